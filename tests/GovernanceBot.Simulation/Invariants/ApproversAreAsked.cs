using GovernanceBot.Domain;
using GovernanceBot.Domain.Drafts;
using GovernanceBot.Domain.People;
using GovernanceBot.Simulation.World;

namespace GovernanceBot.Simulation.Invariants;

/// <summary>Everybody who may decide on a version of a draft, at the stage it has reached, is sent its card, unless they are known to be out of reach.</summary>
internal sealed class ApproversAreAsked : IInvariant
{
    private readonly Dictionary<string, (int Version, int Stage, HashSet<PersonId> Asked)> _asked = new(StringComparer.Ordinal);

    public void Committed(World.Simulation world, Commit commit)
    {
        if (commit.State is not Draft { CurrentStage: { } stage } draft)
        {
            return;
        }

        if (!_asked.TryGetValue(draft.Id, out var now) || now.Version != draft.Version.Number || now.Stage != draft.Stage)
        {
            _asked[draft.Id] = now = (draft.Version.Number, draft.Stage, []);
        }

        now.Asked.UnionWith(commit.Effects.Select(effect => effect.Effect).OfType<Effect.SendCard>().Where(send => send.Card == Draft.ReviewCard).Select(send => send.To));
        foreach (var approver in stage.Approvers.Select(approver => approver.Person).Where(person => !draft.OutOfReach.Contains(person) && !now.Asked.Contains(person)))
        {
            world.Violate(draft.Id, $"{approver} may decide on version {now.Version} and was never asked.");
        }
    }
}
