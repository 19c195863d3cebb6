using System.Collections.Frozen;

namespace GovernanceBot.Domain.Guidelines.Answering;

/// <summary>Reads the words of a question as stems: as written, from participles, as parts of compounds, joined, corrected, and at last by likeness.</summary>
internal sealed class WordReader
{
    private const float AsWritten = 1;
    private const float OtherLanguage = 0.4f;
    private const float FromParticiple = 0.9f;
    private const float PartOfCompound = 0.8f;
    private const float PartOfKnown = 0.4f;
    private const float Joined = 0.95f;
    private const float OneEdit = 0.8f;
    private const float TwoEdits = 0.6f;
    private const float Alike = 0.4f;
    private const float IntoOtherLanguage = 0.4f;

    private readonly Vocabulary _vocabulary;
    private readonly CompoundSplitter _compounds;
    private readonly Spelling _spelling;
    // Most questions have no word that is like none at all.
    private readonly Lazy<LetterGrams> _grams;
    private readonly FrozenSet<string> _everyday;

    public WordReader(Vocabulary vocabulary, IEnumerable<string> everydayWords)
    {
        _vocabulary = vocabulary;
        _compounds = new CompoundSplitter(vocabulary);
        _everyday = everydayWords.ToFrozenSet(StringComparer.Ordinal);
        _spelling = new Spelling(vocabulary.Words.Union(_everyday, StringComparer.Ordinal));
        _grams = new Lazy<LetterGrams>(() => new LetterGrams(vocabulary.Words));
    }

    /// <param name="language">The language of the words; null where it is not known.</param>
    public ReadWord[] Read(IReadOnlyList<string> words, Language? language)
    {
        var read = new ReadWord[words.Count];
        for (var at = 0; at < read.Length; at++)
        {
            var joined = JoinedWith(words, at, language);
            var word = Read(words[at], language);
            read[at] = joined.Count == 0 ? word : word with { Known = true, Readings = [.. word.Readings, .. joined] };
        }

        return read;
    }

    public ReadWord Read(string word, Language? language)
    {
        if (StopWords.Contains(word))
        {
            return new ReadWord(word, WordWeight.None, true, [.. AsWrittenIn(word, language)]);
        }

        var readings = AsWrittenIn(word, language);
        AddParts(word, language, readings);
        if (_everyday.Contains(word) || word.All(char.IsDigit))
        {
            return new ReadWord(word, WordWeight.Light, true, [.. readings]);
        }

        return readings.Count > 0 ? new ReadWord(word, WordWeight.Full, true, [.. readings]) : ReadUnknown(word, language);
    }

    private List<Reading> AsWrittenIn(string word, Language? language)
    {
        var readings = new List<Reading>(2);
        AddTerm(DutchStemmer.Stem(word), language == Language.English ? OtherLanguage : AsWritten, readings);
        AddTerm(EnglishStemmer.Stem(word), language == Language.Dutch ? OtherLanguage : AsWritten, readings);
        if (DutchStemmer.StemOfParticiple(word) is { } stem)
        {
            AddTerm(stem, FromParticiple, readings);
        }

        return readings;
    }

    private void AddParts(string word, Language? language, List<Reading> readings)
    {
        var sureness = _vocabulary.HasWord(word) ? PartOfKnown : PartOfCompound;
        foreach (var part in _compounds.Split(word))
        {
            AddTerm(Vocabulary.Stem(part, language ?? Language.Dutch), sureness, readings);
        }
    }

    private ReadWord ReadUnknown(string word, Language? language)
    {
        var readings = new List<Reading>();
        var weight = WordWeight.Full;
        foreach (var (near, distance) in _spelling.Nearest(word, most: 3))
        {
            weight = _everyday.Contains(near) && readings.Count == 0 ? WordWeight.Light : weight;
            AddCorrected(near, language, (distance == 1 ? OneEdit : TwoEdits) * Trust(near, language), readings);
        }

        if (readings.Count == 0 && weight == WordWeight.Full)
        {
            foreach (var (near, likeness) in _grams.Value.Nearest(word, most: 3))
            {
                AddCorrected(near, language, (float)likeness * Alike, readings);
            }
        }

        return new ReadWord(word, weight, false, [.. readings]);
    }

    // Nobody mistypes a word of the other language; "meeting" is no "meting".
    private float Trust(string near, Language? language) =>
        language is not { } own || _vocabulary.HasWord(near, own) || _everyday.Contains(near) ? 1 : IntoOtherLanguage;

    private void AddCorrected(string word, Language? language, float sureness, List<Reading> readings)
    {
        foreach (var reading in AsWrittenIn(word, language))
        {
            readings.Add(reading with { Sureness = reading.Sureness * sureness });
        }

        foreach (var part in _compounds.Split(word))
        {
            AddTerm(Vocabulary.Stem(part, language ?? Language.Dutch), PartOfCompound * sureness, readings);
        }
    }

    /// <summary>"alt tekst" and "e-mail" are also read as the one word that they form with the neighbour.</summary>
    private List<Reading> JoinedWith(IReadOnlyList<string> words, int at, Language? language)
    {
        var readings = new List<Reading>();
        AddJoined(at > 0 ? words[at - 1] : "", words[at], language, readings);
        AddJoined(words[at], at + 1 < words.Count ? words[at + 1] : "", language, readings);
        return readings;
    }

    private void AddJoined(string first, string second, Language? language, List<Reading> readings)
    {
        if (first.Length == 0 || second.Length == 0 || first.Length + second.Length < 5)
        {
            return;
        }

        Span<char> joined = stackalloc char[first.Length + second.Length];
        first.CopyTo(joined);
        second.CopyTo(joined[first.Length..]);
        if (_vocabulary.HasWord(joined))
        {
            AddTerm(Vocabulary.Stem(joined.ToString(), language ?? Language.Dutch), Joined, readings);
        }
    }

    private void AddTerm(string stem, float sureness, List<Reading> readings)
    {
        if (_vocabulary.FindTerm(stem) is not { } term)
        {
            return;
        }

        var at = readings.FindIndex(reading => reading.Term == term);
        if (at < 0)
        {
            readings.Add(new Reading(term, sureness));
        }
        else if (readings[at].Sureness < sureness)
        {
            readings[at] = new Reading(term, sureness);
        }
    }
}
