using System.Runtime.InteropServices;

namespace GovernanceBot.Domain.Guidelines.Answering;

/// <summary>The words that the guidelines and the lexicon use, and a number for each of their stems.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> _terms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Stems> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Stems>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public Vocabulary() => _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();

    public IReadOnlyCollection<string> Words => _words.Keys;

    public int TermCount => _terms.Count;

    /// <summary>Makes a word known in its written form; returns the number of its stem.</summary>
    public int Add(string word, Language language)
    {
        ref var stems = ref CollectionsMarshal.GetValueRefOrAddDefault(_words, word, out _);
        return language == Language.Dutch ? stems.Dutch ??= AddTerm(Stem(word, language)) : stems.English ??= AddTerm(Stem(word, language));
    }

    public void AddAll(IEnumerable<FoldedField> fields, WordPool pool)
    {
        var (dutch, english) = (new bool[pool.Count], new bool[pool.Count]);
        foreach (var field in fields)
        {
            var isKnown = field.Language == Language.Dutch ? dutch : english;
            foreach (var word in field.Words)
            {
                if (!isKnown[word])
                {
                    isKnown[word] = true;
                    Add(pool[word], field.Language);
                }
            }
        }
    }

    public int AddTerm(string stem)
    {
        if (!_terms.TryGetValue(stem, out var term))
        {
            term = _terms.Count;
            _terms.Add(stem, term);
        }

        return term;
    }

    public bool HasWord(ReadOnlySpan<char> word) => _lookup.ContainsKey(word);

    public bool HasWord(string word, Language language) =>
        _words.TryGetValue(word, out var stems) && (language == Language.Dutch ? stems.Dutch : stems.English) is not null;

    public int? FindTerm(string stem) => _terms.TryGetValue(stem, out var term) ? term : null;

    public static string Stem(string word, Language language) =>
        language == Language.Dutch ? DutchStemmer.Stem(word) : EnglishStemmer.Stem(word);

    /// <summary>The numbers of a word's stems; null in a language in which nobody used it.</summary>
    [StructLayout(LayoutKind.Auto)]
    private record struct Stems(int? Dutch, int? English);
}
