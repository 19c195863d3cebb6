namespace GovernanceBot.Hosting;

/// <summary>The time that goes by outside: limits of Teams and of requests are counted in it, however fast the product's own clock runs.</summary>
public sealed record WallClock(TimeProvider Time)
{
    public DateTimeOffset Now => Time.GetUtcNow();
}
