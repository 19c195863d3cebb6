using GovernanceBot.Domain;

namespace GovernanceBot.Cards;

/// <summary>One thing said in both languages, side by side: a translation that is missing does not compile.</summary>
public readonly record struct Text(string Dutch, string English)
{
    public string In(Language language) => language == Language.Dutch ? Dutch : English;
}

internal static class LanguageTag
{
    /// <summary>As BCP 47 writes it.</summary>
    public static string Tag(this Language language) => language == Language.Dutch ? "nl" : "en";
}
