using GovernanceBot.Teams.Connector;

namespace GovernanceBot.Clockwork;

/// <param name="Process">Names this process among the replicas; new at each start.</param>
/// <param name="Lease">How long a process has for the work it claimed. Longer than one message can take with its retries; after it, another
/// process takes over.</param>
/// <param name="RetryAfter">How long an effect waits after its first failed attempt; each further wait doubles.</param>
/// <param name="Attempts">After so many failed attempts an effect is blocked for good; an outage alone never gets there.</param>
public sealed record ClockworkSettings(string Process, TimeSpan Lease, TimeSpan RetryAfter, int Attempts)
{
    /// <summary>Makes what tells one subject of a kind from all others; those made later sort later.</summary>
    public Func<DateTimeOffset, Guid> NewId { get; init; } = Guid.CreateVersion7;

    /// <param name="failed">How often it failed before.</param>
    /// <param name="notWithin">How long the connector asked to be left alone, if it did.</param>
    public DateTimeOffset NextAttempt(DateTimeOffset now, int failed, TimeSpan? notWithin)
    {
        var wait = RetryAfter * Math.Pow(2, failed);
        return now + (notWithin > wait ? notWithin.Value : wait);
    }

    /// <returns>How many attempts count at most. In an outage the waits double up to eight minutes, so that what waited comes soon after it, or up to
    /// half an hour where each try may be one message more.</returns>
    public int MostCounted(Outage outage) => outage switch
    {
        Outage.NothingTaken => 6,
        Outage.MayBeTaken => 8,
        _ => Attempts,
    };

    /// <param name="speed">How much faster than real time the product's clock runs: sending a message takes real time.</param>
    public static ClockworkSettings For(double speed) => new(
        Guid.NewGuid().ToString("N"),
        TimeSpan.FromSeconds(30) * speed,
        TimeSpan.FromSeconds(15) * speed,
        Attempts: 10);
}
