namespace GovernanceBot.Simulation.Features;

/// <summary>What the clocks of Amsterdam show in the simulated year, reckoned without the product, so that an hour that it errs is seen.</summary>
internal static class WallClockTime
{
    private static readonly DateOnly Spring = new(2027, 3, 28);
    private static readonly DateOnly Autumn = new(2027, 10, 31);

    /// <summary>At three, wall-clock time, summer time has begun, and the hour that comes twice has passed for the first time.</summary>
    private static readonly TimeOnly Three = new(3, 0);

    /// <summary>The days at whose two o'clock an hour is skipped or repeated.</summary>
    public static IReadOnlyList<DateOnly> Changes { get; } = [Spring, Autumn];

    /// <summary>A time that is skipped counts as winter time still, and of a time that comes twice the first is meant.</summary>
    public static DateTimeOffset Utc(DateOnly date, TimeOnly time)
    {
        var shown = date.ToDateTime(time);
        var isSummer = shown >= Spring.ToDateTime(Three) && shown < Autumn.ToDateTime(Three);
        return new DateTimeOffset(shown, TimeSpan.FromHours(isSummer ? 2 : 1)).ToUniversalTime();
    }
}
