using GovernanceBot.Cards;
using GovernanceBot.Domain.Guidelines.Checking;

namespace GovernanceBot.Guidelines.Checking;

/// <summary>What a check says of the categories: of one that it found, and of those that it looked for.</summary>
internal static class CategoryRemarks
{
    /// <summary>What is wrong, above a remark. A category of the organisation itself goes by its own name.</summary>
    public static Text Remark(string category) => category switch
    {
        CheckCategory.Phone => new("Telefoonnummer", "Telephone number"),
        CheckCategory.Email => new("E-mailadres", "E-mail address"),
        CheckCategory.Iban => new("Rekeningnummer", "Bank account number"),
        CheckCategory.Bsn => new("Burgerservicenummer", "Citizen service number"),
        CheckCategory.Plate => new("Kenteken", "Licence plate"),
        CheckCategory.Length => new("Te lang voor dit kanaal", "Too long for this channel"),
        CheckCategory.Hashtags => new("Te veel hashtags", "Too many hashtags"),
        CheckCategory.AltText => new("Geen goede alt-tekst", "No useful alt text"),
        CheckCategory.Shortener => new("Verkorte link", "Shortened link"),
        CheckCategory.Shouting => new("Komt schreeuwerig over", "Comes across as shouting"),
        CheckCategory.Person => new("Gaat over iemands privéleven", "About somebody's private life"),
        CheckCategory.Confidential => new("Mogelijk vertrouwelijk", "Possibly confidential"),
        CheckCategory.AdDisclosure => new("Reclame zonder vermelding", "Advertising without a label"),
        CheckCategory.Giveaway => new("Winactie", "Giveaway"),
        CheckCategory.Offensive => new("Kan kwetsend zijn", "May offend"),
        CheckCategory.SensitiveTopic => new("Gevoelig onderwerp", "Sensitive topic"),
        CheckCategory.SpecialData => new("Vraagt naar gevoelige gegevens", "Asks for sensitive data"),
        CheckCategory.UnverifiedClaim => new("Bewering zonder bron", "Claim without a source"),
        CheckCategory.Copyright => new("Auteursrecht", "Copyright"),
        CheckCategory.Competitor => new("Ten koste van een ander", "At somebody else's expense"),
        CheckCategory.Minors => new("Kinderen in beeld", "Children in the picture"),
        CheckCategory.Portrait => new("Mensen in beeld", "People in the picture"),
        _ => new(category, category),
    };

    /// <summary>As one of the things that a check looks at.</summary>
    public static Text Subject(string category) => category switch
    {
        CheckCategory.Phone => new("telefoonnummers", "telephone numbers"),
        CheckCategory.Email => new("e-mailadressen", "e-mail addresses"),
        CheckCategory.Iban => new("rekeningnummers", "bank account numbers"),
        CheckCategory.Bsn => new("burgerservicenummers", "citizen service numbers"),
        CheckCategory.Plate => new("kentekens", "licence plates"),
        CheckCategory.Length => new("lengte", "length"),
        CheckCategory.Hashtags => new("hashtags", "hashtags"),
        CheckCategory.AltText => new("alt-tekst", "alt text"),
        CheckCategory.Shortener => new("verkorte links", "shortened links"),
        CheckCategory.Shouting => new("schreeuwerige tekst", "shouting"),
        CheckCategory.Person => new("verhalen over iemands privéleven", "stories about private lives"),
        CheckCategory.Confidential => new("vertrouwelijke informatie", "confidential information"),
        CheckCategory.AdDisclosure => new("reclame", "advertising"),
        CheckCategory.Giveaway => new("winacties", "giveaways"),
        CheckCategory.Offensive => new("kwetsende taal", "offensive language"),
        CheckCategory.SensitiveTopic => new("gevoelige onderwerpen", "sensitive topics"),
        CheckCategory.SpecialData => new("vragen naar gevoelige gegevens", "questions about sensitive data"),
        CheckCategory.UnverifiedClaim => new("beweringen zonder bron", "claims without a source"),
        CheckCategory.Copyright => new("auteursrecht", "copyright"),
        CheckCategory.Competitor => new("opmerkingen over anderen", "remarks about others"),
        CheckCategory.Minors => new("kinderen in beeld", "children in the picture"),
        CheckCategory.Portrait => new("mensen in beeld", "people in the picture"),
        _ => new(category, category),
    };
}
