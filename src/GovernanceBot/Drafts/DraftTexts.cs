using GovernanceBot.Calendar;
using GovernanceBot.Cards;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Drafts;
using GovernanceBot.Domain.Responsibilities;

namespace GovernanceBot.Drafts;

internal static class DraftTexts
{
    public static readonly Text FormTitle = new("Concept indienen", "Submit a draft");
    public static readonly Text FormHelp = new(
        "Schrijf je bericht, kies waar en wanneer het komt, en ik leg het voor aan wie erover gaat.",
        "Write your post, choose where and when it goes out, and I'll pass it to whoever decides.");

    public static readonly Text PostText = new("Tekst van het bericht", "Text of the post");
    public static readonly Text TextNeeded = new("Schrijf eerst de tekst van je bericht.", "Write the text of your post first.");
    public static readonly Text BelongsTo = new("Hoort bij de kalender?", "Is it in the calendar?");
    public static readonly Text LoosePost = new("Nee, dit is een los bericht", "No, this is a separate post");
    public static readonly Text ChannelsFor = new("Kanalen (voor een los bericht)", "Channels (for a separate post)");
    public static readonly Text ChooseChannels = new("Kies een of meer kanalen", "Choose one or more channels");
    public static readonly Text DateFor = new("Datum (voor een los bericht)", "Date (for a separate post)");
    public static readonly Text TimeFor = new("Tijd", "Time");
    public static readonly Text NewDraft = new("Nieuw concept", "New draft");
    public static readonly Text Submit = new("Indienen", "Submit");
    public static readonly Text OnlyInPersonalChat = new(
        "Dat doen we liever onder vier ogen: stuur me 'concept' in een persoonlijke chat.",
        "Let's do that in private: send me 'draft' in a personal chat.");

    public static readonly Text YourDraft = new("Je concept", "Your draft");
    public static readonly Text PleaseReview = new("Wil je dit bericht beoordelen?", "Would you review this post?");
    public static readonly Text Stuck = new("Dit concept zit vast", "This draft is stuck");
    public static readonly Text Author = new("Van", "From");
    public static readonly Text Channels = new("Kanalen", "Channels");
    public static readonly Text PostAt = new("Plaatsen op", "To be posted");
    public static readonly Text CalendarEntry = new("In de kalender", "In the calendar");
    public static readonly Text WhyYou = new("Waarom jij?", "Why you?");
    public static readonly Text TheText = new("De tekst", "The text");
    public static readonly Text WhatChanged = new("Wat er veranderd is", "What has changed");
    public static readonly Text Approve = new("Goedkeuren", "Approve");
    public static readonly Text RequestChanges = new("Aanpassing vragen", "Ask for a change");
    public static readonly Text WhatShouldChange = new("Wat moet er anders?", "What should change?");
    public static readonly Text SendBack = new("Terugsturen naar de schrijver", "Send back to the author");
    public static readonly Text Reject = new("Niet plaatsen", "Don't post");
    public static readonly Text WhyNot = new("Waarom niet?", "Why not?");
    public static readonly Text ReasonNeeded = new("Schrijf er even bij waarom; de schrijver leest het.", "Please add why; the author will read it.");
    public static readonly Text AdaptText = new("Pas je tekst aan", "Edit your text");
    public static readonly Text Adapt = new("Toch nog aanpassen", "Edit anyway");
    public static readonly Text SubmitAgain = new("Opnieuw indienen", "Submit again");
    public static readonly Text Withdraw = new("Intrekken", "Withdraw");
    public static readonly Text PostDate = new("Datum van plaatsen", "Posting date");
    public static readonly Text PostTime = new("Tijd van plaatsen", "Posting time");
    public static readonly Text NoneWaiting = new("Je hoeft nu niets te beoordelen.", "There is nothing for you to review.");
    public static readonly Text Gone = new("Dit concept bestaat niet meer.", "This draft no longer exists.");
    public static readonly Text PostGone = new(
        "Dat bericht staat niet meer open in de kalender. Kies een ander, of dien het in als los bericht.",
        "That post is no longer open in the calendar. Choose another one, or submit this as a separate post.");

