namespace GovernanceBot.Domain.Guidelines.Answering;

/// <summary>What speaks for and against a question being one that the guidelines can answer.</summary>
/// <param name="Coverage">The share of the question's own words, by how rare they are, that the best guideline is about.</param>
/// <param name="Strength">The score of the best guideline against what a rare word and its concept would give it.</param>
/// <param name="Lead">How far the best is ahead of the next, as a share of its score.</param>
/// <param name="Setting">How sure it is that the question names the online setting (a channel, a post, a comment).</param>
/// <param name="Subjects">How much of what guidelines speak of is named, levelling off at 1.</param>
/// <param name="Elsewhere">How sure it is that the question names something that guidelines do not speak of.</param>
internal sealed record Evidence(
    double Coverage, double Strength, double Lead, double Setting, double Subjects, double Elsewhere, QuestionFrame Frame)
{
    private const float AboutEnough = 0.5f;

    public static Evidence Gather(
        ReadQuestion question, IReadOnlyList<(int Guideline, float Score)> ranked, Postings words, Postings concepts, ConceptGraph graph)
    {
        var subjects = question.Matches.Where(match => graph.Kind(match.Concept) == ConceptKind.Subject)
            .GroupBy(match => match.Concept, (_, matches) => matches.Max(match => match.Sureness)).Sum();
        return new Evidence(
            ranked.Count == 0 ? 0 : CoverageBy(ranked[0].Guideline, question, words, concepts, graph),
            ranked.Count == 0 ? 0 : ranked[0].Score / (4 * words.HighestRarity),
            ranked.Count == 0 ? 0 : ranked.Count == 1 ? 1 : 1 - (ranked[1].Score / ranked[0].Score),
            SurestOf(ConceptKind.Setting, question, graph),
            1 - Math.Exp(-subjects / 1.5),
            SurestOf(ConceptKind.Elsewhere, question, graph),
            QuestionFrame.Of([.. question.Words.Select(word => word.Text)]));
    }

    private static double SurestOf(ConceptKind kind, ReadQuestion question, ConceptGraph graph) =>
        question.Matches.Where(match => graph.Kind(match.Concept) == kind).Select(match => match.Sureness).DefaultIfEmpty(0).Max();

    private static double CoverageBy(int guideline, ReadQuestion question, Postings words, Postings concepts, ConceptGraph graph)
    {
        var total = 0.0;
        var covered = 0.0;
        for (var at = 0; at < question.Words.Count; at++)
        {
            var word = question.Words[at];
            if (word.Weight != WordWeight.Full)
            {
                continue;
            }

            var rarity = word.Readings.Select(reading => words.RarityOf(reading.Term)).DefaultIfEmpty(words.HighestRarity).Min();
            total += rarity;
            covered += rarity * Math.Max(ByWord(word, guideline, words), ByConcept(at, guideline, question, concepts, graph));
        }

        return total == 0 ? 0 : covered / total;
    }

    private static float ByWord(ReadWord word, int guideline, Postings words) =>
        word.Readings.Where(reading => words.WeightIn(reading.Term, guideline) > 0).Select(reading => reading.Sureness).DefaultIfEmpty(0).Max();

    private static float ByConcept(int at, int guideline, ReadQuestion question, Postings concepts, ConceptGraph graph)
    {
        var covered = 0f;
        foreach (var match in question.Matches)
        {
            if (!match.At.Contains(at))
            {
                continue;
            }

            foreach (var (concept, weight) in graph.Implied(match.Concept))
            {
                var about = Math.Min(1, concepts.WeightIn(concept, guideline) / AboutEnough);
                covered = Math.Max(covered, match.Sureness * weight * about);
            }
        }

        return covered;
    }
}
