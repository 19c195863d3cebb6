using System.Collections.Immutable;

namespace GovernanceBot.Domain.Guidelines.Answering;

/// <summary>Decides between an answer, a suggestion and an honest "that is not in there". Better no answer than a wrong one.</summary>
internal static class Outcome
{
    private const double Answers = 0.85;
    private const double Suggests = 0.4;
    private const double ClearLead = 0.35;

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
        var sum = -1.7
            + (2.3 * evidence.Coverage)
            + (1.3 * Math.Min(1, evidence.Strength))
            + (1.0 * evidence.Setting)
            + (1.2 * evidence.Subjects)
            - (3.2 * evidence.Elsewhere)
            + (frame.AsksForRule ? 0.5 : 0)
            + (frame.SpeaksForOrganisation ? 1.0 : 0)
            - (frame.AsksForFact ? 1.4 : 0)
            - (frame.AsksForSkill ? 1.0 : 0);
        return 1 / (1 + Math.Exp(-sum));
    }
}
