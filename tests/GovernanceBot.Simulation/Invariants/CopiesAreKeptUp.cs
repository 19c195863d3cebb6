using GovernanceBot.Clockwork;
using GovernanceBot.Domain;
using GovernanceBot.Simulation.World;

namespace GovernanceBot.Simulation.Invariants;

/// <summary>A card that was sent is followed up to the end: given up only after a final refusal, or after as many failed attempts as the product promises.</summary>
internal sealed class CopiesAreKeptUp : IInvariant
{
    private static readonly int Promised = ClockworkSettings.For(1).Attempts;

    private readonly Dictionary<(string Subject, string Row), Copy> _copies = [];

    public void Committed(World.Simulation world, Commit commit)
    {
        foreach (var row in commit.Effects)
        {
            Recorded(world, commit.Subject, row);
        }
    }

    public void Recorded(World.Simulation world, string subject, OutboxRecord row)
    {
        if (row is not { Status: OutboxStatus.Delivered, Effect: Effect.SendCard })
        {
            return;
        }

        if (row.Copy is { } copy)
        {
            var known = _copies.GetValueOrDefault((subject, row.Row), new(copy.ActivityId, 0, 0));
            var isSuccess = row is { ClaimedBy: "", Attempts: 0 };
            _copies[(subject, row.Row)] = isSuccess ? known with { Failed = 0, Refused = world.Deliveries.RefusedChangesOf(known.Message) }
                : row.ClaimedBy.Length > 0 ? known with { Failed = known.Failed + 1 }
                : known;
        }
        else if (_copies.Remove((subject, row.Row), out var left) && left.Failed < Promised && world.Deliveries.RefusedChangesOf(left.Message) == left.Refused)
        {
            world.Violate(subject, $"{row.Row} ({left.Message}) was given up after {left.Failed} attempts, and nothing refused it for good.");
        }
    }

    /// <param name="Failed">Attempts begun since the last that went well.</param>
    /// <param name="Refused">How often it had been refused for good when the last went well.</param>
    private sealed record Copy(string Message, int Failed, int Refused);
}
