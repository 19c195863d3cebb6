using GovernanceBot.Cards;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Guidelines;
using GovernanceBot.Domain.Guidelines.Checking.Rules;
using GovernanceBot.Domain.Guidelines.Managing;
using GovernanceBot.Domain.People;
using GovernanceBot.Guidelines.Rules;

namespace GovernanceBot.Guidelines.Managing;

/// <summary>The words of managing guidelines.</summary>
internal static class ManageTexts
{
    public static readonly Text Title = new("Richtlijnen beheren", "Manage guidelines");
    public static readonly Text Find = new("Zoek op woord of nummer", "Search by word or number");
    public static readonly Text Search = new("Zoeken", "Search");
    public static readonly Text Previous = new("Vorige", "Previous");
    public static readonly Text Next = new("Volgende", "Next");
    public static readonly Text NewGuideline = new("Nieuwe richtlijn", "New guideline");
    public static readonly Text NothingFound = new("Geen richtlijn gevonden. Zoek met een ander woord, of kies een andere eigenaar.",
        "No guideline found. Try another word, or choose another owner.");

    public static readonly Text AllKinds = new("alle soorten", "all kinds");
    public static readonly Text OnlyRetired = new("vervallen", "retired");
    public static readonly Text AllOwners = new("alle eigenaren", "all owners");
    public static readonly Text Kind = new("Soort", "Kind");
    public static readonly Text IsDo = new("Zo doen we het", "What we do");
    public static readonly Text IsDont = new("Dit doen we niet", "What we don't do");
    public static readonly Text ForAll = new("alle accounts", "all accounts");
    public static readonly Text ForOrganisation = new("accounts van de organisatie", "the organisation's accounts");
    public static readonly Text ForPersonal = new("eigen accounts van medewerkers", "employees' own accounts");
    public static readonly Text Owner = new("Eigenaar", "Owner");
    public static readonly Text ReviewOn = new("Nakijken op (mag leeg)", "Review on (optional)");
    public static readonly Text Review = new("Nakijken op", "Review on");
    public static readonly Text NoReview = new("geen datum", "no date");
    public static readonly Text InDutch = new("In het Nederlands", "In Dutch");
    public static readonly Text InEnglish = new("In het Engels", "In English");
    public static readonly Text TitleNeeded = new("Geef de richtlijn een titel.", "Give the guideline a title.");
    public static readonly Text TextNeeded = new("Schrijf wat de richtlijn zegt.", "Write what the guideline says.");
    public static readonly Text Checks = new("Waarop controleer ik bij deze richtlijn?", "What do I check for under this guideline?");
    public static readonly Text NoChecks = new("nergens op", "nothing");
    public static readonly Text MustAgree = new("Wie moet meebeslissen bij een treffer?", "Who has to agree when something is found?");
    public static readonly Text NobodyElse = new("niemand extra", "nobody else");
    public static readonly Text Spokesperson = new("woordvoerder", "spokesperson");
    public static readonly Text PrivacyOfficer = new("privacy officer", "privacy officer");
    public static readonly Text Flagged = new("Hier moet ik iets van zeggen (elk voorbeeld op een eigen regel)", "I must remark on these (one example per line)");
    public static readonly Text Clean = new("Hier mag ik niets van zeggen (elk voorbeeld op een eigen regel)", "I must leave these alone (one example per line)");
    public static readonly Text Save = new("Bewaren", "Save");
    public static readonly Text Cancel = new("Terug zonder bewaren", "Back without saving");
    public static readonly Text Back = new("Terug naar de lijst", "Back to the list");
    public static readonly Text BackToGuideline = new("Terug naar de richtlijn", "Back to the guideline");
    public static readonly Text EditWords = new("Tekst aanpassen", "Edit the text");
    public static readonly Text EditChecks = new("Controle en voorbeelden", "Checks and examples");
    public static readonly Text History = new("Versies", "Versions");
    public static readonly Text Retire = new("Laten vervallen", "Retire");
    public static readonly Text RetireReason = new("Waarom vervalt deze richtlijn?", "Why is this guideline retired?");
    public static readonly Text RetireHelp = new(
        "Ik antwoord en controleer er dan niet meer mee. De versies blijven bewaard; het nummer komt niet terug.",
        "I'll no longer answer or check with it. Its versions are kept, and its number won't be used again.");

