namespace GovernanceBot.Domain.Guidelines.Answering;

/// <param name="Concept">The number of the concept in the lexicon.</param>
/// <param name="Sureness">From 0 to 1.</param>
/// <param name="At">The places of the words that say it.</param>
internal sealed record ConceptMatch(int Concept, float Sureness, int[] At);

/// <summary>Finds the concepts that a text names. The words of a phrase may be a little apart and in any order, as Dutch puts them.</summary>
internal sealed class ConceptMatcher
{
    /// <summary>How many other words may stand between those of a phrase.</summary>
    private const int Slack = 4;
    private const float Apart = 0.85f;
    private const float OutOfOrder = 0.65f;
    private const float InOtherLanguage = 0.7f;

    private readonly Dictionary<int, List<Phrase>> _byAnchor = [];

    public ConceptMatcher(Lexicon lexicon, Vocabulary vocabulary)
    {
        var phrases = new List<Phrase>();
        for (var concept = 0; concept < lexicon.Concepts.Length; concept++)
        {
            AddPhrases(concept, lexicon.Concepts[concept].Dutch, Language.Dutch, vocabulary, phrases);
            AddPhrases(concept, lexicon.Concepts[concept].English, Language.English, vocabulary, phrases);
        }

        var uses = phrases.SelectMany(phrase => phrase.Terms).CountBy(term => term).ToDictionary();
        foreach (var phrase in phrases)
        {
            var anchor = phrase.Terms.MinBy(term => uses[term]);
            if (!_byAnchor.TryGetValue(anchor, out var anchored))
            {
                _byAnchor.Add(anchor, anchored = new List<Phrase>(1));
            }

            anchored.Add(phrase);
        }
    }

    public List<ConceptMatch> Match(IReadOnlyList<ReadWord> words, Language? language)
    {
        var matches = new List<ConceptMatch>();
        for (var at = 0; at < words.Count; at++)
        {
            foreach (var reading in words[at].Readings)
            {
                foreach (var phrase in _byAnchor.GetValueOrDefault(reading.Term) ?? [])
                {
                    AddMatch(phrase, words, at, reading, language, matches);
                }
            }
        }

        return matches;
    }

    private static void AddPhrases(
        int concept, IEnumerable<string> forms, Language language, Vocabulary vocabulary, List<Phrase> phrases)
    {
        foreach (var form in forms)
        {
            var words = TextFolding.Words(form, form.Length);
            if (words.Count > 0)
            {
                phrases.Add(new Phrase(concept, language, [.. words.Select(word => vocabulary.Add(word, language))]));
            }
        }
    }

    private static void AddMatch(
        Phrase phrase, IReadOnlyList<ReadWord> words, int anchor, Reading reading, Language? language, List<ConceptMatch> matches)
    {
        var sureness = language is null || language == phrase.Language ? reading.Sureness : reading.Sureness * InOtherLanguage;
        if (phrase.Terms.Length == 1)
        {
            // A function word on its own names nothing, whatever stem it shares.
            if (words[anchor].Weight == WordWeight.None)
            {
                return;
            }

            matches.Add(new ConceptMatch(phrase.Concept, sureness, [anchor]));
            return;
        }

        var at = new int[phrase.Terms.Length];
        for (var number = 0; number < at.Length; number++)
        {
            at[number] = phrase.Terms[number] == reading.Term ? anchor : Nearest(words, anchor, phrase.Terms[number], at.Length - 1 + Slack);
            if (at[number] < 0)
            {
                return;
            }
        }

        var spread = at.Max() - at.Min() - (at.Length - 1);
        if (spread <= Slack)
        {
            var inOrder = at.AsSpan().SequenceEqual(at.Order().ToArray());
            var nearness = (inOrder, spread) switch { (true, 0) => 1, (true, _) or (_, 0) => Apart, _ => OutOfOrder };
            matches.Add(new ConceptMatch(phrase.Concept, sureness * nearness, at));
        }
    }

    private static int Nearest(IReadOnlyList<ReadWord> words, int anchor, int term, int window)
    {
        for (var distance = 1; distance <= window; distance++)
        {
            if (anchor + distance < words.Count && Has(words[anchor + distance], term))
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

    private sealed record Phrase(int Concept, Language Language, int[] Terms);
}
