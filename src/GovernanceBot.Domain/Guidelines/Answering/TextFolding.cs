namespace GovernanceBot.Domain.Guidelines.Answering;

/// <summary>Brings text to the words that are compared.</summary>
internal static class TextFolding
{
    /// <summary>No word of either language that people type is longer; what is longer says nothing.</summary>
    public const int LongestWord = 40;

    /// <inheritdoc cref="FoldedWords" path="/param"/>
    public static List<string> Words(string text, int longest)
    {
        var words = new List<string>();
        foreach (var word in new FoldedWords(text, longest, stackalloc char[LongestWord]))
        {
            words.Add(word.ToString());
        }

        return words;
    }

    /// <inheritdoc cref="FoldedWords" path="/param"/>
    /// <param name="pool">Gets to know the words; their numbers in it are what is returned.</param>
    public static int[] Words(string text, int longest, WordPool pool)
    {
        var words = new List<int>(text.Length / 4);
        foreach (var word in new FoldedWords(text, longest, stackalloc char[LongestWord]))
        {
            words.Add(pool.Add(word));
        }

        return [.. words];
    }
}
