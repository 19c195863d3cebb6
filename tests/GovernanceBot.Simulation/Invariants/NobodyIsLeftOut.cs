using GovernanceBot.Clockwork;
using GovernanceBot.Domain;

namespace GovernanceBot.Simulation.Invariants;

/// <summary>Where the app may be installed for people who never opened it, nobody is given up on before that was asked for.</summary>
internal sealed class NobodyIsLeftOut : IInvariant
{
    public void Recorded(World.Simulation world, string subject, OutboxRecord row)
    {
        if (world.MayInstall && row is { Status: OutboxStatus.Blocked, Effect: Effect.SendCard send, Reason: "NoConversation" })
        {
            world.Violate(subject, $"{row.Row} to {send.To} was given up, and nobody asked for the app to be installed.");
        }
    }
}
