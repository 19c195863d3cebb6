using System.Collections.Immutable;

namespace GovernanceBot.Domain.Guidelines.Answering;

/// <summary>Reads guidelines into the words and the concepts that they are about.</summary>
internal sealed class GuidelineReader(Vocabulary vocabulary, WordReader words, ConceptMatcher matcher, ConceptGraph graph, Lexicon lexicon)
{
    /// <summary>Longer fields are read up to here; a guideline is a few sentences.</summary>
    public const int LongestField = 4_000;

    // What a word in a title says about the guideline against one in the text (BM25F's field weights).
    private const float TitleWords = 3;
    private const float TagWords = 2.5f;
    private const float TextWords = 1;
    private const float ExampleWords = 0.7f;
    private const float PartOfCompound = 0.5f;

    // How sure a mention in that field makes it that the guideline is about the concept.
    private const float TitleConcepts = 0.7f;
    private const float TagConcepts = 0.7f;
    private const float TextConcepts = 0.4f;
    private const float ExampleConcepts = 0.25f;
    private const float CheckConcepts = 0.6f;
    private const float ImpliedConcepts = 0.4f;

    private readonly Dictionary<(string Word, Language Language), ReadWord> _read = [];
    private readonly Dictionary<string, int> _concepts =
        lexicon.Concepts.Index().ToDictionary(entry => entry.Item.Id, entry => entry.Index, StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes the words known before anything is read, so that compounds split into the words of every guideline.</summary>
    public static void Collect(IEnumerable<Guideline> guidelines, Vocabulary vocabulary)
    {
        foreach (var guideline in guidelines)
        {
            foreach (var (text, language) in Texts(guideline))
            {
                foreach (var word in TextFolding.Words(text, LongestField))
                {
                    vocabulary.Add(word, language);
                }
            }
        }
    }

    public GuidelineProfile Read(Guideline guideline)
    {
        var profile = new GuidelineProfile([], []);
        foreach (var language in (ReadOnlySpan<Language>)[Language.Dutch, Language.English])
        {
            var fields = guideline.In(language);
            Read(fields.Title, language, TitleWords, TitleConcepts, profile);
            Read(fields.Text, language, TextWords, TextConcepts, profile);
            Read(fields.Example, language, ExampleWords, ExampleConcepts, profile);
            foreach (var tag in Tags(fields))
            {
                Read(tag, language, TagWords, TagConcepts, profile);
            }
        }

        AddChecks(guideline, profile);
        AddImplied(profile);
        return profile;
    }

    private void Read(string text, Language language, float wordWeight, float conceptWeight, GuidelineProfile profile)
    {
        var read = TextFolding.Words(text, LongestField).ConvertAll(word => ReadOnce(word, language));
        foreach (var word in read)
        {
            if (word.Weight != WordWeight.None)
            {
                AddWord(word, language, wordWeight, profile);
            }
        }

        foreach (var match in matcher.Match(read, language))
        {
            profile.Mention(match.Concept, conceptWeight * match.Sureness);
        }
    }

    private ReadWord ReadOnce(string word, Language language)
    {
        if (!_read.TryGetValue((word, language), out var read))
        {
            read = words.Read([word], language)[0];
            _read.Add((word, language), read);
        }

        return read;
    }

    private void AddWord(ReadWord word, Language language, float weight, GuidelineProfile profile)
    {
        var own = vocabulary.FindTerm(Vocabulary.Stem(word.Text, language));
        foreach (var reading in word.Readings)
        {
            profile.Words[reading.Term] = profile.Words.GetValueOrDefault(reading.Term)
                + (reading.Term == own ? weight : weight * PartOfCompound * reading.Sureness);
        }
    }

    /// <summary>A concept that is called what a check is called belongs to the guidelines on which that check rests.</summary>
    private void AddChecks(Guideline guideline, GuidelineProfile profile)
    {
        foreach (var check in guideline.Checks.IsDefault ? [] : guideline.Checks)
        {
            if (_concepts.TryGetValue(check, out var concept))
            {
                profile.Mention(concept, CheckConcepts);
            }
        }
    }

    private void AddImplied(GuidelineProfile profile)
    {
        foreach (var (mentioned, sureness) in profile.Concepts.ToArray())
        {
            foreach (var (concept, weight) in graph.Implied(mentioned))
            {
                var implied = concept == mentioned ? sureness : sureness * weight * ImpliedConcepts;
                profile.Concepts[concept] = Math.Max(profile.Concepts.GetValueOrDefault(concept), implied);
            }
        }
    }

    private static IEnumerable<(string Text, Language Language)> Texts(Guideline guideline) =>
        from language in (Language[])[Language.Dutch, Language.English]
        let fields = guideline.In(language)
        from text in (string[])[fields.Title, fields.Text, fields.Example, .. Tags(fields)]
        select (text, language);

    private static ImmutableArray<string> Tags(GuidelineWords fields) => fields.Tags.IsDefault ? [] : fields.Tags;
}

/// <param name="Words">How often each stem occurs, weighted by where.</param>
/// <param name="Concepts">How sure it is that the guideline is about each concept, from 0 to 1.</param>
internal sealed record GuidelineProfile(Dictionary<int, float> Words, Dictionary<int, float> Concepts)
{
    /// <summary>Every mention takes away a part of the doubt that is left.</summary>
    public void Mention(int concept, float sureness)
    {
        var doubt = (1 - Concepts.GetValueOrDefault(concept)) * (1 - sureness);
        Concepts[concept] = 1 - doubt;
    }
}
