using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace GovernanceBot.Teams.Connector;

/// <summary>One conversation, or the whole app, as the pacer sees it: what went lately and who waits.</summary>
internal sealed class PaceLine(ImmutableArray<PaceLimit> limits)
{
    private readonly int _remembered = limits.IsEmpty ? 0 : limits.Max(limit => limit.Most);
    private readonly TimeSpan _longest = limits.IsEmpty ? TimeSpan.Zero : limits.Max(limit => limit.Within);
    private readonly List<DateTimeOffset> _went = [];
    private readonly List<DateTimeOffset> _promised = [];

    /// <summary>By urgency, each in the order in which they came.</summary>
    public Queue<TaskCompletionSource>[] Waiting { get; } = [new(), new()];

    public DateTimeOffset Next(DateTimeOffset now) => Pace.Next(CollectionsMarshal.AsSpan(_went), limits.AsSpan(), now);

    public void Went(DateTimeOffset now)
    {
        if (_went.Count > 0 && _went[^1] > now)
        {
            // The machine's clock was set back: what went after this moment says nothing any more.
            _went.Clear();
        }

        _went.Add(now);
        if (_went.Count > _remembered * 2)
        {
            _went.RemoveRange(0, _went.Count - _remembered);
        }
    }

    /// <summary>Where the wait would be longer than this, a moment to come back: a later one for each who asks, so that they do not all come at
    /// the same one.</summary>
    public TimeSpan? Promise(DateTimeOffset now, TimeSpan patience)
    {
        if (Next(now) - now <= patience)
        {
            return null;
        }

        _promised.RemoveAll(moment => moment <= now);
        DateTimeOffset[] expected = [.. _went, .. _promised];
        var promised = Pace.Next(expected, limits.AsSpan(), now);
        _promised.Add(promised);
        return promised - now;
    }

    public bool IsIdle(DateTimeOffset now) =>
        Waiting.All(queue => queue.Count == 0) && (_went.Count == 0 || now - _went[^1] > _longest) && _promised.All(moment => moment <= now);
}
