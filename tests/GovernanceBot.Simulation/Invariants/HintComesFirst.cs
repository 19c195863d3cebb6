using GovernanceBot.Clockwork;
using GovernanceBot.Simulation.World;

namespace GovernanceBot.Simulation.Invariants;

/// <summary>Whatever a change leaves to be done, an alarm is there already that brings it back: a process may die at any moment.</summary>
internal sealed class HintComesFirst : IInvariant
{
    /// <summary>Longer than a lease.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);

    public void Committed(World.Simulation world, Commit commit)
    {
        var soon = (DateTimeOffset)commit.History[SubjectTable.At] + Soon;
        foreach (var effect in commit.Effects.Where(effect => effect.Status == OutboxStatus.Pending))
        {
            if (!world.Store.Alarms.Has(commit.Subject, soon))
            {
                world.Violate(commit.Subject, $"Version {commit.Version} asks for {effect.Effect} and no alarm would bring it back.");
            }
        }

        // What is due at once may have rung already, before the change was there: then it is set again, or the safety net brings it back.
        if (commit.NextAlarm is { } due && !world.Store.Alarms.Has(commit.Subject, due > soon ? due : soon))
        {
            world.Violate(commit.Subject, $"Version {commit.Version} wants to be asked at {due:u} and no alarm is set.");
        }
    }
}
