using System.Collections.Frozen;
using System.Numerics;

namespace GovernanceBot.Domain.Guidelines.Checking.Rules;

/// <summary>Tells for a word which of all words, beginnings, endings and parts it answers to, without trying them one by one.</summary>
internal sealed class WordIndex
{
    private const int Buckets = 4096;

    private readonly FrozenDictionary<string, WordSets> _words;
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
        if (_words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var sets))
        {
            found.Add(sets);
        }

        _prefixes.At(word, 0, found);
        for (var from = 0; from + 3 <= word.Length; from++)
        {
            _infixes.At(word, from, found);
            _suffixes.Ending(word, from, found);
        }
    }

    private static FrozenDictionary<string, WordSets> Of(IReadOnlyDictionary<TermChoice, WordSets> sets, ChoiceKind kind) =>
        sets.Where(set => set.Key.Kind == kind).ToFrozenDictionary(set => set.Key.Text, set => set.Value, StringComparer.Ordinal);

    /// <summary>Parts of words by their first three letters: which lengths are worth a look-up.</summary>
    private sealed class Affixes
    {
        private readonly FrozenDictionary<string, WordSets> _parts;
        private readonly uint[] _lengths = new uint[Buckets];

        public Affixes(FrozenDictionary<string, WordSets> parts)
        {
            _parts = parts;
            foreach (var part in parts.Keys)
            {
                _lengths[Bucket(part)] |= 1u << Math.Min(part.Length, 31);
            }
        }

        public void At(ReadOnlySpan<char> word, int from, List<WordSets> found)
        {
            if (word.Length - from < 3)
            {
                return;
            }

            for (var rest = _lengths[Bucket(word[from..])]; rest != 0; rest &= rest - 1)
            {
                var length = BitOperations.TrailingZeroCount(rest);
                if (from + length <= word.Length && _parts.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word.Slice(from, length), out var sets))
                {
                    found.Add(sets);
                }
            }
        }

        public void Ending(ReadOnlySpan<char> word, int from, List<WordSets> found)
        {
            if ((_lengths[Bucket(word[from..])] & (1u << Math.Min(word.Length - from, 31))) != 0
                && _parts.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word[from..], out var sets))
            {
                found.Add(sets);
            }
        }

        private static int Bucket(ReadOnlySpan<char> part) => ((part[0] * 961) + (part[1] * 31) + part[2]) & (Buckets - 1);
    }
}
