namespace GovernanceBot.Simulation.World;

/// <summary>The time as one process sees it.</summary>
/// <param name="skew">How far its clock is off.</param>
/// <param name="age">By which caches grow old.</param>
internal sealed class SimulatedClock(Scheduler scheduler, Life life, TimeSpan skew, Func<long> age) : TimeProvider
{
    public TimeSpan Skew => skew;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => scheduler.Now + skew;

    public override long GetTimestamp() => age();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer();
        if (dueTime != Timeout.InfiniteTimeSpan)
        {
            scheduler.At(scheduler.Now + dueTime, life, () =>
            {
                if (!timer.IsStopped)
                {
                    callback(state);
                }
            });
        }

        return timer;
    }

    /// <summary>Rings once: nothing that the product times with its clock repeats.</summary>
    private sealed class Timer : ITimer
    {
        public bool IsStopped { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period) => throw new NotSupportedException();

        public void Dispose() => IsStopped = true;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
