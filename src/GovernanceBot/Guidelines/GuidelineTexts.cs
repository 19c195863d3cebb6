using GovernanceBot.Cards;
using GovernanceBot.Domain.Guidelines;

namespace GovernanceBot.Guidelines;

internal static class GuidelineTexts
{
    public static readonly Text Guideline = new("Richtlijn", "Guideline");
    public static readonly Text Example = new("Voorbeeld", "Example");
    public static readonly Text AppliesTo = new("Geldt voor", "Applies to");
    public static readonly Text AskMore = new("Meer weten?", "Want to know more?");
    public static readonly Text WasThisIt = new("Was dit je vraag?", "Was this your question?");
    public static readonly Text MyQuestion = new("Ja", "Yes");
    public static readonly Text NotMyQuestion = new("Nee, ik bedoel iets anders", "No, I meant something else");
    public static readonly Text GladItHelped = new("Fijn dat je verder kunt. Wil je een bericht indienen? Typ 'concept'.", "Glad that helped. Want to submit a post? Type 'draft'.");
    public static readonly Text ShownBefore = new("Dit liet ik je eerst zien:", "This is what I showed you first:");
    public static readonly Text NoneOfThese = new("Geen van deze", "None of these");
    public static readonly Text CheckPost = new("Bericht controleren", "Check a post");
    public static readonly Text DidYouMean = new("Bedoel je een van deze?", "Did you mean one of these?");
    public static readonly Text DidYouMeanThis = new("Bedoel je dit?", "Is this what you mean?");
    public static readonly Text ChooseIt = new(
        "Tik erop om de richtlijn te lezen. Of stel je vraag nog eens, met andere woorden.",
        "Tap it to read the guideline, or ask again in other words.");

    public static readonly Text ChooseOne = new(
        "Kies wat het dichtst bij je vraag komt. Of stel je vraag nog eens, met andere woorden.",
        "Choose what comes closest to your question, or ask it again in other words.");

    public static readonly Text NotInThere = new("Dat staat niet in onze richtlijnen", "Our guidelines don't cover that");
    public static readonly Text NotSure = new("Dan weet ik het niet zeker", "Then I'm not sure");
    public static readonly Text TryAgain = new(
        "Ik zoek alleen in onze richtlijnen voor social media en raad liever niet. Gaat je vraag daar wel over? Stel hem dan nog eens in andere woorden.",
        "I only search our social media guidelines, and I'd rather not guess. If your question is about those, try asking it in other words.");

    public static readonly Text OnlyInPersonalChat = new(
        "Dat doen we liever onder vier ogen: stuur me dit in een persoonlijke chat.", "Let's do that in private: send me this in a personal chat.");

    public static readonly Text NothingFound = new(
        "Niets gevonden. Probeer een ander woord, of het nummer van een richtlijn.", "Nothing found. Try another word, or the number of a guideline.");

    public static readonly Text NothingMore = new("Meer is er niet.", "There is nothing more.");

    public static readonly Text QuestionTooLong = new(
        "Dat is me te veel tekst in één keer. Vat je vraag samen in een paar zinnen, of typ 'controleer' om een bericht na te laten kijken.",
        "That's too much text for me in one go. Sum up your question in a few sentences, or type 'check' to have a post checked.");

    public static readonly Text Gone = new("Deze richtlijn bestaat niet meer. Stel je vraag gerust opnieuw.", "This guideline no longer exists. Feel free to ask again.");
    public static readonly Text ExampleQuestion = new("Mag ik een foto van bezoekers plaatsen?", "May I post a photo of visitors?");

    public static readonly Text HowToAsk = new(
        "Stel je vraag gewoon in je eigen woorden, bijvoorbeeld: Mag ik een foto van bezoekers plaatsen?",
        "Just ask in your own words, for example: May I post a photo of visitors?");

    public static Text PersonToAsk(string name) => new($"{name} kan je verder helpen.", $"{name} can help you.");

    public static Text Kind(GuidelineKind kind) => kind == GuidelineKind.Do ? new("zo doen we het", "what we do") : new("dit doen we niet", "what we don't do");

    public static Text Scope(AccountScope scope) => scope switch
    {
        AccountScope.Organisation => new("de accounts van de organisatie", "the organisation's accounts"),
        AccountScope.Personal => new("je eigen account", "your own account"),
        _ => new("de accounts van de organisatie en je eigen account", "the organisation's accounts and your own"),
    };
}
