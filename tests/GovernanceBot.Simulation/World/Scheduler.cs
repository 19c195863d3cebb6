namespace GovernanceBot.Simulation.World;

/// <summary>
/// The one thread of a simulation: what waits, waits here until its moment. Time jumps from one moment to the next; what falls on the same moment
/// comes in an order that the seed decides.
/// </summary>
/// <remarks>No synchronisation context exists, so that a completed wait goes on at once, on this thread, up to its next wait.</remarks>
internal sealed class Scheduler(DateTimeOffset start, Random chance)
{
    private readonly PriorityQueue<Entry, Place> _steps = new(new InOrder());
    private readonly int _thread = Environment.CurrentManagedThreadId;
    private long _number;

    public DateTimeOffset Now { get; private set; } = start;

    public long Steps { get; private set; }

    /// <summary>Asked before a living process goes on, after a wait or because a timer rings; it may end the process instead.</summary>
    public Action<Life>? Waking { get; set; }

    /// <summary>Told after each step of a process.</summary>
    public Action<Life>? Stepped { get; set; }

    public void At(DateTimeOffset moment, Action action) => Add(new(moment, null, action, null));

    /// <summary>Something that happens within a process, and not at all if it has ended by then.</summary>
    public void At(DateTimeOffset moment, Life life, Action action) => Add(new(moment, life, action, null));

    /// <summary>A wait within a process; if the process ends meanwhile, nothing ever follows it.</summary>
    public Task WaitAsync(Life life, TimeSpan time)
    {
        EnsureThread();
        if (life.IsOver)
        {
            return Life.Never;
        }

        var wait = new TaskCompletionSource();
        Add(new(Now + time, life, null, wait));
        return wait.Task;
    }

    /// <returns>Whether there was anything to do up to this moment.</returns>
    public bool Step(DateTimeOffset until)
    {
        if (!_steps.TryPeek(out var step, out _) || step.Moment > until)
        {
            return false;
        }

        _steps.Dequeue();
        Now = step.Moment > Now ? step.Moment : Now;
        Steps++;
        if (step.Life is { } life)
        {
            Run(step, life);
        }
        else
        {
            step.Action!();
        }

        return true;
    }

    public void EnsureThread()
    {
        if (Environment.CurrentManagedThreadId != _thread)
        {
            throw new InvalidOperationException("Work left the thread of its simulation: its order no longer follows from the seed.");
        }
    }

    private void Run(Entry step, Life life)
    {
        if (life.IsOver)
        {
            return;
        }

        Waking?.Invoke(life);
        if (!life.IsOver)
        {
            step.Wait?.SetResult();
            step.Action?.Invoke();
        }

        Stepped?.Invoke(life);
    }

    private void Add(Entry step) => _steps.Enqueue(step, new(step.Moment.UtcTicks, chance.Next(), _number++));

    /// <summary>Where in the order something comes.</summary>
    private readonly record struct Place(long Ticks, int Lot, long Number);

    private sealed class InOrder : IComparer<Place>
    {
        public int Compare(Place x, Place y) =>
            x.Ticks != y.Ticks ? x.Ticks.CompareTo(y.Ticks) : x.Lot != y.Lot ? x.Lot.CompareTo(y.Lot) : x.Number.CompareTo(y.Number);
    }

    private sealed record Entry(DateTimeOffset Moment, Life? Life, Action? Action, TaskCompletionSource? Wait);
}

/// <summary>One process from its start to its end.</summary>
internal sealed class Life(int replica)
{
    public static readonly Task Never = new TaskCompletionSource().Task;

    public int Replica { get; } = replica;

    public bool IsOver { get; set; }
}