    public static readonly Text ReasonNeeded = new("Schrijf er even bij waarom.", "Please add a reason.");
    public static readonly Text Version = new("Versie", "Version");
    public static readonly Text AsJson = new("Toon als JSON", "Show as JSON");
    public static readonly Text JsonHelp = new("Zo staat de richtlijn in een export. Kopieer de tekst om hem ergens anders te gebruiken.",
        "This is how the guideline looks in an export. Copy the text to use it elsewhere.");

    public static readonly Text Saved = new("Bewaard. Iedereen krijgt hem binnen tien seconden zo te zien.", "Saved. Everybody will see it like this within ten seconds.");
    public static readonly Text NothingChanged = new("Er is niets veranderd.", "Nothing has changed.");
    public static readonly Text AlreadySaved = new("Deze richtlijn was al bewaard; er is niets veranderd.", "This guideline had already been saved; nothing has changed.");
    public static readonly Text RetiredNow = new("Vervallen. Ik gebruik deze richtlijn niet meer.", "Retired. I no longer use this guideline.");
    public static readonly Text TooLongForACard = new(
        "Deze richtlijn is te lang om op een kaart aan te passen. Exporteer de richtlijnen, pas het bestand aan en importeer het weer.",
        "This guideline is too long to edit on a card. Export the guidelines, change the file and import it again.");

    public static readonly Text TooLongToSave = new(
        "Dit is te veel tekst voor één kaart, en er is nog niets bewaard. Wat je typte staat er nog: kort het in en bewaar opnieuw.",
        "This is too much text for one card, and nothing has been saved yet. What you typed is still there: shorten it and save again.");

    public static readonly Text StillTyped = new("Wat jij typte staat hieronder nog. Bewaar je opnieuw, dan geldt jouw tekst.",
        "What you typed is still below. If you save again, your text will count.");

    public static readonly Text ShouldFlag = new("Dit voorbeeld zou ik niet opmerken:", "I wouldn't notice this example:");
    public static readonly Text ShouldLeave = new("Van dit voorbeeld zou ik ten onrechte iets zeggen:", "I would wrongly remark on this example:");
    public static readonly Text NothingYet = new("leeg", "empty");
    private static readonly Text WithFile = new("uit een bestand", "from a file");

    /// <param name="person">Null where the version came with a file.</param>
    public static string By(PersonId? person, Func<PersonId, string> nameOf, Language language) => person is { } known ? nameOf(known) : WithFile.In(language);

    public static Text EditOf(string id) => new($"Richtlijn {id} aanpassen", $"Edit guideline {id}");

    public static Text FormHelp(FormPart part) => part == FormPart.Checks
        ? new("Met de voorbeelden toets ik de richtlijn: bewaren lukt pas als ik ze allemaal goed beoordeel.",
            "I test the guideline with the examples: it can only be saved once I judge all of them right.")
        : new("Schrijf de richtlijn in beide talen; iedereen krijgt antwoord in de eigen taal.", "Write the guideline in both languages; everybody gets answers in their own.");

    public static Text OtherLanguage(FormPart part) => part == FormPart.English ? new("Naar het Engels", "Go to the English text") : new("Naar het Nederlands", "Go to the Dutch text");

    public static Text TitleIn(Language language) => language == Language.Dutch ? new("Titel", "Dutch title") : new("Engelse titel", "Title");

    public static Text TextIn(Language language) => language == Language.Dutch ? new("Wat is de richtlijn?", "Dutch text") : new("Engelse tekst", "What is the guideline?");

