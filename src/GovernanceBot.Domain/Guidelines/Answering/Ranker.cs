using System.Buffers;

namespace GovernanceBot.Domain.Guidelines.Answering;

/// <param name="Ranked">Best first, with a score above 0.</param>
internal sealed record Ranking(IReadOnlyList<(int Guideline, float Score)> Ranked, Evidence Evidence);

/// <summary>Scores guidelines against a question by the words they share (BM25F) and by the concepts both are about.</summary>
internal sealed class Ranker
{
    // BM25's saturation and correction for length.
    private const float Saturation = 1.2f;
    private const float LengthCorrection = 0.5f;

    private const float LightWord = 0.4f;
    private const float ConceptShare = 2f;
    private const float SettingShare = 0.25f;

    // Guards the division for a guideline without concepts.
    private const float LeastLength = 0.1f;

    private readonly Postings _words;
    private readonly Postings _concepts;
    private readonly ConceptGraph _graph;
    private readonly int _guidelines;

    public Ranker(IReadOnlyList<GuidelineProfile> profiles, int terms, ConceptGraph graph)
    {
        _graph = graph;
        _guidelines = profiles.Count;
        var average = profiles.Count == 0 ? 1 : Math.Max(1, profiles.Average(profile => profile.Words.Values.Sum()));
        _words = new Postings(terms, [.. profiles.Select(profile => Saturate(profile.Words, (float)average))]);
        _concepts = Focused(profiles, graph.Count);
    }

    public Ranking Rank(ReadQuestion question, int most)
    {
        var scores = ArrayPool<float>.Shared.Rent(_guidelines);
        var best = ArrayPool<float>.Shared.Rent(_guidelines);
        scores.AsSpan(0, _guidelines).Clear();
        best.AsSpan(0, _guidelines).Clear();
        var concepts = ConceptsOf(question);
        AddWords(question, scores, best);
        AddConcepts(concepts, scores);
        var ranked = Top(scores.AsSpan(0, _guidelines), most);
        ArrayPool<float>.Shared.Return(scores);
        ArrayPool<float>.Shared.Return(best);
        return new Ranking(ranked, Evidence.Gather(question, ranked, _words, _concepts, _graph));
    }

    /// <summary>A guideline about one thing says more about it than one that touches on everything: profiles get equal length (cosine).</summary>
    private static Postings Focused(IReadOnlyList<GuidelineProfile> profiles, int concepts)
    {
        var plain = new Postings(concepts, [.. profiles.Select(profile => profile.Concepts)]);
        var lengths = profiles
            .Select(profile => MathF.Sqrt(profile.Concepts.Sum(pair => MathF.Pow(pair.Value * plain.RarityOf(pair.Key), 2))))
            .ToList();
        var average = lengths.Count == 0 ? 1 : lengths.Average();
        return new Postings(concepts, [.. profiles.Zip(lengths, (profile, length) => Scaled(profile.Concepts, average / MathF.Max(length, LeastLength)))]);
    }

    private static Dictionary<int, float> Scaled(Dictionary<int, float> weights, float factor) =>
        weights.ToDictionary(pair => pair.Key, pair => pair.Value * factor);

    private static Dictionary<int, float> Saturate(Dictionary<int, float> frequencies, float averageLength)
    {
        var length = frequencies.Values.Sum();
        var half = Saturation * (1 - LengthCorrection + (LengthCorrection * length / averageLength));
        return frequencies.ToDictionary(pair => pair.Key, pair => pair.Value * (Saturation + 1) / (pair.Value + half));
    }

    private Dictionary<int, float> ConceptsOf(ReadQuestion question)
    {
        var concepts = new Dictionary<int, float>();
        foreach (var match in question.Matches)
        {
            foreach (var (concept, weight) in _graph.Implied(match.Concept))
            {
                concepts[concept] = Math.Max(concepts.GetValueOrDefault(concept), match.Sureness * weight);
            }
        }

        return concepts;
    }

    /// <summary>A word counts once, by the best of its readings in each guideline.</summary>
    private void AddWords(ReadQuestion question, float[] scores, float[] best)
    {
        var seen = new HashSet<int>();
        for (var at = 0; at < question.Words.Count; at++)
        {
            var word = question.Words[at];
            if (word.Weight == WordWeight.None)
            {
                continue;
            }

            var weight = (word.Weight == WordWeight.Light ? LightWord : 1) * (NamesSetting(question, at) ? SettingShare : 1);
            var fresh = word.Readings.Where(reading => seen.Add(reading.Term)).ToList();
            foreach (var reading in fresh)
            {
                var gain = weight * reading.Sureness * _words.RarityOf(reading.Term);
                foreach (var posting in _words.Of(reading.Term))
                {
                    var raise = (gain * posting.Weight) - best[posting.Guideline];
                    if (raise > 0)
                    {
                        scores[posting.Guideline] += raise;
                        best[posting.Guideline] += raise;
                    }
                }
            }

            foreach (var reading in fresh)
            {
                foreach (var posting in _words.Of(reading.Term))
                {
                    best[posting.Guideline] = 0;
                }
            }
        }
    }

    /// <summary>Where it happens ("op Instagram", "in a post") tells little about which guideline it is.</summary>
    private bool NamesSetting(ReadQuestion question, int at) =>
        question.Matches.Any(match => match.At.Contains(at) && _graph.Kind(match.Concept) == ConceptKind.Setting);

    private void AddConcepts(Dictionary<int, float> concepts, float[] scores)
    {
        foreach (var (concept, weight) in concepts)
        {
            var setting = _graph.Kind(concept) == ConceptKind.Setting ? SettingShare : 1;
            var gain = ConceptShare * setting * weight * _concepts.RarityOf(concept);
            foreach (var posting in _concepts.Of(concept))
            {
                scores[posting.Guideline] += gain * posting.Weight;
            }
        }
    }

    /// <summary>Ties keep the order of the guidelines.</summary>
    private static List<(int Guideline, float Score)> Top(ReadOnlySpan<float> scores, int most)
    {
        var top = new List<(int Guideline, float Score)>(most + 1);
        for (var guideline = 0; guideline < scores.Length; guideline++)
        {
            if (scores[guideline] <= 0 || (top.Count == most && scores[guideline] <= top[^1].Score))
            {
                continue;
            }

            var score = scores[guideline];
            var at = top.FindIndex(ranked => ranked.Score < score);
            top.Insert(at < 0 ? top.Count : at, (guideline, score));
            if (top.Count > most)
            {
                top.RemoveAt(most);
            }
        }

        return top;
    }
}
