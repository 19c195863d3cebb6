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
        { Length: > Longest } essay => essay[..Longest],
        var said => said,
    };
}
