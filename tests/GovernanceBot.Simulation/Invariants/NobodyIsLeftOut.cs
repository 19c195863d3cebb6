using GovernanceBot.Clockwork;
using GovernanceBot.Domain;
using GovernanceBot.Domain.People;

namespace GovernanceBot.Simulation.Invariants;

/// <summary>
/// Nobody is given up on without a reason of their own: the connector refused it for good, and where the app may be installed for people who never
/// opened it, that was asked for.
/// </summary>
internal sealed class NobodyIsLeftOut : IInvariant
{
    private static readonly string[] OfTheirOwn = ["NoConversation", "Installing", "NoSubject"];

    private readonly Dictionary<(string Subject, PersonId To), int> _givenUp = [];

    public void Recorded(World.Simulation world, string subject, OutboxRecord row)
    {
        if (row is not { Status: OutboxStatus.Blocked, Effect: Effect.SendCard send, Reason: { } reason })
        {
            return;
        }

        if (world.MayInstall && reason == "NoConversation")
        {
            world.Violate(subject, $"{row.Row} to {send.To} was given up, and nobody asked for the app to be installed.");
        }

        if (!OfTheirOwn.Contains(reason, StringComparer.Ordinal) && !reason.StartsWith("Graph", StringComparison.Ordinal))
        {
            var givenUp = _givenUp[(subject, send.To)] = _givenUp.GetValueOrDefault((subject, send.To)) + 1;
            if (world.Deliveries.Of(subject, send.To).Refused < givenUp)
            {
                world.Violate(subject, $"{row.Row} to {send.To} was given up for {reason}, and nothing refused it for good.");
            }
        }
    }
}
