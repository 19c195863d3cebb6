namespace GovernanceBot.Domain;

/// <summary>The words with which a person explains a no, a skip or a wish for change.</summary>
public static class Reason
{
    /// <summary>In UTF-16 units; what is longer is cut.</summary>
    public const int Longest = 1_000;

    /// <returns>Null where nothing was said.</returns>
    public static string? From(string? words) => words?.Trim() switch
    {
        null or "" => null,
        { Length: > Longest } essay => Cut(essay),
        var said => said,
    };

    /// <summary>Never between the two halves of a character, which nobody can read or store.</summary>
    private static string Cut(string essay) => essay[..(char.IsHighSurrogate(essay[Longest - 1]) ? Longest - 1 : Longest)].TrimEnd();
}
