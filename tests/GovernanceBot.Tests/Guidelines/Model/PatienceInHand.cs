namespace GovernanceBot.Tests.Guidelines.Model;

/// <summary>Timers that go off when a test says so.</summary>
internal sealed class PatienceInHand : TimeProvider
{
    private readonly List<Timer> _timers = [];

    public IEnumerable<TimeSpan> Spans => _timers.Select(timer => timer.Span);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(callback, state, dueTime);
        _timers.Add(timer);
        return timer;
    }

    public void RunsOut() => _timers.ForEach(timer => timer.GoOff());

    private sealed class Timer(TimerCallback callback, object? state, TimeSpan span) : ITimer
    {
        public TimeSpan Span => span;

        public void GoOff() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
