namespace GovernanceBot.Domain.Guidelines.Checking;

/// <summary>The categories that guidelines name in their checks and findings carry.</summary>
public static class CheckCategory
{
    public const string Phone = "phone";
    public const string Email = "email";
    public const string Iban = "iban";
    public const string Bsn = "bsn";
    public const string Plate = "plate";
    public const string Length = "length";
    public const string Hashtags = "hashtags";
    public const string AltText = "alt-text";
    public const string Shortener = "shortener";
    public const string Shouting = "shouting";

    public const string Person = "person";
    public const string Confidential = "confidential";
    public const string AdDisclosure = "ad-disclosure";
    public const string Giveaway = "giveaway";
    public const string Offensive = "offensive";
    public const string SensitiveTopic = "sensitive-topic";
    public const string SpecialData = "special-data";
    public const string UnverifiedClaim = "unverified-claim";
    public const string Copyright = "copyright";
    public const string Competitor = "competitor";
    public const string Minors = "minors";
    public const string Portrait = "portrait";
}
