using System.Numerics;
using System.Text.RegularExpressions;
using GovernanceBot.Domain.Guidelines.Checking.Texts;

namespace GovernanceBot.Domain.Guidelines.Checking.Rules;

/// <summary>
/// Finds every term of every rule in one walk over the text, from the last word to the first, so that what follows a word is always known.
/// The work is bounded by words × terms that begin there × elements, whatever the text and the terms.
/// </summary>
internal sealed class TermMatcher
{
    // Positions behind the first word are the bits of one number.
    private const int Reach = 63;

    // Far more than real rules see; lists that begin with each other end here.
    private const int MostAtOneWord = 512;

    // What a thread keeps between two texts; a hostile text leaves no more than this behind.
    private const int MostKept = 16_384;

    // A post needs some kilobytes of it and is checked in microseconds: making it anew each time costs more than the walk.
    [ThreadStatic]
    private static List<SetMatch>? WorkSpace;

    private readonly TermCompilation _terms;

    public TermMatcher(TermCompilation terms) => _terms = terms;

    /// <returns>The matches, ordered by term and place.</returns>
    public List<TermMatch> Find(FoldedText text, ReadOnlySpan<Token> tokens)
    {
        var found = new List<TermMatch>(tokens.Length);
        var sets = WorkSpace ?? [];
        WorkSpace = null;
        var starts = new int[tokens.Length + 1];
        for (var index = tokens.Length - 1; index >= 0; index--)
        {
            // What matches at a word lies between its own start and that of the word before it in the walk.
            starts[index + 1] = sets.Count;
            var from = sets.Count;
            FindWord(text, tokens, index, sets);
            starts[index] = sets.Count;
            FindEntries(tokens, index, from, sets, starts);
            starts[index] = sets.Count;
            FindTerms(tokens, index, from, sets, starts, found);
        }

        if (sets.Capacity <= MostKept)
        {
            sets.Clear();
            WorkSpace = sets;
        }

        Sort(found);
        return found;
    }

    /// <summary>Adds the matches of a regular expression; dearer than words, so asked for only where a rule needs it.</summary>
    public void FindExpression(int term, FoldedText text, ReadOnlySpan<Token> tokens, List<TermMatch> found)
    {
        try
        {
            foreach (var match in _terms.Expressions[term].EnumerateMatches(text.Characters))
            {
                var start = TokenAt(tokens, match.Index);
                var end = TokenAt(tokens, match.Index + match.Length - 1) + 1;
                if (match.Length > 0 && start < tokens.Length)
                {
                    found.Add(new(term, start, Math.Clamp(end, start + 1, tokens.Length)));
                }
            }
        }
        catch (RegexMatchTimeoutException)
        {
            // The rule of an administrator may cost time, not the check: its term does not match.
        }

        Sort(found);
    }

    private static void Sort(List<TermMatch> found) =>
        found.Sort(static (left, right) => left.Term != right.Term ? left.Term.CompareTo(right.Term) : left.Start.CompareTo(right.Start));

    private void FindWord(FoldedText text, ReadOnlySpan<Token> tokens, int index, List<SetMatch> sets)
    {
        var token = tokens[index];
        var word = text.Characters[token.Start..token.End];
        if (token.Kind is not (TokenKind.Link or TokenKind.Mention))
        {
            _terms.Words.Find(word, index + 1, sets);
            if (token.Kind is TokenKind.Hashtag)
            {
                _terms.Words.Find(word[1..], index + 1, sets);
            }
        }

        foreach (var (name, members) in _terms.Classes)
        {
            if (WordClasses.Has(name, text, tokens, index))
            {
                foreach (var set in members)
                {
                    sets.Add(new(set, index + 1));
                }
            }
        }
    }

    // Entries of several words make their list match here, and that list may begin another entry.
    private void FindEntries(ReadOnlySpan<Token> tokens, int index, int from, List<SetMatch> sets, int[] starts)
    {
        for (var i = from; i < sets.Count && i - from < MostAtOneWord; i++)
        {
            foreach (var entry in _terms.EntriesBySet[sets[i].Set])
            {
                if (EndOf(entry.Elements, tokens, index, sets[i].End, sets, starts) is var end and > 0
                    && sets.IndexOf(new(entry.Target, end), from) < 0)
                {
                    sets.Add(new(entry.Target, end));
                }
            }
        }
    }

    private void FindTerms(ReadOnlySpan<Token> tokens, int index, int from, List<SetMatch> sets, int[] starts, List<TermMatch> found)
    {
        for (var i = from; i < sets.Count; i++)
        {
            foreach (var term in _terms.TermsBySet[sets[i].Set])
            {
                if (EndOf(term.Elements, tokens, index, sets[i].End, sets, starts) is var end and > 0)
                {
                    found.Add(new(term.Target, index, end));
                }
            }
        }
    }

    /// <returns>The nearest token behind the elements that follow the first; 0 where they do not.</returns>
    private static int EndOf(CompiledElement[] elements, ReadOnlySpan<Token> tokens, int index, int afterFirst, List<SetMatch> sets, int[] starts)
    {
        if (afterFirst - index > Reach)
        {
            return 0;
        }

        var places = 1ul << (afterFirst - index);
        for (var i = 1; i < elements.Length && places != 0; i++)
        {
            places = elements[i].Gap > 0
                ? Widen(places, elements[i].Gap, tokens, index)
                : Step(places, elements[i], tokens, index, sets, starts);
        }

        return places == 0 ? 0 : index + BitOperations.TrailingZeroCount(places);
    }

    private static ulong Step(ulong places, CompiledElement element, ReadOnlySpan<Token> tokens, int index, List<SetMatch> sets, int[] starts)
    {
        var next = element.IsOptional ? places : 0;
        for (var rest = places; rest != 0; rest &= rest - 1)
        {
            var place = index + BitOperations.TrailingZeroCount(rest);
            if (place >= tokens.Length)
            {
                break;
            }

            for (var i = starts[place + 1]; i < starts[place]; i++)
            {
                if (sets[i].Set == element.Set && sets[i].End - index <= Reach)
                {
                    next |= 1ul << (sets[i].End - index);
                }
            }
        }

        return next;
    }

    // A gap ends with its sentence.
    private static ulong Widen(ulong places, int gap, ReadOnlySpan<Token> tokens, int index)
    {
        for (var i = 0; i < gap; i++)
        {
            places |= places << 1;
        }

        var last = index;
        while (last + 1 < tokens.Length && last - index < Reach && tokens[last + 1].Sentence == tokens[index].Sentence)
        {
            last++;
        }

        var within = last - index + 1;
        return within > Reach ? places : places & ((1ul << within) - 1);
    }

    private static int TokenAt(ReadOnlySpan<Token> tokens, int character)
    {
        var (low, high) = (0, tokens.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = tokens[middle].End <= character ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
