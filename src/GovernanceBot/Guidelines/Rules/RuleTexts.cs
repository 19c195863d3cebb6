using GovernanceBot.Cards;
using GovernanceBot.Domain.Guidelines.Checking;

namespace GovernanceBot.Guidelines.Rules;

/// <summary>The words of managing judgement rules.</summary>
internal static class RuleTexts
{
    public static readonly Text Title = new("Controleregels", "Check rules");
    public static readonly Text OwnRules = new("Eigen regels", "Own rules");
    public static readonly Text ListHelp = new(
        "Met deze regels herken ik wat er in een bericht speelt. Wat jullie aanpassen blijft zo, ook na een nieuwe versie van mij.",
        "These rules tell me what goes on in a post. What you change stays that way, also after a new version of me.");

    public static readonly Text OwnHelp = new(
        "Een eigen regel hoort bij deze richtlijn: vindt hij iets, dan noem ik de richtlijn erbij.",
        "A rule of your own belongs to this guideline: when it finds something, I name the guideline with it.");

    public static readonly Text NoOwnRules = new("Er zijn nog geen eigen regels bij deze richtlijn.", "This guideline has no rules of its own yet.");
    public static readonly Text AllCategories = new("alle onderwerpen", "all categories");
    public static readonly Text New = new("Nieuwe regel", "New rule");
    public static readonly Text Off = new("staat uit", "switched off");
    public static readonly Text Adapted = new("aangepast", "changed here");
    public static readonly Text SwitchOff = new("Uitzetten", "Switch off");
    public static readonly Text SwitchOn = new("Weer aanzetten", "Switch on again");
    public static readonly Text WhyOff = new("Waarom gaat deze regel uit?", "Why is this rule switched off?");
    public static readonly Text Restore = new("Terug naar meegeleverd", "Back to as shipped");
    public static readonly Text Remove = new("Regel verwijderen", "Remove the rule");
    public static readonly Text Saved = new("Bewaard. Binnen tien seconden controleer ik ermee.", "Saved. I'll check with it within ten seconds.");
    public static readonly Text SavedOff = new("Bewaard. De regel blijft uit tot je hem weer aanzet.", "Saved. The rule stays off until you switch it on again.");
    public static readonly Text Removed = new("De regel is weg.", "The rule is gone.");
    public static readonly Text RemovedMeanwhile = new(
        "Deze regel is intussen verwijderd. Wat jij typte staat hieronder nog. Bewaar je opnieuw, dan komt de regel terug.",
        "This rule has been removed in the meantime. What you typed is still below. If you save again, the rule will come back.");

    public static readonly Text IsOff = new("Deze regel staat uit.", "This rule is switched off.");
    public static readonly Text Gone = new("Deze regel bestaat niet meer.", "This rule no longer exists.");
    public static readonly Text NotYours = new(
        "Alleen een beheerder, of wie alle richtlijnen over dit onderwerp beheert, kan deze regel veranderen.",
        "Only an administrator, or whoever looks after all guidelines on this subject, can change this rule.");

    public static readonly Text TermsHelp = new(
        "Hoofdletters en accenten maken niet uit. prijs* is elk woord dat zo begint, (a|b) is een van beide, ... staat voor een paar woorden ertussen.",
        "Capitals and accents don't matter. price* is any word that starts like that, (a|b) is either of two, ... stands for a few words in between.");

    public static readonly Text Any = new("Een van deze termen (elk op een eigen regel)", "Any of these terms (one per line)");
    public static readonly Text Near = new(
        "Of dicht bij elkaar: een groep per regel, de termen gescheiden door een puntkomma. Uit elke groep moet er één in het bericht staan",
        "Or close together: one group per line, its terms separated by semicolons. One from each group is needed");

    public static readonly Text Distance = new("Hoeveel woorden mogen daartussen staan?", "How many words may stand between them?");
    public static readonly Text All = new("Ook nodig, ergens in het bericht: per regel een groep", "Also needed, anywhere in the post: a group per line");
    public static readonly Text Unless = new("Behalve als dit ergens in het bericht staat", "Unless the post has this anywhere");
    public static readonly Text UnlessNear = new("Behalve als dit in dezelfde zin staat", "Unless the same sentence has this");
    public static readonly Text MediaHelp = new(
        "Geldt de regel alleen bij een foto of video? Kies dan hieronder bij welke. Ik beoordeel je voorbeelden met zo'n beeld erbij. Kies je iets anders dan nu, dan vervallen meegeleverde voorbeelden met een ander beeld.",
        "Is the rule only for a photo or video? Then choose below which ones. I judge your examples with a picture like that. If you change the choice, supplied examples with another picture are dropped.");

    public static readonly Text MediaSource = new("Waar het beeld vandaan komt", "Where the picture comes from");
    public static readonly Text MediaPeople = new("Wie erop staat", "Who is in it");
    public static readonly Text MediaConsent = new("Welke toestemming er is", "What consent there is");
    public static readonly Text DoesNotMatter = new("maakt niet uit", "doesn't matter");
    public static readonly Text LookAt = new("Waar zoek ik de termen?", "Where do I look for the terms?");
    public static readonly Text LookAtText = new("in het bericht", "in the post");
    public static readonly Text LookAtAlt = new("in het bericht en de alt-tekst", "in the post and the alt text");
    public static readonly Text DutchAdvice = new("Advies", "Dutch advice");
    public static readonly Text EnglishAdvice = new("Engels advies", "Advice");
    public static readonly Text Severity = new("Ernst", "Severity");
    public static readonly Text Category = new("Onderwerp", "Category");
    public static readonly Text Platforms = new("Alleen op deze kanalen (leeg is overal)", "Only on these channels (none means everywhere)");
    public static readonly Text Everywhere = new("overal", "everywhere");

    public static Text SeverityName(Severity severity) => severity switch
    {
        Domain.Guidelines.Checking.Severity.High => new("ernstig", "serious"),
        Domain.Guidelines.Checking.Severity.Medium => new("let op", "mind this"),
        _ => new("klein", "minor"),
    };

    /// <param name="taken">The rule that got the number first.</param>
    public static Text NumberTaken(string taken, string next) => new(
        $"Intussen is er een andere regel {taken} bijgekomen. Wat jij typte staat hieronder nog. Bewaar je opnieuw, dan komt jouw regel erbij als {next}.",
        $"Another rule {taken} has been added in the meantime. What you typed is still below. If you save again, your rule will be added as {next}.");

    public static Text NameOf(string rule) => new($"Regel {rule}", $"Rule {rule}");
}