    public static readonly Text NotADate = new("Kies een datum en een tijd.", "Choose a date and a time.");

    /// <param name="sent">How many of them come now.</param>
    /// <param name="later">How many follow when asked again; the others were sent shortly before.</param>
    public static Text Waiting(int count, int sent, int later) => (count, sent) switch
    {
        (0, _) => NoneWaiting,
        (1, 0) => new("Eén concept wacht op jouw oordeel. De kaart staat hierboven.", "One draft is waiting for your decision. Its card is above."),
        (1, _) => new("Eén concept wacht op jouw oordeel. Ik stuur je de kaart nog een keer.", "One draft is waiting for your decision. I'm sending you its card again."),
        (_, 0) => new(
            $"{count} concepten wachten op jouw oordeel. De kaarten staan hierboven.", $"{count} drafts are waiting for your decision. Their cards are above."),
        _ when sent == count => new(
            $"{count} concepten wachten op jouw oordeel. Ik stuur je de kaarten nog een keer.",
            $"{count} drafts are waiting for your decision. I'm sending you their cards again."),
        _ when later == 0 => new(
            $"{count} concepten wachten op jouw oordeel. Ik stuur je er nu {sent} nog een keer; de andere kaarten staan hierboven.",
            $"{count} drafts are waiting for your decision. I'm sending you {sent} again now; the other cards are above."),
        _ => new(
            $"{count} concepten wachten op jouw oordeel. Ik stuur je er nu {sent} nog een keer; typ weer 'goedkeuringen' voor de volgende.",
            $"{count} drafts are waiting for your decision. I'm sending you {sent} again now; type 'approvals' once more for the next ones."),
    };

    public static readonly Text NewerCardBelow = new(
        "Verderop in deze chat staat de nieuwste kaart van dit concept.", "The latest card for this draft is further down in this chat.");

    public static Text NotReached(string names) => new(
        $"{names} heeft mijn bericht niet kunnen krijgen. Vraag het zelf even, of trek je concept in.",
        $"I couldn't get a message to {names}. Ask them yourself, or withdraw your draft.");

    public static Text DraftOf(string author) => new($"Concept van {author}", $"Draft by {author}");

    public static Text ToReview(string author) => new($"{author} vraagt je om een bericht te beoordelen", $"{author} asks you to review a post");

    public static Text InReview(string names) => new($"Ingediend. Het ligt nu bij {names}.", $"Submitted. It is now with {names}.");

    public static Text ApprovedBy(string name, string when) => new($"Goedgekeurd door {name} op {when}.", $"Approved by {name} on {when}.");

    public static Text ChangesAskedBy(string name, string reason) => new($"{name} vraagt om een aanpassing: {reason}", $"{name} asks for a change: {reason}");

    public static Text RejectedBy(string name, string reason) => new($"{name} besloot dit niet te plaatsen: {reason}", $"{name} decided not to post this: {reason}");

    public static Text WithdrawnBy(string name) => new($"Ingetrokken door {name}.", $"Withdrawn by {name}.");

    public static readonly Text Expired = new(
        "Verlopen: er was geen akkoord vóór het moment van plaatsen. Je kunt het met een nieuw moment opnieuw indienen.",
        "Expired: it wasn't approved before it was due. You can submit it again for a new moment.");

    public static readonly Text ExpiredForOthers = new(
        "Verlopen: er was geen akkoord vóór het moment van plaatsen.", "Expired: it wasn't approved before it was due.");

    public static readonly Text NobodyToApprove = new(
        "Dit ligt stil: op dit moment mag niemand anders het goedkeuren. Je tekst is bewaard. Vraag de coördinator om iemand aan te wijzen, en dien het daarna opnieuw in.",
        "This is on hold: right now nobody else can approve it. Your text is safe. Ask the coordinator to name somebody, then submit it again.");

