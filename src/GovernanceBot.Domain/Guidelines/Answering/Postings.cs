using System.Runtime.InteropServices;

namespace GovernanceBot.Domain.Guidelines.Answering;

/// <summary>In which guidelines a word or concept occurs and how much it weighs there.</summary>
internal sealed class Postings
{
    private readonly Posting[]?[] _of;
    private readonly float[] _rarity;

    /// <param name="number">The number of words or concepts.</param>
    /// <param name="weights">For each guideline in order: what occurs in it, and how much.</param>
    /// <param name="weigh">Turns how much occurs in a guideline into a weight above 0.</param>
    /// <param name="counts">For how many guidelines that much counts; one where it is just touched upon may count for less.</param>
    public Postings(int number, IReadOnlyList<KeyValuePair<int, float>[]> weights, Func<int, float, float> weigh, Func<float, float> counts)
    {
        var (places, occurrences) = (new int[number], new float[number]);
        foreach (var guideline in weights)
        {
            foreach (var (key, weight) in guideline)
            {
                places[key]++;
                occurrences[key] += counts(weight);
            }
        }

        _of = [.. places.Select(count => count == 0 ? null : new Posting[count])];
        _rarity = [.. occurrences.Select(count => Rarity(count, weights.Count))];
        HighestRarity = Rarity(0, weights.Count);
        var filled = new int[number];
        for (var guideline = 0; guideline < weights.Count; guideline++)
        {
            foreach (var (key, weight) in weights[guideline])
            {
                _of[key]![filled[key]++] = new Posting(guideline, weigh(guideline, weight));
            }
        }
    }

    public float HighestRarity { get; }

    /// <summary>In the order of the guidelines.</summary>
    public ReadOnlySpan<Posting> Of(int key) => _of[key];

    /// <summary>Inverse document frequency: above 0, the higher the fewer guidelines have it.</summary>
    public float RarityOf(int key) => _rarity[key];

    /// <returns>The weight in one guideline; 0 where it does not occur.</returns>
    public float WeightIn(int key, int guideline)
    {
        var postings = Of(key);
        var (low, high) = (0, postings.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (postings[middle].Guideline == guideline)
            {
                return postings[middle].Weight;
            }

            (low, high) = postings[middle].Guideline < guideline ? (middle + 1, high) : (low, middle - 1);
        }

        return 0;
    }

    private static float Rarity(float count, int guidelines) => MathF.Log(1 + ((guidelines - count + 0.5f) / (count + 0.5f)));
}

[StructLayout(LayoutKind.Auto)]
internal readonly record struct Posting(int Guideline, float Weight);
