using GovernanceBot.Cards;
using GovernanceBot.Domain.Drafts;
using GovernanceBot.Domain.Guidelines.Checking;

namespace GovernanceBot.Checks;

internal static class CheckTexts
{
    public static readonly Text Title = new("Bericht controleren", "Check a post");
    public static readonly Text Help = new(
        "Plak je tekst, en ik leg hem naast onze richtlijnen. Alleen jij ziet de uitkomst.",
        "Paste your text and I'll hold it against our guidelines. Only you see the outcome.");

    public static readonly Text LooksLikePost = new(
        "Dit lijkt op een bericht. Zal ik het naast onze richtlijnen leggen? Alleen jij ziet de uitkomst.",
        "This looks like a post. Shall I hold it against our guidelines? Only you see the outcome.");

    public static readonly Text ItWasAQuestion = new("Nee, het was een vraag", "No, it was a question");
    public static readonly Text PostText = new("Tekst van het bericht", "Text of the post");
    public static readonly Text Channel = new("Op welk kanaal?", "On which channel?");
    public static readonly Text ChooseChannel = new("Kies een kanaal", "Choose a channel");
    public static readonly Text Account = new("Vanaf welk account?", "From which account?");
    public static readonly Text Media = new("Komt er een foto of video bij?", "Is there a photo or video with it?");
    public static readonly Text Check = new("Controleren", "Check");
    public static readonly Text CheckAgain = new("Opnieuw controleren", "Check again");
    public static readonly Text Adapt = new("Tekst aanpassen", "Edit the text");
    public static readonly Text SubmitAsDraft = new("Indienen als concept", "Submit as a draft");

    public static readonly Text AboutMedia = new("Nog even over het beeld", "About the picture or video");
    public static readonly Text AboutMediaHelp = new(
        "Dit kan ik aan je tekst niet zien.", "Your text can't tell me this.");

    public static readonly Text Alt = new("Alt-tekst: wat is er te zien?", "Alt text: what can be seen?");
    public static readonly Text AltExample = new(
        "Bijvoorbeeld: een volle leeszaal tijdens het voorlezen", "For example: a full reading room during story time");

    public static readonly Text Source = new("Waar komt het vandaan?", "Where does it come from?");
    public static readonly Text People = new("Staan er mensen herkenbaar op?", "Can people be recognised in it?");
    public static readonly Text Consent = new("Is er toestemming?", "Is there consent?");
    public static readonly Text Choose = new("Kies wat past", "Choose what fits");

    public static readonly Text TextNeeded = new("Plak of schrijf eerst de tekst van je bericht.", "Paste or write the text of your post first.");
    public static readonly Text ChannelNeeded = new("Kies eerst op welk kanaal het bericht komt.", "Choose the channel first.");
    public static readonly Text AccountNeeded = new("Kies eerst vanaf welk account je plaatst.", "Choose the account first.");
    public static readonly Text MediaNeeded = new("Geef eerst aan of er een foto of video bij komt.", "Say first whether there is a photo or video with it.");
    public static readonly Text MediaQuestionsNeeded = new("Vul dit ook nog even in.", "Please fill this in as well.");

    public static readonly Text NothingFound = new("Geen bezwaren gevonden", "No objections found");
    public static readonly Text PersonDecides = new(
        "Ik herken lang niet alles. Of je bericht goed is, bepalen jij en wie het goedkeurt.",
        "I don't recognise everything. Whether your post is right is up to you and whoever approves it.");

    public static readonly Text NoGuidelines = new(
        "Er zijn geen richtlijnen waarmee ik dit kan vergelijken, dus ik heb niets kunnen controleren.",
        "There are no guidelines to compare this with, so I couldn't check anything.");

    public static readonly Text OnlyInPersonalChat = new(
        "Dat doen we liever onder vier ogen: stuur me 'controleer' in een persoonlijke chat.",
        "Let's do that in private: send me 'check' in a personal chat.");

    public static readonly Text TooLong = new(
        $"Je tekst is te lang: ik kan {Draft.LongestText} tekens tegelijk nakijken, en emoji tellen zwaar mee. Hieronder staat het eerste deel.",
        $"Your text is too long: I can check {Draft.LongestText} characters at a time, and emoji count for more. Below is the first part.");

    public static Text Found(int count) => count == 1
        ? new("Let op één punt", "One thing to mind")
        : new($"Let op {count} punten", $"{count} things to mind");

    public static Text OnAccount(AccountKind account) => account == AccountKind.Organisation
        ? new("account van de organisatie", "account of the organisation")
        : new("je eigen account", "your own account");

    public static Text WithMedia(MediaType type) => type == MediaType.Image ? new("met foto of afbeelding", "with a photo or picture") : new("met video", "with a video");

    public static Text LookedAt(int guidelines, string subjects) => guidelines == 1
        ? new($"Ik keek naar {subjects}, op basis van één richtlijn.", $"I looked at {subjects}, by one guideline.")
        : new($"Ik keek naar {subjects}, op basis van {guidelines} richtlijnen.", $"I looked at {subjects}, by {guidelines} guidelines.");
}
