namespace GovernanceBot.Domain.Guidelines.Answering;

/// <summary>What every word and concept weighs in every guideline.</summary>
internal sealed class GuidelineWeights
{
    // BM25's saturation and correction for length.
    private const float Saturation = 1.2f;
    private const float LengthCorrection = 0.5f;

    // 1 would give all profiles equal length (cosine); the longer ones are then punished for being thorough.
    private const float FocusCorrection = 0.6f;

    // Guards the division for a guideline without concepts.
    private const float LeastLength = 0.1f;

    private readonly float[] _focus;
    private readonly int[][] _titles;

    /// <param name="terms">The number of stems in the vocabulary.</param>
    public GuidelineWeights(IReadOnlyList<GuidelineProfile> profiles, int terms, ConceptGraph graph)
    {
        Graph = graph;
        Count = profiles.Count;
        var halves = HalfSaturations(profiles);
        Words = new Postings(
            terms, [.. profiles.Select(profile => profile.Words)], (guideline, frequency) => frequency * (Saturation + 1) / (frequency + halves[guideline]), _ => 1);

        // What one guideline is about and many touch upon still tells that one from the others.
        Concepts = new Postings(graph.Count, [.. profiles.Select(profile => profile.Concepts)], (_, sureness) => sureness, sureness => sureness);
        _focus = Focus(profiles, Concepts);
        _titles = [.. profiles.Select(profile => profile.Title)];
    }

    public int Count { get; }

    public ConceptGraph Graph { get; }

    public Postings Words { get; }

    public Postings Concepts { get; }

    /// <summary>A guideline about one thing says more about it than one that touches on everything.</summary>
    public float FocusOf(int guideline) => _focus[guideline];

    public bool IsInTitle(int guideline, int term) => _titles[guideline].AsSpan().Contains(term);

    /// <summary>The frequency at which a word reaches half its weight: higher in a long guideline.</summary>
    private static float[] HalfSaturations(IReadOnlyList<GuidelineProfile> profiles)
    {
        float[] lengths = [.. profiles.Select(profile => profile.Words.Sum(word => word.Value))];
        var average = Math.Max(1, lengths.DefaultIfEmpty().Average());
        return Array.ConvertAll(lengths, length => Saturation * (1 - LengthCorrection + (LengthCorrection * length / average)));
    }

    private static float[] Focus(IReadOnlyList<GuidelineProfile> profiles, Postings concepts)
    {
        float[] lengths = [.. profiles.Select(profile => Length(profile, concepts))];
        var average = lengths.DefaultIfEmpty().Average();
        return Array.ConvertAll(lengths, length => MathF.Pow(average / MathF.Max(length, LeastLength), FocusCorrection));
    }

    private static float Length(GuidelineProfile profile, Postings concepts)
    {
        var squares = 0f;
        foreach (var (concept, sureness) in profile.Concepts)
        {
            var weight = sureness * concepts.RarityOf(concept);
            squares += weight * weight;
        }

        return MathF.Sqrt(squares);
    }
}
