namespace GovernanceBot.Teams.Connector;

/// <summary>In any stretch of this length, so many at most.</summary>
public readonly record struct PaceLimit(int Most, TimeSpan Within);

/// <summary>When the next message may go.</summary>
public static class Pace
{
    /// <param name="went">When earlier ones went or will go, oldest first.</param>
    /// <returns>The first moment, <paramref name="now"/> or later, at which one more keeps every limit.</returns>
    public static DateTimeOffset Next(ReadOnlySpan<DateTimeOffset> went, ReadOnlySpan<PaceLimit> limits, DateTimeOffset now)
    {
        var next = now;
        foreach (var limit in limits)
        {
            if (went.Length >= limit.Most && went[^limit.Most] + limit.Within is var free && free > next)
            {
                next = free;
            }
        }

        return next;
    }
}
