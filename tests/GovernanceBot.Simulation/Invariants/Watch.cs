using GovernanceBot.Clockwork;
using GovernanceBot.Simulation.World;
using GovernanceBot.Storage;

namespace GovernanceBot.Simulation.Invariants;

/// <summary>Shows every invariant what happens.</summary>
internal sealed class Watch(World.Simulation world)
{
    private readonly IReadOnlyList<IInvariant> _invariants = Invariant.All();

    public void Written(string table, string partition, IReadOnlyList<TableWrite> writes)
    {
        if (table != SubjectTable.Name)
        {
            return;
        }

        if (writes is [TableWrite.Replace or TableWrite.Upsert] && writes[0].Row.StartsWith(OutboxRow.Prefix, StringComparison.Ordinal)
            && !OutboxRecord.IsPending(writes[0]))
        {
            Recorded(partition, OutboxRecord.Of(writes[0]));
        }

        if (writes.Count > 1)
        {
            var commit = Commit.Of(partition, writes);
            world.Trace.Add(world.Writing?.Replica ?? -1, partition, "keeps", commit.Command);
            foreach (var invariant in _invariants)
            {
                invariant.Committed(world, commit);
            }
        }
    }

    public void Answered(Press press, byte[] card)
    {
        foreach (var invariant in _invariants)
        {
            invariant.Answered(world, press, card);
        }
    }

    public void AtEnd()
    {
        if (world.Replicas.Ready() is not { } replica)
        {
            world.Violate("", "No process lives at the end.");
            return;
        }

        world.Store.ForgetWhatWasRead();
        foreach (var invariant in _invariants)
        {
            invariant.AtEnd(world);
            var check = invariant.AtEndAsync(world, replica);
            while (!check.IsCompleted && world.Scheduler.Step(DateTimeOffset.MaxValue))
            {
            }

            if (!check.IsCompleted)
            {
                world.Violate("", $"{invariant.GetType().Name} never came to an end.");
            }

            if (check.Exception is { } broken)
            {
                world.Violate("", $"{invariant.GetType().Name} broke: {broken.InnerException}");
            }
        }
    }

    private void Recorded(string subject, OutboxRecord row)
    {
        if (world.Writing is { } life)
        {
            world.Replicas.SendEnds(life, subject);
        }

        world.Trace.Add(
            world.Writing?.Replica ?? -1, subject, row.Status == OutboxStatus.Delivered ? "records as delivered" : "records as blocked", row.Row);
        foreach (var invariant in _invariants)
        {
            invariant.Recorded(world, subject, row);
        }
    }
}
