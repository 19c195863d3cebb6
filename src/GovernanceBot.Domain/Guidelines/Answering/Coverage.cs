namespace GovernanceBot.Domain.Guidelines.Answering;

/// <summary>How much of what a question says one guideline is about.</summary>
internal static class Coverage
{
    private const float AboutEnough = 0.5f;

    /// <returns>From 0 to 1; rare words count more, everyday words only where they name what it is about ("06").</returns>
    public static double By(int guideline, ReadQuestion question, GuidelineWeights weights)
    {
        var total = 0.0;
        var covered = 0.0;
        for (var at = 0; at < question.Words.Length; at++)
        {
            var word = question.Words[at];
            var byConcept = word.Weight == WordWeight.None ? 0 : ByConcept(at, guideline, question, weights);
            if (word.Weight == WordWeight.Full || byConcept > 0)
            {
                var rarity = RarityOf(word, weights);
                total += rarity;
                covered += rarity * Math.Max(ByWord(word, guideline, weights), byConcept);
            }
        }

        return total == 0 ? 0 : covered / total;
    }

    /// <summary>An unknown word is as rare as can be: a question about it is not covered.</summary>
    private static float RarityOf(ReadWord word, GuidelineWeights weights)
    {
        var rarity = weights.Words.HighestRarity;
        foreach (var reading in word.Readings)
        {
            rarity = Math.Min(rarity, weights.Words.RarityOf(reading.Term));
        }

        return rarity;
    }

    private static float ByWord(ReadWord word, int guideline, GuidelineWeights weights)
    {
        var covered = 0f;
        foreach (var reading in word.Readings)
        {
            if (reading.Sureness > covered && weights.Words.WeightIn(reading.Term, guideline) > 0)
            {
                covered = reading.Sureness;
            }
        }

        return covered;
    }

    private static float ByConcept(int at, int guideline, ReadQuestion question, GuidelineWeights weights)
    {
        var covered = 0f;
        foreach (var match in question.Matches)
        {
            if (!match.Covers(at))
            {
                continue;
            }

            foreach (var (concept, weight) in weights.Graph.Implied(match.Concept))
            {
                var about = Math.Min(1, weights.Concepts.WeightIn(concept, guideline) / AboutEnough);
                covered = Math.Max(covered, match.Sureness * weight * about);
            }
        }

        return covered;
    }
}
