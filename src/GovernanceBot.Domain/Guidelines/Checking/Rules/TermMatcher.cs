using GovernanceBot.Domain.Guidelines.Checking.Texts;

namespace GovernanceBot.Domain.Guidelines.Checking.Rules;

/// <summary>
/// Finds every term of every rule in one walk over the text, from the last word to the first, so that what follows a word is always known.
/// The work is bounded by words × terms that begin there × elements, whatever the text and the terms.
/// </summary>
internal sealed class TermMatcher(TermCompilation terms)
{
    // Far more than real rules see; lists that begin with each other end here.
    private const int MostAtOneWord = 512;

    /// <returns>The matches of all terms but the regular expressions.</returns>
    public TermMatches Find(FoldedText text, Token[] tokens)
    {
        var found = new TermMatches(tokens, terms.TermCount);
        var work = MatchWork.Take(tokens.Length, terms.SetCount);
        var walk = new ElementWalk(tokens, work);
        for (var index = tokens.Length - 1; index >= 0; index--)
        {
            var (word, from) = (work.Words.Count, work.Sets.Count);
            FindWord(text, tokens, index, work.Words);
            work.WordStarts[index] = work.Words.Count;
            FindEntries(walk, index, word, from, work);
            work.Starts[index] = work.Sets.Count;
            FindTerms(walk, index, word, from, work, found);
            See(word, from, work);
        }

        work.Return();
        found.Sort();
        return found;
    }

    private void FindWord(FoldedText text, ReadOnlySpan<Token> tokens, int index, List<WordSets> words)
    {
        var token = tokens[index];
        if (token.Kind is not (TokenKind.Link or TokenKind.Mention))
        {
            var word = text.Characters[token.Start..token.End];
            terms.Words.Find(word, words);
            if (token.Kind is TokenKind.Hashtag)
            {
                terms.Words.Find(word[1..], words);
            }
        }

        if (WordClasses.Of(token.Kind) is { } wordClass)
        {
            words.Add(terms.Classes[(int)wordClass]);
        }

        if (WordClasses.IsName(text, tokens, index))
        {
            words.Add(terms.Classes[(int)WordClass.Name]);
        }
    }

    // Entries of several words make their list match here, and that list may begin another entry.
    private void FindEntries(ElementWalk walk, int index, int word, int from, MatchWork work)
    {
        for (var i = word; i < work.Words.Count; i++)
        {
            AddEntries(work.Words[i].Entries, index, index + 1, walk, from, work);
        }

        for (var i = from; i < work.Sets.Count && i - from < MostAtOneWord; i++)
        {
            AddEntries(terms.EntriesBySet[work.Sets[i].Set], index, work.Sets[i].End, walk, from, work);
        }
    }

    private static void AddEntries(CompiledTerm[] entries, int index, int behindFirst, ElementWalk walk, int from, MatchWork work)
    {
        foreach (ref readonly var entry in entries.AsSpan())
        {
            if (entry.MayFollow(work.Seen)
                && walk.EndOf(entry.Elements, index, behindFirst) is var end and > 0
                && work.Sets.IndexOf(new(entry.Target, end), from) < 0)
            {
                work.Sets.Add(new(entry.Target, end));
            }
        }
    }

    private void FindTerms(ElementWalk walk, int index, int word, int from, MatchWork work, TermMatches found)
    {
        for (var i = word; i < work.Words.Count; i++)
        {
            AddTerms(work.Words[i].Terms, index, index + 1, walk, work, found);
        }

        for (var i = from; i < work.Sets.Count; i++)
        {
            AddTerms(terms.TermsBySet[work.Sets[i].Set], index, work.Sets[i].End, walk, work, found);
        }
    }

    private static void AddTerms(CompiledTerm[] terms, int index, int behindFirst, ElementWalk walk, MatchWork work, TermMatches found)
    {
        foreach (ref readonly var term in terms.AsSpan())
        {
            if (term.MayFollow(work.Seen) && walk.EndOf(term.Elements, index, behindFirst) is var end and > 0)
            {
                found.Add(term.Target, index, end);
            }
        }
    }

    private static void See(int word, int from, MatchWork work)
    {
        for (var i = word; i < work.Words.Count; i++)
        {
            foreach (var set in work.Words[i].Sets)
            {
                work.Seen.Add(set);
            }
        }

        for (var i = from; i < work.Sets.Count; i++)
        {
            work.Seen.Add(work.Sets[i].Set);
        }
    }
}
