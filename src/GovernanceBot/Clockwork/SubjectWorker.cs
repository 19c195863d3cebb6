using GovernanceBot.Domain;

namespace GovernanceBot.Clockwork;

/// <summary>Does the work that follows a change or an alarm, for subjects of one kind.</summary>
public interface ISubjectWorker
{
    string Prefix { get; }

    Task WorkAsync(SubjectWork work, CancellationToken cancellation);

    /// <summary>Makes anew what follows from a subject that was restored: its places in the read indexes, its cards, and an alarm that rings at
    /// once and finds out what is due and what is left undone.</summary>
    Task ReviveAsync(string subject, CancellationToken cancellation);
}

/// <inheritdoc cref="ISubjectWorker"/>
public sealed class SubjectWorker<TState, TCommand>(
    SubjectKind<TState, TCommand> kind,
    SubjectStore<TState, TCommand> store,
    Courier<TState, TCommand> courier,
    SubjectOutbox outbox,
    ReadIndex index,
    Alarms alarms,
    TimeProvider clock) : ISubjectWorker
    where TState : class, ISubject<TState, TCommand>
    where TCommand : class
{
    public string Prefix => kind.Prefix;

    public async Task WorkAsync(SubjectWork work, CancellationToken cancellation)
    {
        if (await courier.DeliverAsync(work.Subject, cancellation) is { } retry)
        {
            await alarms.SetAsync(AlarmKey.Retry(retry, work.Subject), cancellation);
        }

        if (work.SafetyNet is { } net)
        {
            await alarms.RemoveAsync(net, cancellation);
        }

        if (work.Rang is { } rang)
        {
            await RingAsync(work.Subject, cancellation);
            await alarms.RemoveAsync(rang, cancellation);
        }
    }

    public async Task ReviveAsync(string subject, CancellationToken cancellation)
    {
        foreach (var entry in await store.IndexOfAsync(subject, cancellation))
        {
            await index.FollowAsync(subject, entry, () => store.IndexOfAsync(subject, cancellation), cancellation);
        }

        // Cards may have moved on since: each is drawn as the subject is now.
        foreach (var row in (await outbox.OfAsync(subject, cancellation)).Where(row => row.Copy is not null))
        {
            await outbox.ReplaceAsync(subject, row with { Shown = 0 }, cancellation);
        }

        // Long due, whatever the clock shows.
        await alarms.SetAsync(AlarmKey.Wake(DateTimeOffset.UnixEpoch, subject), cancellation);
    }

    /// <summary>Asks the subject until nothing more is due: after a long stop several moments can have passed.</summary>
    private async Task RingAsync(string id, CancellationToken cancellation)
    {
        while (await store.FindAsync(id, cancellation) is { State.NextAlarm: { } due })
        {
            if (due > clock.GetUtcNow())
            {
                // A clock that runs ahead may have rung early: the alarm for the real moment has to be there.
                await alarms.SetAsync(AlarmKey.Wake(due, id), cancellation);
                return;
            }

            await store.TellAsync(id, TState.WhenAlarmRings, cancellation);
        }
    }
}
