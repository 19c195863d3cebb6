namespace GovernanceBot.Domain.Guidelines.Answering;

/// <summary>The words and phrases of a lexicon as stems, each to be found by the word that the fewest others have.</summary>
internal sealed class PhraseBook
{
    private readonly Phrase[][] _byAnchor;

    /// <param name="vocabulary">Gets to know the words of the lexicon.</param>
    public PhraseBook(Lexicon lexicon, Vocabulary vocabulary)
    {
        var phrases = WithNamesakes(lexicon.Concepts.Index()
            .SelectMany(entry => Phrases(entry.Index, entry.Item.Dutch, Language.Dutch, vocabulary)
                .Concat(Phrases(entry.Index, entry.Item.English, Language.English, vocabulary)))
            .ToList());
        var uses = phrases.SelectMany(phrase => phrase.Terms).CountBy(term => term).ToDictionary();
        var byAnchor = phrases.ToLookup(phrase => phrase.Terms.MinBy(term => uses[term]));
        _byAnchor = [.. Enumerable.Range(0, vocabulary.TermCount).Select(term => byAnchor[term].ToArray())];
    }

    public ReadOnlySpan<Phrase> AnchoredAt(int term) => term < _byAnchor.Length ? _byAnchor[term] : [];

    // An intern is somebody in English and inside in Dutch.
    private static List<Phrase> WithNamesakes(List<Phrase> phrases)
    {
        var words = phrases.Where(phrase => phrase.Terms.Length == 1).ToLookup(phrase => phrase.Terms[0]);
        return phrases.ConvertAll(phrase => phrase with
        {
            HasNamesake = phrase.Terms.Length == 1
                && words[phrase.Terms[0]].Any(other => other.Language != phrase.Language)
                && words[phrase.Terms[0]].All(other => other.Language == phrase.Language || other.Concept != phrase.Concept),
        });
    }

    private static IEnumerable<Phrase> Phrases(int concept, IEnumerable<string> forms, Language language, Vocabulary vocabulary) =>
        from form in forms
        let words = TextFolding.Words(form, form.Length)
        where words.Count > 0
        select new Phrase(concept, language, [.. words.Select(word => vocabulary.Add(word, language))]);
}

/// <param name="Concept">The number of the concept in the lexicon.</param>
/// <param name="HasNamesake">Whether it is a word that means something else in the other language.</param>
internal sealed record Phrase(int Concept, Language Language, int[] Terms, bool HasNamesake = false);
