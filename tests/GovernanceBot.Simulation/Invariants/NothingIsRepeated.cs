using GovernanceBot.Clockwork;
using GovernanceBot.Domain;
using GovernanceBot.Domain.People;
using GovernanceBot.Simulation.World;
using GovernanceBot.Storage;

namespace GovernanceBot.Simulation.Invariants;

/// <summary>A message is sent once; once more only where a process died or the connector did not answer although it took the message. A refusal that
/// is final is not tried again.</summary>
internal sealed class NothingIsRepeated : IInvariant
{
    /// <summary>Messages that were there before their subject: the form in which a draft was submitted.</summary>
    private readonly Dictionary<(string Subject, PersonId To), int> _born = [];

    public void Committed(World.Simulation world, Commit commit)
    {
        foreach (var row in commit.Effects.Where(row => row is { Status: OutboxStatus.Delivered, Effect: Effect.SendCard }))
        {
            var key = (commit.Subject, ((Effect.SendCard)row.Effect).To);
            _born[key] = _born.GetValueOrDefault(key) + 1;
        }
    }

    public void AtEnd(World.Simulation world)
    {
        var rows = new Dictionary<(string Subject, PersonId To), (int Delivered, int Blocked)>();
        foreach (var subject in world.Store.Subjects)
        {
            foreach (var row in world.Store.Query(SubjectTable.Name, KeyRange.Of(subject, OutboxRow.Prefix)))
            {
                if (OutboxRecord.Of(row) is { Effect: Effect.SendCard send } record)
                {
                    var (delivered, blocked) = rows.GetValueOrDefault((subject, send.To));
                    rows[(subject, send.To)] = record.Status == OutboxStatus.Delivered ? (delivered + 1, blocked)
                        : record.Reason is "Http403" or "Http404" ? (delivered, blocked + 1)
                        : (delivered, blocked);
                }
            }
        }

        foreach (var (subject, to, count) in world.Deliveries.All.Where(entry => entry.Subject.Length > 0))
        {
            Compare(world, subject, to, count, rows.GetValueOrDefault((subject, to)));
        }

        foreach (var ((subject, to), (delivered, _)) in rows)
        {
            if (delivered - _born.GetValueOrDefault((subject, to)) > world.Deliveries.Of(subject, to).Accepted)
            {
                world.Violate(subject, $"More messages are on record as delivered to {to} than the connector took.");
            }
        }
    }

    private void Compare(World.Simulation world, string subject, PersonId to, Deliveries.Count count, (int Delivered, int Blocked) rows)
    {
        var sent = rows.Delivered - _born.GetValueOrDefault((subject, to));
        if (count.Accepted + count.Refused > sent + rows.Blocked + count.Excused)
        {
            world.Violate(
                subject,
                $"{to} got {count.Accepted} messages and {count.Refused} were refused for good; on record are {sent} delivered and {rows.Blocked} blocked, "
                + $"and {count.Excused} may be repeats.");
        }
    }
}
