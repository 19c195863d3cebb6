namespace GovernanceBot.Domain.Guidelines.Checking.Rules;

/// <summary>The matches in one text, ordered by term and place.</summary>
internal readonly struct TermMatches(List<TermMatch> matches, Token[] tokens)
{
    public ReadOnlySpan<TermMatch> Of(int term)
    {
        var all = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(matches);
        var from = LowerBound(all, term);
        var to = from;
        while (to < all.Length && all[to].Term == term)
        {
            to++;
        }

        return all[from..to];
    }

    public bool HasAny(int[] terms)
    {
        foreach (var term in terms)
        {
            if (!Of(term).IsEmpty)
            {
                return true;
            }
        }

        return false;
    }

    /// <returns>Whether one of the terms lies in a sentence that the tokens from <paramref name="start"/> up to <paramref name="end"/> touch.</returns>
    public bool HasAnyInSentence(int[] terms, int start, int end)
    {
        var (first, last) = (tokens[start].Sentence, tokens[end - 1].Sentence);
        foreach (var term in terms)
        {
            foreach (var match in Of(term))
            {
                if (tokens[match.Start].Sentence <= last && tokens[match.End - 1].Sentence >= first)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static int LowerBound(ReadOnlySpan<TermMatch> all, int term)
    {
        var (low, high) = (0, all.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = all[middle].Term < term ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
