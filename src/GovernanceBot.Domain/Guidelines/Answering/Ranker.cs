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
    private const float ConceptShare = 2.2f;

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
        _concepts = new Postings(graph.Count, [.. profiles.Select(profile => profile.Concepts)]);
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
        foreach (var word in question.Words)
        {
            if (word.Weight == WordWeight.None)
            {
                continue;
            }

            var weight = word.Weight == WordWeight.Light ? LightWord : 1;
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

    private void AddConcepts(Dictionary<int, float> concepts, float[] scores)
    {
        foreach (var (concept, weight) in concepts)
        {
            var gain = ConceptShare * weight * _concepts.RarityOf(concept);
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
