namespace GovernanceBot.Domain;

/// <summary>What a text costs where it is kept and shown, measured in letters.</summary>
public static class TextCost
{
    /// <summary>Half of an emoji is written with six characters, as an escape.</summary>
    private const int HalfOfAnEmoji = 6;

    public static int Of(string text) => text.Sum(Of);

    /// <summary>As much of the text, from its start, as costs no more than this; cut between characters.</summary>
    public static string Cut(string text, int cost)
    {
        var end = 0;
        while (end < text.Length && (cost -= Of(text[end])) >= 0)
        {
            end++;
        }

        return end is > 0 && end < text.Length && char.IsHighSurrogate(text[end - 1]) ? text[..(end - 1)] : text[..end];
    }

    private static int Of(char unit) => char.IsSurrogate(unit) ? HalfOfAnEmoji : 1;
}
