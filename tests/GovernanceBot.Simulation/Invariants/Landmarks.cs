using GovernanceBot.Domain.Drafts;
using GovernanceBot.Domain.Responsibilities;

namespace GovernanceBot.Simulation.Invariants;

/// <summary>What the subjects of a year come to. Nothing is wrong with a year that misses one; what no year comes to, no year has tested.</summary>
internal sealed class Landmarks : IInvariant
{
    private static readonly (string Name, Func<Draft, bool> IsReached)[] OfDrafts =
    [
        ("draft at a later stage", draft => draft is { CurrentStage: not null, Stage: > 0 }),
        ("draft with two editors in turn", draft => draft.Route.Count(stage => stage.Approvers.Any(a => a.Role == Role.Editor)) > 1),
        ("draft approved by a deputy", draft => draft.Approvals.Any(approval => approval.Mandate.DeputyFor is not null)),
        ("draft approved in two mandates at once", draft => draft.Approvals.DistinctBy(approval => approval.Mandate.Person).Count() < draft.Approvals.Length),
        ("draft with nobody to approve", draft => draft is { Status: DraftStatus.NobodyToApprove, Route: [] }),
        ("draft stopped on its way", draft => draft is { Status: DraftStatus.NobodyToApprove, Route: not [] }),
        ("draft expired", draft => draft.Status == DraftStatus.Expired),
    ];

    /// <summary>Every command of every kind of subject, and what is of interest besides.</summary>
    public static IReadOnlyList<string> All { get; } = [.. SubjectState.Commands, .. OfDrafts.Select(landmark => landmark.Name)];

    public void Committed(World.Simulation world, Commit commit)
    {
        world.Reached.Add($"{SubjectState.KindOf(commit.Subject)}.{commit.CommandType}");
        if (commit.State is Draft draft)
        {
            world.Reached.UnionWith(OfDrafts.Where(landmark => landmark.IsReached(draft)).Select(landmark => landmark.Name));
        }
    }
}
