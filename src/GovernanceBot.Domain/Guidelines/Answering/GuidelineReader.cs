using System.Runtime.InteropServices;

namespace GovernanceBot.Domain.Guidelines.Answering;

/// <summary>Reads guidelines into the words and the concepts that they are about.</summary>
internal sealed class GuidelineReader(WordReader words, ConceptMatcher matcher, ConceptGraph graph, Lexicon lexicon)
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

    private readonly Dictionary<string, ReadWord> _dutch = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ReadWord> _english = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _conceptsByName =
        lexicon.Concepts.Index().ToDictionary(entry => entry.Item.Id, entry => entry.Index, StringComparer.OrdinalIgnoreCase);

    // Of the guideline that is being read. Used again for the next: thousands of tables that live until the index is built are dear to keep.
    private readonly Dictionary<int, float> _words = [];
    private readonly Dictionary<int, float> _concepts = [];

    /// <summary>Folded once: the words must all be known before the first guideline is read, because compounds split into them.</summary>
    public static FoldedGuideline Fold(Guideline guideline, HashSet<string> pool)
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
        _words.Clear();
        _concepts.Clear();
        var title = new HashSet<int>();
        foreach (var field in guideline.Fields)
        {
            Read(field, title);
        }

        AddChecks(guideline.Guideline);
        AddImplied();
        return new GuidelineProfile([.. _words], [.. _concepts], title);
    }

    private static FoldedField Field(string text, HashSet<string> pool, Language language, float wordWeight, float conceptWeight) =>
        new([.. TextFolding.Words(text, LongestField, pool)], language, wordWeight, conceptWeight);

    private void Read(FoldedField field, HashSet<int> title)
    {
        var read = Array.ConvertAll(field.Words, word => ReadOnce(word, field.Language));
        foreach (var word in read)
        {
            if (word.Weight != WordWeight.None)
            {
                AddWord(word, field.WordWeight);
            }

            if (field.WordWeight == TitleWords)
            {
                title.UnionWith(word.Readings.Where(reading => reading.Sureness >= 1).Select(reading => reading.Term));
            }
        }

        foreach (var match in matcher.Match(read, field.Language))
        {
            Mention(match.Concept, field.ConceptWeight * match.Sureness);
        }
    }

    private ReadWord ReadOnce(string word, Language language)
    {
        var read = language == Language.Dutch ? _dutch : _english;
        if (!read.TryGetValue(word, out var known))
        {
            known = words.Read(word, language);
            read.Add(word, known);
        }

        return known;
    }

    private void AddWord(ReadWord word, float weight)
    {
        foreach (var reading in word.Readings)
        {
            ref var frequency = ref CollectionsMarshal.GetValueRefOrAddDefault(_words, reading.Term, out _);
            frequency += reading.Sureness < 1 ? weight * reading.Sureness * NotAsWritten : weight;
        }
    }

    /// <summary>Every mention takes away a part of the doubt that is left.</summary>
    private void Mention(int concept, float sureness)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_concepts, concept, out _);
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
            foreach (var (concept, weight) in graph.Implied(mentioned))
            {
                ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_concepts, concept, out _);
                known = Math.Max(known, concept == mentioned ? sureness : sureness * weight * ImpliedConcepts);
            }
        }
    }
}

internal sealed record FoldedGuideline(Guideline Guideline, IReadOnlyList<FoldedField> Fields);

internal sealed record FoldedField(string[] Words, Language Language, float WordWeight, float ConceptWeight);

/// <param name="Words">How often each stem occurs, weighted by where.</param>
/// <param name="Concepts">How sure it is that the guideline is about each concept, from 0 to 1.</param>
/// <param name="Title">The stems of the words in its titles, as written.</param>
internal sealed record GuidelineProfile(KeyValuePair<int, float>[] Words, KeyValuePair<int, float>[] Concepts, HashSet<int> Title);
