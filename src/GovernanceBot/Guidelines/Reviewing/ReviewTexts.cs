using GovernanceBot.Cards;

namespace GovernanceBot.Guidelines.Reviewing;

/// <summary>The words of reviewing a guideline at its date.</summary>
internal static class ReviewTexts
{
    public static readonly Text DoesItHold = new("Geldt deze richtlijn nog?", "Does this guideline still hold?");
    public static readonly Text StillHolds = new("Geldt nog zo", "It still holds");
    public static readonly Text LookAgainOn = new("Wanneer kijken we er weer naar?", "When shall we look at it again?");
    public static readonly Text Confirm = new("Bevestigen", "Confirm");
    public static readonly Text Edit = new("Aanpassen", "Change it");
    public static readonly Text NoLongerThere = new("Deze richtlijn is vervallen. Je hoeft niets meer te doen.", "This guideline has been retired. There is nothing left to do.");
    public static readonly Text Newer = new("Verderop in deze chat staat de nieuwste kaart hierover.", "The latest card about this is further down in this chat.");
    public static readonly Text NotAsked = new("Deze richtlijn hoef jij nu niet na te kijken.", "You don't have to review this guideline now.");
    public static readonly Text NoLongerAsked = new("Jij hoeft deze richtlijn niet meer na te kijken.", "You no longer have to review this guideline.");
    public static readonly Text ComesUp = new(
        "Deze richtlijn is weer aan de beurt. Ik vraag het aan wie er nu over gaat; jij hoeft hier niets te doen.",
        "This guideline is due for review. I'll ask whoever owns it now; there is nothing for you to do here.");

    public static readonly Text DateNeeded = new("Kies een dag die nog komt.", "Choose a day that is still to come.");

    public static Text Asks(string title) => new($"Nakijken: {title}", $"To review: {title}");

    public static Text ForOwner(string date) => new(
        $"Deze richtlijn zou op {date} worden nagekeken. Klopt hij nog met hoe we werken?",
        $"This guideline was due for review on {date}. Does it still match how we work?");

    public static Text ForCoordinator(string date) => new(
        $"De eigenaar zou deze richtlijn nakijken op {date}, maar ik krijg geen antwoord. Wil jij ernaar kijken of het laten doen?",
        $"The owner was going to review this guideline on {date}, but I'm not getting an answer. Could you look at it, or have it done?");

    public static Text WithoutOwner(string date) => new(
        $"Deze richtlijn zou op {date} worden nagekeken, maar er is nu niemand eigenaar van. Wil jij ernaar kijken of het laten doen?",
        $"This guideline was due for review on {date}, but it has no owner at the moment. Could you look at it, or have it done?");

    public static Text ReviewedUntil(string date) => new($"Nagekeken. We kijken er weer naar op {date}.", $"Reviewed. We'll look at it again on {date}.");

    public static readonly Text NoDate = new("Nagekeken. Er staat geen nieuwe datum.", "Reviewed. There is no new date.");
}
