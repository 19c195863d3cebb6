using System.Runtime.InteropServices;

namespace GovernanceBot.Domain.Guidelines.Answering;

/// <summary>Finds the concepts that a text names. The words of a phrase may be a little apart and in any order, as Dutch puts them.</summary>
internal sealed class ConceptMatcher(PhraseBook phrases)
{
    /// <summary>How many other words may stand between those of a phrase.</summary>
    private const int Slack = 4;
    private const float Apart = 0.85f;
    private const float OutOfOrder = 0.65f;
    private const float InOtherLanguage = 0.4f;
    private const float PartOfPhrase = 0.7f;

    public List<ConceptMatch> Match(ReadOnlySpan<ReadWord> words, Language? language)
    {
        var matches = new List<ConceptMatch>(words.Length);
        Match(words, language, matches);
        YieldToPhrases(matches);
        return matches;
    }

    public void Match(ReadOnlySpan<ReadWord> words, Language? language, List<ConceptMatch> matches)
    {
        var filter = new TermFilter(stackalloc ulong[TermFilter.Size]);
        filter.Add(words);
        for (var at = 0; at < words.Length; at++)
        {
            foreach (var reading in words[at].Readings)
            {
                foreach (var (phrase, next) in phrases.AnchoredAt(reading.Term))
                {
                    if (next is not { } other || filter.MayHave(other))
                    {
                        AddMatch(phrase, words, at, reading, language, matches);
                    }
                }
            }
        }
    }

    // Who gives something away is not away.
    private static void YieldToPhrases(List<ConceptMatch> matches)
    {
        foreach (ref var match in CollectionsMarshal.AsSpan(matches))
        {
            var (concept, place) = (match.Concept, match.Place);
            if (match.Places is null && matches.Exists(phrase => phrase.Places is { } places
                && phrase.Concept != concept && places.Contains(place) && places.Max() - places.Min() == places.Length - 1))
            {
                match = match with { Sureness = match.Sureness * PartOfPhrase };
            }
        }
    }

    private static void AddMatch(
        Phrase phrase, ReadOnlySpan<ReadWord> words, int anchor, Reading reading, Language? language, List<ConceptMatch> matches)
    {
        var isOwn = language is null || language == phrase.Language;
        var sureness = reading.Sureness * phrase.Clarity * (isOwn ? 1 : InOtherLanguage);
        if (phrase.Terms.Length == 1)
        {
            // A function word on its own names nothing, whatever stem it shares.
            if (words[anchor].Weight == WordWeight.None)
            {
                return;
            }

            matches.Add(new ConceptMatch(phrase.Concept, sureness, anchor));
            return;
        }

        Span<int> at = stackalloc int[phrase.Terms.Length];
        for (var number = 0; number < at.Length; number++)
        {
            at[number] = phrase.Terms[number] == reading.Term ? anchor : Nearest(words, anchor, phrase.Terms[number], at.Length - 1 + Slack);
            if (at[number] < 0)
            {
                return;
            }
        }

        var (first, last, inOrder) = (at[0], at[0], true);
        for (var number = 1; number < at.Length; number++)
        {
            inOrder &= at[number] > at[number - 1];
            first = Math.Min(first, at[number]);
            last = Math.Max(last, at[number]);
        }

        var spread = last - first - (at.Length - 1);
        if (spread <= Slack)
        {
            var nearness = (inOrder, spread) switch { (true, 0) => 1, (true, _) or (_, 0) => Apart, _ => OutOfOrder };
            matches.Add(new ConceptMatch(phrase.Concept, sureness * nearness, anchor, at.ToArray()));
        }
    }

    private static int Nearest(ReadOnlySpan<ReadWord> words, int anchor, int term, int window)
    {
        for (var distance = 1; distance <= window; distance++)
        {
            if (anchor + distance < words.Length && Has(words[anchor + distance], term))
            {
                return anchor + distance;
            }

            if (anchor - distance >= 0 && Has(words[anchor - distance], term))
            {
                return anchor - distance;
            }
        }

        return -1;
    }

    private static bool Has(ReadWord word, int term)
    {
        foreach (var reading in word.Readings)
        {
            if (reading.Term == term)
            {
                return true;
            }
        }

        return false;
    }
}
