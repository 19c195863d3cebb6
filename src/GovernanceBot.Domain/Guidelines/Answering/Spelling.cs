using System.Numerics;

namespace GovernanceBot.Domain.Guidelines.Answering;

/// <summary>Finds the known words that are a typing error away: one edit from five letters, two from seven. A swap of neighbours is one edit.</summary>
internal sealed class Spelling
{
    private const int ShortestWord = 5;
    private const int ShortestForTwo = 7;

    private readonly string[][] _byLength;
    private readonly uint[][] _letters;

    public Spelling(IEnumerable<string> words)
    {
        var known = words.Where(word => word.Length >= ShortestWord - 1).ToLookup(word => word.Length);
        _byLength = [.. Enumerable.Range(0, TextFolding.LongestWord + 1).Select(length => known[length].ToArray())];
        _letters = [.. _byLength.Select(sameLength => sameLength.Select(Letters).ToArray())];
    }

    /// <returns>The nearest words and how many edits away they are; at most <paramref name="most"/>.</returns>
    public IReadOnlyList<(string Word, int Distance)> Nearest(string word, int most)
    {
        if (word.Length < ShortestWord || word.Any(char.IsDigit))
        {
            return [];
        }

        var found = new List<(string Word, int Distance)>();
        var allowed = word.Length >= ShortestForTwo ? 2 : 1;
        var letters = Letters(word);
        for (var length = word.Length - allowed; length <= Math.Min(word.Length + allowed, TextFolding.LongestWord); length++)
        {
            Search(word, letters, length, ref allowed, found);
        }

        return [.. found.Where(near => near.Distance == allowed).Take(most)];
    }

    private void Search(string word, uint letters, int length, ref int allowed, List<(string Word, int Distance)> found)
    {
        var candidates = _byLength[length];
        var candidateLetters = _letters[length];
        for (var at = 0; at < candidates.Length; at++)
        {
            // Every edit changes at most one letter on either side, so most words are ruled out without comparing them.
            if (BitOperations.PopCount(letters ^ candidateLetters[at]) > 2 * allowed)
            {
                continue;
            }

            var distance = EditDistance.Between(word, candidates[at], allowed);
            if (distance <= allowed && (distance < 2 || candidates[at][0] == word[0]))
            {
                allowed = distance;
                found.Add((candidates[at], distance));
            }
        }
    }

    private static uint Letters(string word)
    {
        var letters = 0u;
        foreach (var character in word)
        {
            letters |= 1u << (character % 32);
        }

        return letters;
    }
}
