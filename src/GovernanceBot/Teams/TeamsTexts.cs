using GovernanceBot.Cards;

namespace GovernanceBot.Teams;

internal static class TeamsTexts
{
    public static readonly Text UnknownButton = new(
        "Deze knop ken ik niet meer; de kaart komt van een oudere versie. Typ 'help', dan zie je wat ik nu kan.",
        "I no longer know this button; the card comes from an older version. Type 'help' to see what I can do now.");

    public static readonly Text UnknownCommand = new(
        "Deze opdracht ken ik niet (meer). Werk de app bij, of stuur me 'help' in een persoonlijke chat.",
        "I don't know this command (any more). Update the app, or send me 'help' in a personal chat.");

    public static readonly Text Notice = new("Even dit", "Please note");

    public static readonly Text SeeBelow = new("Kijk hieronder in de chat.", "See below in the chat.");

    public static readonly Text GoOnInOurChat = new("Kijk in onze eigen chat, daar gaan we verder.", "Have a look at our own chat; we'll carry on there.");

    public static readonly Text NotSent = new(
        "Dat kon ik je niet sturen. Open een persoonlijke chat met mij en probeer het nog eens.",
        "I couldn't send you that. Please open a personal chat with me and try again.");

    public static readonly Text SeeOurChat = new(
        "Dat heb ik in onze chat gezet. Je kunt dit venster sluiten.", "I've put that in our chat. You can close this window.");

    public static readonly Text OnlyKeepers = new(
        "Dit kunnen alleen de eigenaren van de richtlijnen en de beheerder. Vraag het aan een van hen.",
        "Only the guideline owners and the administrator can do this. Please ask one of them.");

    public static readonly Text OnlyAdministrators = new(
        "Dit kan alleen de beheerder. Vraag het aan de beheerder van je organisatie.",
        "Only the administrator can do this. Please ask your organisation's administrator.");

    public static Text Apology(string reference) => new(
        $"Er ging iets mis bij mij, sorry. Probeer het zo nog eens. Blijft het misgaan? Geef je beheerder dan deze code: {reference}.",
        $"Something went wrong on my side, sorry. Please try again in a moment. If it keeps happening, give your administrator this code: {reference}.");
}
