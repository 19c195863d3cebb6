using System.Buffers;
using System.Runtime.InteropServices;

namespace GovernanceBot.Domain.Guidelines.Answering;

/// <summary>Scores guidelines against a question by the words they share (BM25F) and by the concepts both are about.</summary>
internal sealed class Ranker(GuidelineWeights weights)
{
    private const float LightWord = 0.6f;
    private const float ConceptShare = 2f;
    private const float SettingShare = 0.25f;

    /// <returns>The best first, with a score above 0; ties keep the order of the guidelines.</returns>
    public IReadOnlyList<(int Guideline, float Score)> Rank(ReadQuestion question, int most)
    {
        var pool = ArrayPool<float>.Shared;
        var (scores, best) = (pool.Rent(weights.Count), pool.Rent(weights.Count));
        scores.AsSpan(0, weights.Count).Clear();
        best.AsSpan(0, weights.Count).Clear();
        AddWords(question, scores, best);
        AddConcepts(question, scores);
        var ranked = Top(scores.AsSpan(0, weights.Count), most);
        pool.Return(scores);
        pool.Return(best);
        return ranked;
    }

    private void AddWords(ReadQuestion question, float[] scores, float[] best)
    {
        var seen = new HashSet<int>();
        for (var at = 0; at < question.Words.Length; at++)
        {
            var word = question.Words[at];
            if (word.Weight != WordWeight.None)
            {
                var share = (word.Weight == WordWeight.Light ? LightWord : 1) * (NamesSetting(question, at) ? SettingShare : 1);
                var readings = Array.FindAll(word.Readings, reading => seen.Add(reading.Term));
                AddWord(readings, share, scores, best);
            }
        }
    }

    /// <summary>A word counts once in each guideline, by the best of its readings.</summary>
    /// <param name="best">What the word has added so far; zero before and after.</param>
    private void AddWord(Reading[] readings, float share, float[] scores, float[] best)
    {
        foreach (var reading in readings)
        {
            var gain = share * reading.Sureness * weights.Words.RarityOf(reading.Term);
            foreach (var posting in weights.Words.Of(reading.Term))
            {
                var raise = (gain * posting.Weight) - best[posting.Guideline];
                if (raise > 0)
                {
                    scores[posting.Guideline] += raise;
                    best[posting.Guideline] += raise;
                }
            }
        }

        foreach (var reading in readings)
        {
            foreach (var posting in weights.Words.Of(reading.Term))
            {
                best[posting.Guideline] = 0;
            }
        }
    }

    /// <summary>Where it happens ("op Instagram", "in a post") tells little about which guideline it is.</summary>
    private bool NamesSetting(ReadQuestion question, int at)
    {
        foreach (var match in question.Matches)
        {
            if (weights.Graph.Kind(match.Concept) == ConceptKind.Setting && match.Covers(at))
            {
                return true;
            }
        }

        return false;
    }

    private void AddConcepts(ReadQuestion question, float[] scores)
    {
        foreach (var (concept, sureness) in ConceptsOf(question))
        {
            var share = weights.Graph.Kind(concept) == ConceptKind.Setting ? ConceptShare * SettingShare : ConceptShare;
            var gain = share * sureness * weights.Concepts.RarityOf(concept);
            foreach (var posting in weights.Concepts.Of(concept))
            {
                scores[posting.Guideline] += gain * posting.Weight * weights.FocusOf(posting.Guideline);
            }
        }
    }

    private Dictionary<int, float> ConceptsOf(ReadQuestion question)
    {
        var concepts = new Dictionary<int, float>();
        foreach (var match in question.Matches)
        {
            foreach (var (concept, weight) in weights.Graph.Implied(match.Concept))
            {
                ref var sureness = ref CollectionsMarshal.GetValueRefOrAddDefault(concepts, concept, out _);
                sureness = Math.Max(sureness, match.Sureness * weight);
            }
        }

        return concepts;
    }

    private static List<(int Guideline, float Score)> Top(ReadOnlySpan<float> scores, int most)
    {
        var top = new List<(int Guideline, float Score)>(most + 1);
        for (var guideline = 0; guideline < scores.Length; guideline++)
        {
            var score = scores[guideline];
            if (score <= 0 || (top.Count == most && score <= top[^1].Score))
            {
                continue;
            }

            var at = top.Count;
            while (at > 0 && top[at - 1].Score < score)
            {
                at--;
            }

            top.Insert(at, (guideline, score));
            if (top.Count > most)
            {
                top.RemoveAt(most);
            }
        }

        return top;
    }
}
