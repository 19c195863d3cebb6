using GovernanceBot.Cards;

namespace GovernanceBot.Guidelines.Words;

/// <summary>The words of managing words.</summary>
internal static class LexiconTexts
{
    public static readonly Text Title = new("Woorden", "Words");
    public static readonly Text ListHelp = new(
        "Hiermee begrijp ik vragen die de woorden van een richtlijn niet gebruiken. Voeg toe hoe mensen het bij jullie noemen.",
        "These help me understand questions that don't use a guideline's own words. Add what people call things in your organisation.");

    public static readonly Text Find = new("Zoek een woord", "Search for a word");
    public static readonly Text NothingFound = new("Dat woord ken ik nog niet. Voeg het toe bij een begrip dat er al is, of maak een nieuw begrip.",
        "I don't know that word yet. Add it to a concept that is there, or make a new concept.");

    public static readonly Text New = new("Nieuw begrip", "New concept");
    public static readonly Text AlreadyKnown = new("Deze woorden ken ik al", "Words I already know");
    public static readonly Text OwnDutch = new("Jullie Nederlandse woorden (elk op een eigen regel)", "Your Dutch words (one per line)");
    public static readonly Text OwnEnglish = new("Jullie Engelse woorden (elk op een eigen regel)", "Your English words (one per line)");
    public static readonly Text NewHelp = new(
        "Schrijf woorden die hetzelfde betekenen. Ik herken ze in vragen en in richtlijnen.",
        "Write words that mean the same. I'll recognise them in questions and in guidelines.");

    public static readonly Text Saved = new("Bewaard. Binnen tien seconden versta ik deze woorden.", "Saved. I'll understand these words within ten seconds.");
    public static readonly Text Back = new("Terug naar de woorden", "Back to the words");
    public static readonly Text OwnWords = new("eigen woorden", "own words");
}
