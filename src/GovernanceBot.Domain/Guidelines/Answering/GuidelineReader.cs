using System.Runtime.InteropServices;

namespace GovernanceBot.Domain.Guidelines.Answering;

/// <summary>Reads guidelines into the words and the concepts that they are about.</summary>
internal sealed class GuidelineReader
{
    /// <summary>Longer fields are read up to here; a guideline is a few sentences.</summary>
    public const int LongestField = 4_000;

    // What a word in a title says about the guideline against one in the text (BM25F's field weights).
    private const float TitleWords = 3;
    private const float TagWords = 2.5f;
    private const float TextWords = 1;
    private const float ExampleWords = 0.7f;
    private const float NotAsWritten = 0.5f;

    // How sure a mention in that field makes it that the guideline is about the concept.
    private const float TitleConcepts = 0.7f;
    private const float TagConcepts = 0.7f;
    private const float TextConcepts = 0.4f;
    private const float ExampleConcepts = 0.25f;
    private const float CheckConcepts = 0.6f;
    private const float ImpliedConcepts = 0.4f;

    private readonly WordReader _words;
    private readonly ConceptMatcher _matcher;
    private readonly ConceptGraph _graph;
    private readonly WordPool _pool;
    private readonly Dictionary<string, int> _conceptsByName;

    // By the number of the word: it occurs in many guidelines, and reading it is dear.
    private readonly ReadWord?[] _dutch;
    private readonly ReadWord?[] _english;

    // Of the guideline that is being read.
    private readonly Tally _terms;
    private readonly Tally _concepts;
    private readonly HashSet<int> _title = [];
    private readonly List<ReadWord> _read = [];
    private readonly List<ConceptMatch> _matches = [];

    /// <param name="terms">The number of stems in the vocabulary.</param>
    /// <param name="pool">The words of the folded guidelines.</param>
    public GuidelineReader(WordReader words, ConceptMatcher matcher, ConceptGraph graph, Lexicon lexicon, int terms, WordPool pool)
    {
        (_words, _matcher, _graph, _pool) = (words, matcher, graph, pool);
        _conceptsByName = lexicon.Concepts.Index().ToDictionary(entry => entry.Item.Id, entry => entry.Index, StringComparer.OrdinalIgnoreCase);
        (_dutch, _english) = (new ReadWord?[pool.Count], new ReadWord?[pool.Count]);
        (_terms, _concepts) = (new Tally(terms), new Tally(graph.Count));
    }

    /// <summary>Folded once: the words must all be known before the first guideline is read, because compounds split into them.</summary>
    public static FoldedGuideline Fold(Guideline guideline, WordPool pool)
    {
        var fields = new List<FoldedField>();
        foreach (var language in (ReadOnlySpan<Language>)[Language.Dutch, Language.English])
        {
            var words = guideline.In(language);
            fields.Add(Field(words.Title, pool, language, TitleWords, TitleConcepts));
            fields.Add(Field(words.Text, pool, language, TextWords, TextConcepts));
            fields.Add(Field(words.Example, pool, language, ExampleWords, ExampleConcepts));
            fields.AddRange((words.Tags.IsDefault ? [] : words.Tags).Select(tag => Field(tag, pool, language, TagWords, TagConcepts)));
        }

        return new FoldedGuideline(guideline, fields);
    }

    public GuidelineProfile Read(FoldedGuideline guideline)
    {
        _terms.Clear();
        _concepts.Clear();
        _title.Clear();
        foreach (var field in guideline.Fields)
        {
            Read(field);
        }

        AddChecks(guideline.Guideline);
        AddImplied();
        return new GuidelineProfile(_terms.ToArray(), _concepts.ToArray(), [.. _title]);
    }

    private static FoldedField Field(string text, WordPool pool, Language language, float wordWeight, float conceptWeight) =>
        new(TextFolding.Words(text, LongestField, pool), language, wordWeight, conceptWeight);

    private void Read(FoldedField field)
    {
        _read.Clear();
        foreach (var word in field.Words)
        {
            _read.Add(ReadOnce(word, field.Language));
        }

        foreach (var word in _read)
        {
            AddWord(word, field.WordWeight);
        }

        _matches.Clear();
        _matcher.Match(CollectionsMarshal.AsSpan(_read), field.Language, _matches);
        foreach (var match in _matches)
        {
            Mention(match.Concept, field.ConceptWeight * match.Sureness);
        }
    }

    private ReadWord ReadOnce(int word, Language language)
    {
        ref var read = ref (language == Language.Dutch ? _dutch : _english)[word];
        return read ??= _words.Read(_pool[word], language);
    }

    private void AddWord(ReadWord word, float weight)
    {
        foreach (var reading in word.Readings)
        {
            if (word.Weight != WordWeight.None)
            {
                _terms[reading.Term] += reading.Sureness < 1 ? weight * reading.Sureness * NotAsWritten : weight;
            }

            if (weight == TitleWords && reading.Sureness >= 1)
            {
                _title.Add(reading.Term);
            }
        }
    }

    /// <summary>Every mention takes away a part of the doubt that is left.</summary>
    private void Mention(int concept, float sureness)
    {
        ref var known = ref _concepts[concept];
        known = 1 - ((1 - known) * (1 - sureness));
    }

    /// <summary>A concept that is called what a check is called belongs to the guidelines on which that check rests.</summary>
    private void AddChecks(Guideline guideline)
    {
        foreach (var check in guideline.Checks.IsDefault ? [] : guideline.Checks)
        {
            if (_conceptsByName.TryGetValue(check, out var concept))
            {
                Mention(concept, CheckConcepts);
            }
        }
    }

    private void AddImplied()
    {
        foreach (var (mentioned, sureness) in _concepts.ToArray())
        {
            foreach (var (concept, weight) in _graph.Implied(mentioned))
            {
                ref var known = ref _concepts[concept];
                known = Math.Max(known, concept == mentioned ? sureness : sureness * weight * ImpliedConcepts);
            }
        }
    }
}

internal sealed record FoldedGuideline(Guideline Guideline, IReadOnlyList<FoldedField> Fields);

/// <param name="Words">Their numbers in the pool.</param>
internal sealed record FoldedField(int[] Words, Language Language, float WordWeight, float ConceptWeight);

/// <param name="Words">How often each stem occurs, weighted by where.</param>
/// <param name="Concepts">How sure it is that the guideline is about each concept, from 0 to 1.</param>
/// <param name="Title">The stems of the words in its titles, as written.</param>
internal sealed record GuidelineProfile(KeyValuePair<int, float>[] Words, KeyValuePair<int, float>[] Concepts, int[] Title);
