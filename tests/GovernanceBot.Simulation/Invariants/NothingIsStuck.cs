using System.Globalization;
using GovernanceBot.Clockwork;
using GovernanceBot.Simulation.World;

namespace GovernanceBot.Simulation.Invariants;

/// <summary>Long after the year nothing waits any more: every subject was asked what it wanted to be asked, and no alarm is left.</summary>
internal sealed class NothingIsStuck : IInvariant
{
    public void AtEnd(World.Simulation world)
    {
        foreach (var subject in world.Store.Subjects)
        {
            var row = world.Store.Find(SubjectTable.Name, new(subject, SubjectTable.StateRow));
            var (_, next) = SubjectState.Read(subject, (string)row!.Values[SubjectTable.State]);
            if (next is { } due)
            {
                world.Violate(subject, string.Create(CultureInfo.InvariantCulture, $"It waits since {due:u} and nobody asks it."));
            }
        }

        foreach (var alarm in world.Store.Alarms.All)
        {
            world.Violate(alarm.Subject, string.Create(CultureInfo.InvariantCulture, $"An alarm of {alarm.Due:u} is left."));
        }
    }
}
