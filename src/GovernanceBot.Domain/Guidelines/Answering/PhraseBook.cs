using System.Runtime.InteropServices;

namespace GovernanceBot.Domain.Guidelines.Answering;

/// <summary>The words and phrases of a lexicon as stems, each to be found by the word that the fewest others have.</summary>
internal sealed class PhraseBook
{
    private readonly AnchoredPhrase[][] _byAnchor;

    /// <param name="vocabulary">Gets to know the words of the lexicon.</param>
    public PhraseBook(Lexicon lexicon, Shorthands shorthands, Vocabulary vocabulary)
    {
        var phrases = new List<Phrase>();
        for (var concept = 0; concept < lexicon.Concepts.Length; concept++)
        {
            Add(concept, lexicon.Concepts[concept].Dutch, Language.Dutch, shorthands, vocabulary, phrases);
            Add(concept, lexicon.Concepts[concept].English, Language.English, shorthands, vocabulary, phrases);
        }

        var uses = new int[vocabulary.TermCount];
        foreach (var term in phrases.SelectMany(phrase => phrase.Terms))
        {
            uses[term]++;
        }

        var byAnchor = WithClarity(phrases).ConvertAll(phrase => Anchored(phrase, uses)).ToLookup(entry => entry.Anchor, entry => entry.Phrase);
        _byAnchor = [.. Enumerable.Range(0, vocabulary.TermCount).Select(term => byAnchor[term].ToArray())];
    }

    public ReadOnlySpan<AnchoredPhrase> AnchoredAt(int term) => term < _byAnchor.Length ? _byAnchor[term] : [];

    // A number is one of a telephone, of a song and of a statistic; an intern is somebody in English and inside in Dutch.
    private static List<Phrase> WithClarity(List<Phrase> phrases)
    {
        var words = phrases.Where(phrase => phrase.Terms.Length == 1).ToLookup(phrase => phrase.Terms[0], phrase => phrase.Concept);
        return phrases.ConvertAll(phrase =>
            phrase.Terms.Length > 1 ? phrase : phrase with { Clarity = 1 / MathF.Sqrt(words[phrase.Terms[0]].Distinct().Count()) });
    }

    private static void Add(
        int concept, IEnumerable<string> forms, Language language, Shorthands shorthands, Vocabulary vocabulary, List<Phrase> phrases)
    {
        foreach (var form in forms)
        {
            var terms = shorthands.Words(form, form.Length).ConvertAll(word => vocabulary.Add(word, language));
            if (terms.Count > 0)
            {
                phrases.Add(new Phrase(concept, language, [.. terms]));
            }
        }
    }

    private static (int Anchor, AnchoredPhrase Phrase) Anchored(Phrase phrase, int[] uses)
    {
        var (anchor, next) = (phrase.Terms[0], (int?)null);
        foreach (var term in phrase.Terms.AsSpan(1))
        {
            if (uses[term] < uses[anchor])
            {
                (anchor, next) = (term, anchor);
            }
            else if (term != anchor && (next is not { } other || uses[term] < uses[other]))
            {
                next = term;
            }
        }

        return (anchor, new AnchoredPhrase(phrase, next));
    }
}

/// <param name="Next">The rarest of its other terms; null where it has none.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct AnchoredPhrase(Phrase Phrase, int? Next);

/// <param name="Concept">The number of the concept in the lexicon.</param>
/// <param name="Clarity">From 0 to 1: less for a word that stands for several concepts.</param>
internal sealed record Phrase(int Concept, Language Language, int[] Terms, float Clarity = 1);
