using System.Runtime.InteropServices;
using GovernanceBot.Hosting;

namespace GovernanceBot.Teams.Connector;

/// <summary>
/// Lets messages go no faster than Teams takes them: each waits its turn and none is dropped. Answers to somebody's turn go before what can wait;
/// among equals the conversations take turns, so that a busy one starves no other.
/// </summary>
public sealed class Pacer(PaceSettings settings, WallClock clock) : IDisposable
{
    /// <summary>So long the sending of what can wait is held up here: with its retries it has to stay within a claim's lease.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    private const int IdleLines = 1_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, PaceLine> _lines = new(StringComparer.Ordinal);
    private readonly Queue<PaceLine>[] _turns = [new(), new()];
    private readonly PaceLine _app = new(settings.App);
    private int _tidyAt = IdleLines;
    private ITimer? _timer;

    /// <summary>Waits until an answer may go to this conversation, however long that takes.</summary>
    public Task ReplyAsync(string conversation) => Join(conversation, Urgency.Reply)?.Task ?? Task.CompletedTask;

    /// <summary>Waits until a message may go to this conversation, but not for long.</summary>
    /// <returns>Null when it may go now; else when to come back, which is not the same moment for all who are told so.</returns>
    public async Task<TimeSpan?> EnterAsync(string conversation, CancellationToken cancellation)
    {
        if (Promised(conversation) is { } later)
        {
            return later;
        }

        if (Join(conversation, Urgency.CanWait) is not { } place)
        {
            return null;
        }

        try
        {
            await place.Task.WaitAsync(Patience, clock.Time, cancellation);
        }
        catch (TimeoutException) when (place.TrySetCanceled(CancellationToken.None))
        {
            return Patience;
        }
        catch (TimeoutException)
        {
            // Its turn came at the same moment.
        }
        catch (OperationCanceledException)
        {
            place.TrySetCanceled(CancellationToken.None);
            throw;
        }

        return null;
    }

    /// <summary>Another try of what was let go already.</summary>
    public void Again(string conversation)
    {
        lock (_gate)
        {
            Count(LineOf(conversation), clock.Now);
        }
    }

    public void Dispose() => _timer?.Dispose();

    private TimeSpan? Promised(string conversation)
    {
        lock (_gate)
        {
            return LineOf(conversation).Promise(clock.Now, Patience);
        }
    }

    /// <returns>The place in the line; null where nobody has to wait.</returns>
    private TaskCompletionSource? Join(string conversation, Urgency urgency)
    {
        if (settings.App.IsEmpty && settings.Conversation.IsEmpty)
        {
            return null;
        }

        lock (_gate)
        {
            var line = LineOf(conversation);
            var place = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var waiting = line.Waiting[(int)urgency];
            waiting.Enqueue(place);
            if (waiting.Count == 1)
            {
                _turns[(int)urgency].Enqueue(line);
            }

            LetGo();
            return place.Task.IsCompleted ? null : place;
        }
    }

    /// <summary>All that may go now goes, and the timer is set for the first that may go later.</summary>
    private void LetGo()
    {
        var now = clock.Now;
        foreach (var urgency in Enum.GetValues<Urgency>())
        {
            LetGo(urgency, now);
        }

        if (_turns.SelectMany(lines => lines).Select(line => (DateTimeOffset?)line.Next(now)).Min() is { } first)
        {
            var next = _app.Next(now) is var app && app > first ? app : first;
            _timer ??= clock.Time.CreateTimer(_ => Ring(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _timer.Change(TimeSpan.FromMilliseconds(Math.Ceiling((next - now).TotalMilliseconds)), Timeout.InfiniteTimeSpan);
        }
    }

    private void LetGo(Urgency urgency, DateTimeOffset now)
    {
        var turns = _turns[(int)urgency];
        for (var held = 0; held < turns.Count && _app.Next(now) <= now;)
        {
            var line = turns.Dequeue();
            var waiting = line.Waiting[(int)urgency];
            if (line.Next(now) > now)
            {
                held++;
            }
            else
            {
                held = 0;
                if (waiting.Dequeue().TrySetResult())
                {
                    Count(line, now);
                }
            }

            if (waiting.Count > 0)
            {
                turns.Enqueue(line);
            }
        }
    }

    private void Ring()
    {
        lock (_gate)
        {
            LetGo();
        }
    }

    private void Count(PaceLine line, DateTimeOffset now)
    {
        line.Went(now);
        _app.Went(now);
    }

    private PaceLine LineOf(string conversation)
    {
        if (_lines.Count >= _tidyAt)
        {
            foreach (var (idle, _) in _lines.Where(entry => entry.Value.IsIdle(clock.Now)).ToList())
            {
                _lines.Remove(idle);
            }

            _tidyAt = Math.Max(IdleLines, _lines.Count * 2);
        }

        ref var line = ref CollectionsMarshal.GetValueRefOrAddDefault(_lines, conversation, out _);
        return line ??= new(settings.Conversation);
    }

    private enum Urgency
    {
        Reply,
        CanWait,
    }
}
