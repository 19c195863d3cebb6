namespace GovernanceBot.Domain.Guidelines.Answering;

/// <summary>Splits a compound ("klantgegevens", "klachtenregeling") into words that are known, with or without a linking s, e or en.</summary>
internal sealed class CompoundSplitter(Vocabulary vocabulary)
{
    private const int ShortestCompound = 7;
    private const int ShortestPart = 3;
    private const int MostParts = 3;

    private static readonly string[] Links = ["", "s", "e", "en"];

    /// <returns>The parts in order, or none where the word cannot be split completely.</returns>
    public IReadOnlyList<string> Split(string word)
    {
        if (word.Length is < ShortestCompound or > TextFolding.LongestWord)
        {
            return [];
        }

        var parts = new List<string>();
        Split(word, 0, parts);
        return parts;
    }

    /// <summary>Prefers a long first part, which finds "telefoonnummer" before "tele".</summary>
    private bool Split(string word, int start, List<string> parts)
    {
        var rest = word.Length - start;
        if (parts.Count > 0 && rest >= ShortestPart && IsPart(word.AsSpan(start)))
        {
            parts.Add(word[start..]);
            return true;
        }

        for (var length = rest - ShortestPart; parts.Count < MostParts - 1 && length >= ShortestPart; length--)
        {
            if (SplitAfter(word, start, length, parts))
            {
                return true;
            }
        }

        return false;
    }

    private bool SplitAfter(string word, int start, int length, List<string> parts)
    {
        if (!IsPart(word.AsSpan(start, length)))
        {
            return false;
        }

        parts.Add(word.Substring(start, length));
        foreach (var link in Links)
        {
            var next = start + length + link.Length;
            if (next <= word.Length - ShortestPart
                && word.AsSpan(start + length).StartsWith(link, StringComparison.Ordinal)
                && Split(word, next, parts))
            {
                return true;
            }
        }

        parts.RemoveAt(parts.Count - 1);
        return false;
    }

    private bool IsPart(ReadOnlySpan<char> part) => vocabulary.HasWord(part) && !StopWords.Contains(part);
}
