namespace GovernanceBot.Domain.Guidelines.Answering;

/// <summary>What speaks for and against a question being one that the guidelines can answer.</summary>
/// <param name="Coverage">The share of the question's own words, by how rare they are, that the best guideline is about.</param>
/// <param name="Strength">The score of the best guideline against what a rare word and its concept would give it.</param>
/// <param name="Lead">How far the best is ahead of the next, as a share of its score.</param>
/// <param name="Named">Whether the title of the best guideline has every word that tells something, and there are two or more.</param>
/// <param name="Setting">How sure it is that the question names the online setting (a channel, a post, a comment).</param>
/// <param name="Subjects">How much of what guidelines speak of is named, levelling off at 1.</param>
/// <param name="Elsewhere">How sure it is that the question names something that guidelines do not speak of.</param>
internal sealed record Evidence(
    double Coverage, double Strength, double Lead, bool Named, double Setting, double Subjects, double Elsewhere, QuestionFrame Frame)
{
    private const double HalfOfSubjects = 1.5;
    private const double RareWordAndConcept = 4;
    private const int LeastNamed = 2;

    public static Evidence Of(ReadQuestion question, IReadOnlyList<(int Guideline, float Score)> ranked, GuidelineWeights weights)
    {
        var surest = new Dictionary<int, float>();
        foreach (var match in question.Matches)
        {
            surest[match.Concept] = Math.Max(surest.GetValueOrDefault(match.Concept), match.Sureness);
        }

        var best = ranked.Count == 0 ? 0 : ranked[0].Score;
        var next = ranked.Count < 2 ? 0 : ranked[1].Score;
        return new Evidence(
            ranked.Count == 0 ? 0 : Answering.Coverage.By(ranked[0].Guideline, question, weights),
            best / (RareWordAndConcept * weights.Words.HighestRarity),
            best > 0 ? 1 - (next / best) : 0,
            ranked.Count > 0 && IsNamed(question, ranked[0].Guideline, weights),
            Surest(ConceptKind.Setting),
            1 - Math.Exp(-surest.Where(pair => weights.Graph.Kind(pair.Key) == ConceptKind.Subject).Sum(pair => pair.Value) / HalfOfSubjects),
            Surest(ConceptKind.Elsewhere),
            QuestionFrame.Of(Array.ConvertAll(question.Words, word => word.Text)));

        double Surest(ConceptKind kind) =>
            surest.Where(pair => weights.Graph.Kind(pair.Key) == kind).Select(pair => pair.Value).DefaultIfEmpty().Max();
    }

    private static bool IsNamed(ReadQuestion question, int guideline, GuidelineWeights weights)
    {
        var telling = Array.FindAll(question.Words, word => word.Weight == WordWeight.Full);
        return telling.Length >= LeastNamed
            && Array.TrueForAll(telling, word => Array.Exists(word.Readings, reading => weights.IsInTitle(guideline, reading.Term)));
    }
}
