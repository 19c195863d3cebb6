namespace GovernanceBot.Domain.Guidelines.Answering;

/// <summary>Finds known words that share many runs of four letters with a word: the last resort for one that is known in no other way.</summary>
internal sealed class LetterGrams
{
    private const int Size = 4;
    private const double LeastAlike = 0.5;

    private readonly string[] _words;
    private readonly Dictionary<ulong, List<int>> _wordsWith = [];

    public LetterGrams(IEnumerable<string> words)
    {
        _words = [.. words.Where(word => word.Length > Size)];
        for (var number = 0; number < _words.Length; number++)
        {
            foreach (var gram in Grams(_words[number]))
            {
                if (!_wordsWith.TryGetValue(gram, out var holders))
                {
                    _wordsWith.Add(gram, holders = new List<int>(1));
                }

                holders.Add(number);
            }
        }
    }

    /// <returns>The most alike words, with their likeness (Dice, above 0.5 up to 1); at most <paramref name="most"/>.</returns>
    public IReadOnlyList<(string Word, double Likeness)> Nearest(string word, int most)
    {
        if (word.Length <= Size)
        {
            return [];
        }

        var shared = new Dictionary<int, int>();
        var grams = Grams(word);
        foreach (var gram in grams)
        {
            foreach (var number in _wordsWith.GetValueOrDefault(gram) ?? [])
            {
                shared[number] = shared.GetValueOrDefault(number) + 1;
            }
        }

        return [.. shared
            .Select(pair => (Word: _words[pair.Key], Likeness: 2.0 * pair.Value / (grams.Count + _words[pair.Key].Length - Size + 1)))
            .Where(near => near.Likeness > LeastAlike)
            .OrderByDescending(near => near.Likeness)
            .Take(most)];
    }

    /// <summary>Four UTF-16 units fit one number exactly.</summary>
    private static HashSet<ulong> Grams(string word)
    {
        var grams = new HashSet<ulong>(word.Length);
        for (var at = 0; at + Size <= word.Length; at++)
        {
            grams.Add(((ulong)word[at] << 48) | ((ulong)word[at + 1] << 32) | ((ulong)word[at + 2] << 16) | word[at + 3]);
        }

        return grams;
    }
}
