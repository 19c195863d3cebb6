using System.Runtime.InteropServices;

namespace GovernanceBot.Domain.Guidelines.Checking.Rules;

/// <param name="Start">The first token.</param>
/// <param name="End">The token behind the last.</param>
internal readonly record struct TermMatch(int Term, int Start, int End);

/// <param name="Start">The first token.</param>
/// <param name="End">The token behind the last; 0 where there is no range.</param>
internal readonly record struct TokenRange(int Start, int End);

/// <summary>The matches in one text, ordered by term and place.</summary>
internal sealed class TermMatches(Token[] tokens, int terms)
{
    private readonly List<TermMatch> _found = new(tokens.Length);
    private readonly BitSet _terms = new(terms);

    public ReadOnlySpan<TermMatch> All => CollectionsMarshal.AsSpan(_found);

    /// <summary>Unordered until <see cref="Sort"/>.</summary>
    public void Add(int term, int start, int end)
    {
        _found.Add(new(term, start, end));
        _terms.Add(term);
    }

    public void Sort() =>
        _found.Sort(static (left, right) => left.Term != right.Term ? left.Term.CompareTo(right.Term) : left.Start.CompareTo(right.Start));

    public ReadOnlySpan<TermMatch> Of(int term) => _terms.Contains(term) ? Range(term) : [];

    public bool HasAny(int[] terms)
    {
        foreach (var term in terms)
        {
            if (_terms.Contains(term))
            {
                return true;
            }
        }

        return false;
    }

    /// <returns>Whether one of the terms lies in a sentence that the range touches.</returns>
    public bool HasAnyInSentence(int[] terms, TokenRange range)
    {
        var (first, last) = (tokens[range.Start].Sentence, tokens[range.End - 1].Sentence);
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

    // By itself, so that the look that mostly finds nothing is inlined.
    private ReadOnlySpan<TermMatch> Range(int term)
    {
        var all = All;
        var from = LowerBound(all, term);
        var to = from;
        while (to < all.Length && all[to].Term == term)
        {
            to++;
        }

        return all[from..to];
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