    public static Text ExampleIn(Language language) =>
        language == Language.Dutch ? new("Voorbeeld (mag leeg)", "Dutch example (optional)") : new("Engels voorbeeld (mag leeg)", "Example (optional)");

    public static Text TagsIn(Language language) => language == Language.Dutch
        ? new("Andere woorden ervoor, met komma's ertussen", "Other Dutch words for it, separated by commas")
        : new("Andere Engelse woorden ervoor, met komma's ertussen", "Other words for it, separated by commas");

    public static Text Page(int page, int pages, int found) => new($"{found} richtlijnen, bladzijde {page} van {pages}", $"{found} guidelines, page {page} of {pages}");

    public static Text RetiredFor(string reason) => new($"Vervallen: {reason}", $"Retired: {reason}");

    /// <param name="name">Null where it came with a file or with the product.</param>
    public static Text ChangedBy(string? name, string when) => name is null
        ? new($"Dit is intussen veranderd ({when}).", $"This has been changed in the meantime ({when}).")
        : new($"{name} heeft dit intussen veranderd ({when}).", $"{name} has changed this in the meantime ({when}).");

    public static Text NowReads(string field) => new($"{field} is nu:", $"{field} now reads:");

    public static Text OnlyNow(string field) => new($"{field}: staat er nu, maar niet in wat jij typte", $"{field}: there now, but not in what you typed");

    public static Text OnlyTyped(string field) => new($"{field}: typte jij, maar staat er nu niet", $"{field}: in what you typed, but not there now");

    public static Text AlsoDifferent(string fields) => new($"Ook anders: {fields}", $"Also different: {fields}");

    public static Text VersionOf(int number, string who, string when) => new($"Versie {number}, {who}, {when}", $"Version {number}, {who}, {when}");

    public static Text Changed(string fields) => new($"Veranderd: {fields}", $"Changed: {fields}");

    public static readonly Text Added = new("Toegevoegd.", "Added.");

    public static Text OfRule(string rule) => new($"Regel {rule}", $"Rule {rule}");

