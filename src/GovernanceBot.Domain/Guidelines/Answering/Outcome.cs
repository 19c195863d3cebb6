using System.Collections.Immutable;

namespace GovernanceBot.Domain.Guidelines.Answering;

/// <summary>Decides between an answer, a suggestion and an honest "that is not in there". Better no answer than a wrong one.</summary>
internal static class Outcome
{
    private const double Answers = 0.62;
    private const double Suggests = 0.42;
    private const double ClearLead = 0.12;

    public static Answer Of(ImmutableArray<RankedGuideline> ranking, Evidence evidence)
    {
        var score = ScopeOf(evidence);
        if (ranking.IsEmpty || score < Suggests)
        {
            return new Answer.NotInThere(ranking, score);
        }

        return score >= Answers && evidence.Lead >= ClearLead
            ? new Answer.Found(ranking, score)
            : new Answer.DidYouMean(ranking, score);
    }

    /// <summary>A logistic model; its weights come from measuring questions of several organisations (tests/GovernanceBot.Quality).</summary>
    private static double ScopeOf(Evidence evidence)
    {
        var sum = -2.4
            + (2.6 * evidence.Coverage)
            + (2.0 * Math.Min(1, evidence.Strength))
            + (1.0 * evidence.Setting)
            + (1.0 * evidence.Subjects)
            + (0.5 * evidence.Lead)
            - (2.5 * evidence.Elsewhere)
            - (0.4 * Math.Min(4, evidence.Unknown));
        return 1 / (1 + Math.Exp(-sum));
    }
}
