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
            var from = work.Sets.Count;
            FindWord(text, tokens, index, work.Sets);
            work.Starts[index] = work.Sets.Count;
            FindEntries(walk, index, from, work);
            work.Starts[index] = work.Sets.Count;
            FindTerms(walk, index, from, work, found);
            for (var i = from; i < work.Sets.Count; i++)
            {
                work.Seen.Add(work.Sets[i].Set);
            }
        }

        work.Return();
        found.Sort();
        return found;
    }

    private void FindWord(FoldedText text, ReadOnlySpan<Token> tokens, int index, List<SetMatch> sets)
    {
        var token = tokens[index];
        if (token.Kind is not (TokenKind.Link or TokenKind.Mention))
        {
            var word = text.Characters[token.Start..token.End];
            terms.Words.Find(word, index + 1, sets);
            if (token.Kind is TokenKind.Hashtag)
            {
                terms.Words.Find(word[1..], index + 1, sets);
            }
        }

        if (WordClasses.Of(token.Kind) is { } wordClass)
        {
            AddClass(wordClass, index, sets);
        }

        if (WordClasses.IsName(text, tokens, index))
        {
            AddClass(WordClass.Name, index, sets);
        }
    }

    private void AddClass(WordClass wordClass, int index, List<SetMatch> sets)
    {
        foreach (var set in terms.Classes[(int)wordClass])
        {
            sets.Add(new(set, index + 1));
        }
    }

    // Entries of several words make their list match here, and that list may begin another entry.
    private void FindEntries(ElementWalk walk, int index, int from, MatchWork work)
    {
        for (var i = from; i < work.Sets.Count && i - from < MostAtOneWord; i++)
        {
            foreach (var entry in terms.EntriesBySet[work.Sets[i].Set])
            {
                if (entry.MayFollow(work.Seen)
                    && walk.EndOf(entry.Elements, index, work.Sets[i].End) is var end and > 0
                    && work.Sets.IndexOf(new(entry.Target, end), from) < 0)
                {
                    work.Sets.Add(new(entry.Target, end));
                }
            }
        }
    }

    private void FindTerms(ElementWalk walk, int index, int from, MatchWork work, TermMatches found)
    {
        for (var i = from; i < work.Sets.Count; i++)
        {
            foreach (var term in terms.TermsBySet[work.Sets[i].Set])
            {
                if (term.MayFollow(work.Seen) && walk.EndOf(term.Elements, index, work.Sets[i].End) is var end and > 0)
                {
                    found.Add(term.Target, index, end);
                }
            }
        }
    }
}
