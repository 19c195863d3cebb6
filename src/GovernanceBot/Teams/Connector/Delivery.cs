namespace GovernanceBot.Teams.Connector;

/// <summary>What became of a message.</summary>
public abstract record Delivery
{
    public sealed record Delivered(string ActivityId) : Delivery;

    /// <summary>It will never arrive there: the app was removed or blocked, the conversation is gone, the message too large.</summary>
    /// <param name="Reason">The connector's own code, or the HTTP status.</param>
    public sealed record Blocked(string Reason) : Delivery;

    /// <summary>The connector refused or did not answer; it may or may not have arrived. To be tried again later.</summary>
    /// <param name="NotWithin">How long the connector asked to be left alone; null where it did not say.</param>
    /// <param name="Outage">In an outage it is tried for as long as that lasts.</param>
    public sealed record Postponed(string Reason, TimeSpan? NotWithin = null, Outage Outage = Outage.None) : Delivery;

    /// <summary>So much goes to that conversation that this has to wait; nothing was sent, and nothing failed.</summary>
    public sealed record NotYet(TimeSpan Wait) : Delivery;
}
