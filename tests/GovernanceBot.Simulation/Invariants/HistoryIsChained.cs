using GovernanceBot.Clockwork;
using GovernanceBot.Simulation.World;
using GovernanceBot.Storage;

namespace GovernanceBot.Simulation.Invariants;

/// <summary>Every row of a history continues the one before.</summary>
internal sealed class HistoryIsChained : IInvariant
{
    private readonly Dictionary<string, (string Hash, int Version)> _newest = new(StringComparer.Ordinal);

    public void Committed(World.Simulation world, Commit commit)
    {
        var (hash, version) = _newest.GetValueOrDefault(commit.Subject, (commit.Subject, 0));
        var next = HistoryChain.Next(hash, (DateTimeOffset)commit.History[SubjectTable.At], commit.Command);
        if (commit.Version != version + 1 || commit.History.GetValueOrDefault(SubjectTable.Hash) as string != next
            || commit.StateRow.GetValueOrDefault(SubjectTable.Hash) as string != next)
        {
            world.Violate(commit.Subject, $"Version {commit.Version} does not continue the chain of the history.");
        }

        _newest[commit.Subject] = (next, commit.Version);
    }

    public void AtEnd(World.Simulation world)
    {
        foreach (var subject in world.Store.Subjects)
        {
            var state = world.Store.Find(SubjectTable.Name, new(subject, SubjectTable.StateRow));
            if (!HistoryChain.Holds(state!, world.Store.Query(SubjectTable.Name, KeyRange.Of(subject, SubjectTable.HistoryPrefix))))
            {
                world.Violate(subject, "The chain of the history does not hold.");
            }
        }
    }
}