    public static readonly Text NobodyToApproveForOthers = new(
        "Dit ligt stil: er is nu niemand die het mag goedkeuren.", "This is on hold: there's nobody who can approve it right now.");

    public static readonly Text NobodyToApproveHelp = new(
        "Niemand anders mag dit goedkeuren. Zorg voor een redacteur voor deze kanalen, een vervanger, of wie volgens de richtlijnen moet "
            + "meebeslissen (zoals de woordvoerder). Daarna kan de schrijver opnieuw indienen.",
        "Nobody else can approve this. Arrange an editor for these channels, a deputy, or whoever the guidelines say has to agree "
            + "(such as the spokesperson). Then the author can submit it again.");

    public static readonly Text NotDecidedHelp = new(
        "Er is nog niet beslist. Vraag er even naar.", "There is no decision yet. Please ask about it.");

    public static Text Why(string role, string? standsInFor) => standsInFor is null
        ? new($"Je bent {role}.", $"You are {role}.")
        : new($"Je vervangt {standsInFor}, {role}.", $"You stand in for {standsInFor}, {role}.");

    public static Text RoleName(Approver approver, Language language)
    {
        var channels = ChannelTexts.List(approver.Channels, language);
        return approver.Role switch
        {
            Role.Editor => new($"redacteur voor {channels}", $"editor for {channels}"),
            Role.Spokesperson => new("woordvoerder", "spokesperson"),
            Role.PrivacyOfficer => new("privacy officer", "privacy officer"),
            Role.Coordinator => new("coördinator", "coordinator"),
            _ => new("eigenaar van de richtlijn", "owner of the guideline"),
        };
    }

    public static Text Refused(Refusal why) => why switch
    {
        OwnText => new("Je eigen tekst kun je niet zelf goedkeuren; vier ogen zien meer dan twee.",
            "You can't decide on your own text; two pairs of eyes see more than one."),
        NotAskedOfYou => new(
            "Jij gaat op dit moment niet over dit concept; er is niets veranderd.", "This draft isn't yours to decide on at the moment; nothing has changed."),
        NotYourDraft => new("Dit concept is van een collega; alleen de schrijver kan dit doen.",
            "This draft belongs to a colleague; only the author can do this."),
        DecidedMeanwhile => new("Er is intussen al over beslist; er is niets veranderd.", "It has been decided in the meantime; nothing has changed."),
        NotOpenForThis => new("Dat kan niet meer; hieronder zie je hoe het ervoor staat.", "That's no longer possible; below is how things stand."),
        TextMissing => TextNeeded,
        TextTooLong => new(
            $"Je tekst is te lang om voor te leggen: {Draft.LongestText} tekens is het meeste, en emoji tellen zwaar mee.",
            $"Your text is too long to put forward: {Draft.LongestText} characters is the most, and emoji count for more."),
        NothingChanged => new(
            "Er is nog niets veranderd. Pas de tekst of het moment aan.",
            "Nothing has changed yet. Edit the text or the moment."),
        NewerVersion => new(
            "Er is al een nieuwere versie; die blijft staan. Wat je invulde, is er nog. Wil je dat liever? Dien het dan opnieuw in.",
            "There's a newer version already, and it stays. What you filled in is still here. If you'd rather use that, submit it again."),
        ChannelMissing => new("Kies minstens één kanaal.", "Choose at least one channel."),
        PostingTimePassed => new("Dat moment is al voorbij. Kies een later moment.", "That moment has passed. Choose a later one."),
        ReasonMissing => ReasonNeeded,
        NoSuchSubject => Gone,
        NotAMoment => NotADate,
        PlannedPostGone => PostGone,
        _ => throw new ArgumentOutOfRangeException(nameof(why), why, "A refusal without words."),
    };
}

/// <summary>The date or the time of the form cannot be read.</summary>
internal sealed record NotAMoment : Refusal;

/// <summary>The chosen entry of the calendar is no longer open.</summary>
internal sealed record PlannedPostGone : Refusal;
