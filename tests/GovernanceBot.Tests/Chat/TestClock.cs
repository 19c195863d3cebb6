namespace GovernanceBot.Tests.Chat;

/// <summary>Time that passes only when a test says so.</summary>
internal sealed class TestClock(DateTimeOffset start) : TimeProvider
{
    private long _ticks = start.UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    public void Reach(DateTimeOffset moment) => Interlocked.Exchange(ref _ticks, moment.UtcTicks);
}
