namespace GovernanceBot.Domain.Guidelines.Answering;

/// <summary>The concepts of a lexicon by number, and what each of them implies, directly and one step on.</summary>
internal sealed class ConceptGraph
{
    private const double LeastWeight = 0.15;

    private readonly (int Concept, float Weight)[][] _implied;
    private readonly ConceptKind[] _kinds;

    /// <exception cref="ArgumentException">A concept implies one that the lexicon does not have.</exception>
    public ConceptGraph(Lexicon lexicon)
    {
        var numbers = lexicon.Concepts.Index().ToDictionary(entry => entry.Item.Id, entry => entry.Index, StringComparer.OrdinalIgnoreCase);
        var direct = lexicon.Concepts.Select(concept => concept.Implies.Select(implication => (
            Concept: numbers.TryGetValue(implication.Concept, out var number)
                ? number
                : throw new ArgumentException($"{concept.Id} implies {implication.Concept}, which is no concept.", nameof(lexicon)),
            Weight: (float)implication.Weight)).ToArray()).ToArray();
        _kinds = [.. lexicon.Concepts.Select(concept => concept.Kind)];
        _implied = [.. Enumerable.Range(0, direct.Length).Select(concept => Closure(concept, direct))];
    }

    public int Count => _kinds.Length;

    public ConceptKind Kind(int concept) => _kinds[concept];

    /// <returns>The concept itself with weight 1 and those it implies with theirs.</returns>
    public ReadOnlySpan<(int Concept, float Weight)> Implied(int concept) => _implied[concept];

    private static (int Concept, float Weight)[] Closure(int concept, (int Concept, float Weight)[][] direct)
    {
        var weights = new Dictionary<int, float> { [concept] = 1 };
        foreach (var (first, weight) in direct[concept])
        {
            Raise(weights, first, weight);
            foreach (var (second, further) in direct[first])
            {
                Raise(weights, second, weight * further);
            }
        }

        return [.. weights.Where(pair => pair.Value >= LeastWeight).Select(pair => (pair.Key, pair.Value))];
    }

    private static void Raise(Dictionary<int, float> weights, int concept, float weight) =>
        weights[concept] = Math.Max(weights.GetValueOrDefault(concept), weight);
}
