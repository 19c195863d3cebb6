using System.Collections.Frozen;
using System.Numerics;

namespace GovernanceBot.Domain.Guidelines.Checking.Rules;

/// <summary>Tells for a word which of all words, beginnings, endings and parts it answers to, without trying them one by one.</summary>
internal sealed class WordIndex
{
    private const int Buckets = 4096;

    private readonly FrozenDictionary<string, WordSets>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly Affixes _prefixes;
    private readonly Affixes _suffixes;
    private readonly Affixes _infixes;

    /// <param name="sets">What a choice answers to.</param>
    public WordIndex(IReadOnlyDictionary<TermChoice, WordSets> sets)
    {
        _words = Of(sets, ChoiceKind.Word);
        _prefixes = new Affixes(Of(sets, ChoiceKind.Prefix));
        _suffixes = new Affixes(Of(sets, ChoiceKind.Suffix));
        _infixes = new Affixes(Of(sets, ChoiceKind.Infix));
    }

    public void Find(ReadOnlySpan<char> word, List<WordSets> found)
    {
        if (_words.TryGetValue(word, out var sets))
        {
            found.Add(sets);
        }

        for (var from = 0; from + 3 <= word.Length; from++)
        {
            var rest = word[from..];
            var bucket = Bucket(rest);
            if (from == 0)
            {
                _prefixes.Beginning(rest, bucket, found);
            }

            _infixes.Beginning(rest, bucket, found);
            _suffixes.Whole(rest, bucket, found);
        }
    }

    private static int Bucket(ReadOnlySpan<char> part) => ((part[0] * 961) + (part[1] * 31) + part[2]) & (Buckets - 1);

    // Kept as a look-up by span: asking for one costs as much as looking a word up.
    private static FrozenDictionary<string, WordSets>.AlternateLookup<ReadOnlySpan<char>> Of(IReadOnlyDictionary<TermChoice, WordSets> sets, ChoiceKind kind) => sets
        .Where(set => set.Key.Kind == kind)
        .ToFrozenDictionary(set => set.Key.Text, set => set.Value, StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Parts of words by their first three letters: which lengths are worth a look-up.</summary>
    private sealed class Affixes
    {
        private readonly FrozenDictionary<string, WordSets>.AlternateLookup<ReadOnlySpan<char>> _parts;
        private readonly uint[] _lengths = new uint[Buckets];

        public Affixes(FrozenDictionary<string, WordSets>.AlternateLookup<ReadOnlySpan<char>> parts)
        {
            _parts = parts;
            foreach (var part in parts.Dictionary.Keys)
            {
                _lengths[Bucket(part)] |= 1u << Math.Min(part.Length, 31);
            }
        }

        public void Beginning(ReadOnlySpan<char> word, int bucket, List<WordSets> found)
        {
            for (var lengths = _lengths[bucket]; lengths != 0; lengths &= lengths - 1)
            {
                var length = BitOperations.TrailingZeroCount(lengths);
                if (length <= word.Length && _parts.TryGetValue(word[..length], out var sets))
                {
                    found.Add(sets);
                }
            }
        }

        public void Whole(ReadOnlySpan<char> word, int bucket, List<WordSets> found)
        {
            if ((_lengths[bucket] & (1u << Math.Min(word.Length, 31))) != 0 && _parts.TryGetValue(word, out var sets))
            {
                found.Add(sets);
            }
        }
    }
}
