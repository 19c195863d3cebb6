using GovernanceBot.Domain.Guidelines.Checking;

namespace GovernanceBot.Quality.Posts;

/// <summary>How a category is found: decided by code (tier A) or judged by rules (tier B).</summary>
internal static class Tier
{
    private static readonly HashSet<string> Decided = new(StringComparer.Ordinal)
    {
        CheckCategory.Phone, CheckCategory.Email, CheckCategory.Iban, CheckCategory.Bsn, CheckCategory.Plate, CheckCategory.Length,
        CheckCategory.Hashtags, CheckCategory.AltText, CheckCategory.Shortener, CheckCategory.Shouting,
    };

    public static bool IsDecided(string category) => Decided.Contains(category);

    public static bool IsJudged(string category) => !IsDecided(category);
}
