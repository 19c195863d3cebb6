using GovernanceBot.Cards;
using GovernanceBot.Domain.Guidelines.Checking;

namespace GovernanceBot.Guidelines.Checking;

/// <summary>What the checks are called.</summary>
internal static class CategoryTexts
{
    public static readonly IReadOnlyList<(string Category, Text Name)> All =
    [
        (CheckCategory.Phone, new("telefoonnummer", "phone number")),
        (CheckCategory.Email, new("e-mailadres", "e-mail address")),
        (CheckCategory.Iban, new("rekeningnummer", "bank account number")),
        (CheckCategory.Bsn, new("burgerservicenummer", "citizen service number")),
        (CheckCategory.Plate, new("kenteken", "licence plate")),
        (CheckCategory.Length, new("lengte per kanaal", "length per channel")),
        (CheckCategory.Hashtags, new("aantal hashtags", "number of hashtags")),
        (CheckCategory.AltText, new("alt-tekst", "alt text")),
        (CheckCategory.Shortener, new("verkorte link", "shortened link")),
        (CheckCategory.Shouting, new("schreeuwen", "shouting")),
        (CheckCategory.Person, new("privéleven van iemand", "somebody's private life")),
        (CheckCategory.Confidential, new("vertrouwelijke informatie", "confidential information")),
        (CheckCategory.AdDisclosure, new("reclame zonder vermelding", "undisclosed advertising")),
        (CheckCategory.Giveaway, new("winactie", "giveaway")),
        (CheckCategory.Offensive, new("grof taalgebruik", "offensive language")),
        (CheckCategory.SensitiveTopic, new("gevoelig onderwerp", "sensitive topic")),
        (CheckCategory.SpecialData, new("bijzondere persoonsgegevens", "special personal data")),
        (CheckCategory.UnverifiedClaim, new("bewering zonder bron", "claim without a source")),
        (CheckCategory.Copyright, new("auteursrecht", "copyright")),
        (CheckCategory.Competitor, new("collega-organisatie afkraken", "running down a competitor")),
        (CheckCategory.Minors, new("kinderen in beeld", "children in the picture")),
        (CheckCategory.Portrait, new("herkenbare mensen in beeld", "recognisable people in the picture")),
    ];

    /// <summary>A category of an organisation's own rule is called what they called it.</summary>
    public static Text Name(string category) =>
        All.Where(known => known.Category == category).Select(known => (Text?)known.Name).FirstOrDefault() ?? new(category, category);
}
