using System.Collections.Immutable;

namespace GovernanceBot.Domain.Guidelines.Answering;

/// <summary>Decides between an answer, a suggestion and an honest "that is not in there". Better no answer than a wrong one.</summary>
internal static class Outcome
{
    private const double Answers = 0.85;
    private const double Suggests = 0.55;
    private const double ClearLead = 0.4;

    public static Answer Of(ImmutableArray<RankedGuideline> ranking, Evidence evidence)
    {
        var score = ScopeOf(evidence);
        if (ranking.IsEmpty || score < Suggests)
        {
            return new Answer.NotInThere(ranking, score);
        }

        return score >= Answers && (evidence.Lead >= ClearLead || evidence.Named)
            ? new Answer.Found(ranking, score)
            : new Answer.DidYouMean(ranking, score);
    }

    /// <summary>A logistic model; its weights come from measuring questions of several organisations (tests/GovernanceBot.Quality).</summary>
    private static double ScopeOf(Evidence evidence)
    {
        var frame = evidence.Frame;
        var sum = -2.2
            + (1.5 * evidence.Coverage)
            + (2.0 * Math.Min(1, evidence.Strength))
            + (2.9 * evidence.Setting)
            + (1.3 * evidence.Subjects)
            - (2.9 * evidence.Elsewhere)
            + (frame.SpeaksForOrganisation ? 1.6 : 0)
            - (frame.AsksForFact ? 2.2 : 0)
            - (frame.AsksForSkill ? 2.5 : 0);
        return 1 / (1 + Math.Exp(-sum));
    }
}
