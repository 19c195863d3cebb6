using GovernanceBot.Cards;
using GovernanceBot.Guidelines.Files;
using GovernanceBot.Teams.Files;

namespace GovernanceBot.Guidelines.Importing;

/// <summary>The words of importing and exporting guidelines.</summary>
internal static class ImportTexts
{
    public static readonly Text Title = new("Richtlijnen importeren", "Import guidelines");
    public static readonly Text Help = new(
        "Stuur me het bestand in deze chat, of plak de inhoud hieronder. Ik laat eerst zien wat er zou veranderen; er gebeurt nog niets.",
        "Send me the file in this chat, or paste its content below. I'll first show what would change; nothing happens yet.");

    public static readonly Text Paste = new("Inhoud van het bestand (JSON)", "Content of the file (JSON)");
    public static readonly Text Show = new("Laat zien wat er verandert", "Show what would change");
    public static readonly Text Report = new("Dit zou er veranderen", "This is what would change");
    public static readonly Text NotYet = new("Er is nog niets gedaan. Klopt het? Neem het dan binnen een uur over.", "Nothing has been done yet. If it's right, take it over within an hour.");
    public static readonly Text TakeOver = new("Overnemen", "Take over");
    public static readonly Text TakeOverPart = new("Alleen nieuw en veranderd overnemen", "Take over only what's new or changed");
    public static readonly Text TakeOverWhole = new("Overnemen, de rest vervalt", "Take over and retire the rest");
    public static readonly Text Drop = new("Niet doen", "Don't");
    public static readonly Text Dropped = new("Goed, ik neem het bestand niet over.", "All right, I won't take the file over.");
    public static readonly Text Done = new("Overgenomen. Ik werk er binnen tien seconden mee.", "Taken over. I'll work with it within ten seconds.");
    public static readonly Text ChangedSince = new(
        "Intussen is er iets aan de richtlijnen veranderd. Kijk daarom nog even: dit verandert er als je het bestand nu overneemt.",
        "The guidelines have changed in the meantime, so please look once more: this is what changes if you take the file over now.");

    public static readonly Text TakenAlready = new("Dit bestand is al overgenomen. Ik heb nu niets veranderd.", "This file has already been taken over. I haven't changed anything now.");
    public static readonly Text Expired = new("Deze import is verlopen. Stuur het bestand nog een keer.", "This import has expired. Please send the file again.");
    public static readonly Text NothingToDo = new("Het bestand zegt hetzelfde als wat er al staat.", "The file says the same as what is already there.");
    public static readonly Text Unreadable = new("Dit bestand kan ik niet lezen.", "I can't read this file.");
    public static readonly Text Added = new("Nieuw", "New");
    public static readonly Text Changed = new("Veranderd", "Changed");
    public static readonly Text Retired = new("Vervalt", "Retired");
    public static readonly Text Refused = new("Niet overgenomen", "Not taken over");
    public static readonly Text NotInFile = new("staat niet meer in het bestand", "no longer in the file");
    public static readonly Text TooLarge = new("Dit bestand is te groot om in één keer over te nemen. Verdeel het over een paar bestanden.",
        "This file is too large to take over in one go. Split it into a few files.");

    public static readonly Text Export = new("Exporteren", "Export");
    public static readonly Text ExportDescription = new("Alle richtlijnen met hun voorbeelden en regels, om te bewaren of elders te importeren.",
        "All guidelines with their examples and rules, to keep or to import elsewhere.");

    public static readonly Text ExportFailed = new(
        "Het bestand kon niet in je OneDrive worden gezet. Probeer het nog eens, of bekijk een richtlijn als JSON via 'richtlijnen beheren'.",
        "The file couldn't be put in your OneDrive. Try again, or see a guideline as JSON through 'manage guidelines'.");

    public static readonly Text ExportDeclined = new("Goed, ik zet geen bestand neer.", "All right, I won't put a file there.");
    public static readonly Text FileName = new("richtlijnen.json", "guidelines.json");

    public static Text Nothing(FileProblem why) => why switch
    {
        FileProblem.UnknownHost => new("Dit bestand staat op een plek die ik niet vertrouw. Stuur het vanuit je OneDrive, of plak de inhoud.",
            "This file is in a place I don't trust. Send it from your OneDrive, or paste its content."),
        FileProblem.TooLarge => TooLarge,
        _ => new("Ik kon het bestand niet ophalen. Stuur het nog een keer, of plak de inhoud.", "I couldn't fetch the file. Send it again, or paste its content."),
    };

    public static Text AndMore(int more) => new($"en nog {more}", $"and {more} more");

    public static Text Why(RefusalReason reason) => reason switch
    {
        RefusalReason.MalformedFile => new("dit is geen JSON in de vorm van een richtlijnenbestand", "this isn't JSON in the form of a guidelines file"),
        RefusalReason.UnknownVersion => new("deze versie van het bestand ken ik niet", "I don't know this version of the file"),
        RefusalReason.WrongType => new("een waarde van de verkeerde soort", "a value of the wrong kind"),
        RefusalReason.MissingId => new("er ontbreekt een nummer", "the id is missing"),
        RefusalReason.DuplicateId => new("dit nummer komt twee keer voor", "this id occurs twice"),
        RefusalReason.MissingLanguage => new("een van de talen ontbreekt", "one of the languages is missing"),
        RefusalReason.MissingText => new("er ontbreekt tekst", "text is missing"),
        RefusalReason.UnknownKind => new("soort is do of dont", "the kind is do or dont"),
        RefusalReason.UnknownScope => new("scope is org, personal of all", "the scope is org, personal or all"),
        RefusalReason.UnknownRole => new("deze rol ken ik niet", "I don't know this role"),
        RefusalReason.InvalidDate => new("een datum schrijf je als 2027-03-31", "a date is written as 2027-03-31"),
        RefusalReason.InvalidLimit => new("een grens is nul of meer", "a limit is zero or more"),
        RefusalReason.InvalidRule => new("een regel kan ik niet lezen", "a rule can't be read"),
        RefusalReason.MisjudgedExample => new("ik beoordeel een voorbeeld anders dan er staat", "I judge an example differently from what it says"),
        _ => new("te lang", "too long"),
    };
}
