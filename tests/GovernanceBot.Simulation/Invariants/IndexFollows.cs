using GovernanceBot.Clockwork;
using GovernanceBot.Simulation.World;
using GovernanceBot.Storage;

namespace GovernanceBot.Simulation.Invariants;

/// <summary>The read indexes list exactly what the subjects say.</summary>
internal sealed class IndexFollows : IInvariant
{
    public void AtEnd(World.Simulation world)
    {
        var listed = new Dictionary<TableKey, string>();
        foreach (var row in world.Store.Query(ReadIndex.Table, new(null, null)))
        {
            listed.Add(row.Key, (string)row.Values["Subject"]);
        }

        foreach (var subject in world.Store.Subjects)
        {
            var row = world.Store.Find(SubjectTable.Name, new(subject, SubjectTable.StateRow));
            foreach (var entry in SubjectState.IndexOf(subject, (string)row!.Values[SubjectTable.State]))
            {
                if (!listed.Remove(new(entry.Key, entry.Order)))
                {
                    world.Violate(subject, $"It should be listed under {entry.Key} and is not.");
                }
            }
        }

        foreach (var (key, subject) in listed)
        {
            world.Violate(subject, $"It is listed under {key.Partition} at {key.Row} and should not be.");
        }
    }
}