    public static Text Field(EditedField field) => field switch
    {
        EditedField.Kind => Kind,
        EditedField.Scope => GuidelineTexts.AppliesTo,
        EditedField.Owner => Owner,
        EditedField.DutchTitle => new("Titel", "Dutch title"),
        EditedField.DutchText => new("Tekst", "Dutch text"),
        EditedField.DutchExample => new("Voorbeeld", "Dutch example"),
        EditedField.DutchTags => new("Andere woorden", "Other Dutch words"),
        EditedField.EnglishTitle => new("Engelse titel", "Title"),
        EditedField.EnglishText => new("Engelse tekst", "Text"),
        EditedField.EnglishExample => new("Engels voorbeeld", "Example"),
        EditedField.EnglishTags => new("Andere Engelse woorden", "Other words"),
        EditedField.Checks => new("Controle op", "Checks"),
        EditedField.MustAgree => new("Beslist mee", "Has to agree"),
        EditedField.ReviewOn => Review,
        EditedField.Flagged => new("Voorbeelden die ik moet opmerken", "Examples to remark on"),
        EditedField.Clean => new("Voorbeelden die ik met rust laat", "Examples to leave alone"),
        EditedField.Rules => new("Regels", "Rules"),
        EditedField.Category => new("Onderwerp", "Category"),
        EditedField.Severity => new("Ernst", "Severity"),
        EditedField.Platforms => new("Kanalen", "Channels"),
        EditedField.Any => new("Een van deze termen", "Any of these terms"),
        EditedField.Near => new("Termen bij elkaar", "Terms close together"),
        EditedField.Distance => new("Afstand in woorden", "Distance in words"),
        EditedField.All => new("Ook nodig, ergens in het bericht", "Also needed, anywhere in the post"),
        EditedField.Unless => new("Behalve als er staat", "Unless the post has"),
        EditedField.UnlessNear => new("Behalve als in dezelfde zin staat", "Unless the same sentence has"),
        EditedField.LookAt => RuleTexts.LookAt,
        EditedField.MediaSource => RuleTexts.MediaSource,
        EditedField.MediaPeople => RuleTexts.MediaPeople,
        EditedField.MediaConsent => RuleTexts.MediaConsent,
        EditedField.DutchAdvice => new("Advies", "Dutch advice"),
        EditedField.EnglishAdvice => new("Engels advies", "Advice"),
        EditedField.DutchWords => new("Nederlandse woorden", "Dutch words"),
        EditedField.EnglishWords => new("Engelse woorden", "English words"),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "A field without words."),
    };

    public static Text Refused(Refusal why) => why switch
    {
        NotYourGuideline { Owner: var owner } => new($"Deze richtlijn is van {owner}; alleen de eigenaar, een vervanger of een beheerder kan hem veranderen.",
            $"This guideline belongs to {owner}; only its owner, a deputy or an administrator can change it."),
        RetiredMeanwhile => new("Dit is intussen vervallen; er is niets veranderd.", "This has been retired in the meantime; nothing has changed."),
        ChangedMeanwhile or NumberTaken => new("Iemand anders heeft dit intussen veranderd.", "Somebody else has changed this in the meantime."),
        FieldMissing { Field: var field } => new($"Vul nog in: {Field(field).Dutch}.", $"Please fill in: {Field(field).English}."),
        FieldTooLong { Field: var field, Most: var most } => new($"{Field(field).Dutch}: dat is te lang, {most} tekens is het meeste.",
            $"{Field(field).English}: that is too long, {most} characters is the most."),
        TooMuchText => new("Alles bij elkaar is dit te veel tekst. Kort het in, of maak er twee van.", "All together this is too much text. Shorten it, or make it two."),
        ExamplesMisjudged { Examples.Length: var count } => count == 1
            ? new("Nog niet bewaard: één voorbeeld beoordeel ik anders dan jij. Pas het voorbeeld aan, of waarop ik controleer.",
                "Not saved yet: I judge one example differently from you. Change the example, or what I check for.")
            : new($"Nog niet bewaard: {count} voorbeelden beoordeel ik anders dan jij. Pas de voorbeelden aan, of waarop ik controleer.",
                $"Not saved yet: I judge {count} examples differently from you. Change the examples, or what I check for."),
        TermsUnreadable { Problems: [var first, ..] } => new($"Deze term begrijp ik niet: {first.Term} ({Problem(first.Reason).Dutch})",
            $"I can't read this term: {first.Term} ({Problem(first.Reason).English})"),
        RuleWithoutTerms => new("Zonder termen zegt deze regel nooit iets. Vul er minstens één in.", "Without terms this rule never says anything. Enter at least one."),
        RuleIdTaken { Rule: var rule } => new($"Er is al een regel die {rule} heet. Kies een andere naam.", $"There is already a rule called {rule}. Choose another name."),
        ReviewDatePassed => new("Kies een dag om na te kijken die nog komt.", "Choose a review date that is still to come."),
        ReasonMissing => ReasonNeeded,
        NoSuchSubject => GuidelineTexts.Gone,
        _ => throw new ArgumentOutOfRangeException(nameof(why), why, "A refusal without words."),
    };

    private static Text Problem(TermProblemReason reason) => reason switch
    {
        TermProblemReason.Empty => new("er staat niets in", "it is empty"),
        TermProblemReason.UnbalancedBrackets => new("er ontbreekt een haakje", "a bracket is missing"),
        TermProblemReason.WildcardTooShort => new("naast een * horen minstens drie letters", "a * needs at least three letters beside it"),
        TermProblemReason.UnknownClass => new("zo'n soort woord ken ik niet", "I don't know this kind of word"),
        TermProblemReason.UnknownList => new("die woordenlijst ken ik niet", "I don't know this word list"),
        TermProblemReason.NoFirstWord => new("een term begint met een woord", "a term starts with a word"),
        TermProblemReason.TooLong => new("te lang", "too long"),
        _ => new("geen geldige expressie", "not a valid expression"),
    };
}
