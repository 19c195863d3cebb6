using System.Collections.Immutable;
using GovernanceBot.Domain;
using GovernanceBot.Domain.People;
using GovernanceBot.Responsibilities;
using GovernanceBot.Storage;
using GovernanceBot.Teams;

namespace GovernanceBot.Clockwork;

/// <summary>
/// Keeps subjects of one kind: state, history and effects in one partition, written in one transaction under the version that was read.
/// </summary>
public sealed class SubjectStore<TState, TCommand>(
    SubjectKind<TState, TCommand> kind,
    ITableEngine engine,
    Alarms alarms,
    MandateBook mandates,
    Lanes lanes,
    ClockworkSettings settings,
    TimeProvider clock)
    where TState : class, ISubject<TState, TCommand>
    where TCommand : class
{
    private const int Tries = 3;

    public string NewId() => $"{kind.Prefix}-{settings.NewId(clock.GetUtcNow()):N}";

    public async Task<Kept<TState>?> FindAsync(string id, CancellationToken cancellation)
    {
        return IsOwn(id) && await engine.FindAsync(SubjectTable.Name, new(id, SubjectTable.StateRow), cancellation) is { } row
            ? SubjectTable.Read(id, row, kind.StateJson())
            : null;
    }

    /// <returns>Where the subject says that it belongs.</returns>
    internal async Task<ImmutableArray<IndexEntry>> IndexOfAsync(string id, CancellationToken cancellation) =>
        await FindAsync(id, cancellation) is { } kept ? kept.State.Index : [];

    /// <summary>Decides on a command and keeps what was decided; the effects follow by themselves, after this returns.</summary>
    /// <param name="shownIn">The message in which the person already sees the subject's card, so that it follows from now on.</param>
    /// <exception cref="SubjectContendedException">Others changed the subject each time before this change could be kept.</exception>
    public async Task<Outcome<TState>> TellAsync(string id, TCommand command, CancellationToken cancellation, ShownCard? shownIn = null)
    {
        if (!IsOwn(id))
        {
            return new Outcome<TState>.Refused(null, new NoSuchSubject());
        }

        var book = await mandates.CurrentAsync(cancellation);
        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            var kept = await FindAsync(id, cancellation);
            switch (TState.Decide(kept?.State, command, clock.GetUtcNow(), book))
            {
                case Decision<TState>.Unchanged:
                    return new Outcome<TState>.Done(kept!.State);
                case Decision<TState>.Refused refused:
                    return new Outcome<TState>.Refused(kept?.State, refused.Why);
                case Decision<TState>.Changed changed when await TryKeepAsync(id, kept, command, changed, shownIn, cancellation):
                    return new Outcome<TState>.Done(changed.State);
            }
        }

        throw new SubjectContendedException(id);
    }

    /// <summary>Ids come back in card data, so from outside: what does not look like one is nobody's.</summary>
    private bool IsOwn(string id) => SubjectTable.IsId(id) && id.StartsWith(kind.Prefix + '-', StringComparison.Ordinal);

    private async Task<bool> TryKeepAsync(
        string id, Kept<TState>? before, TCommand command, Decision<TState>.Changed decision, ShownCard? shownIn, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var lease = now + settings.Lease;
        var next = decision.State.NextAlarm;
        var added = next == before?.State.NextAlarm ? null : next;
        var safetyNet = await alarms.SetAsync(AlarmKey.SafetyNet(lease, id, (before?.Version ?? 0) + 1), cancellation);
        if (added is { } due)
        {
            await alarms.SetAsync(AlarmKey.Wake(due, id), cancellation);
        }

        var batch = new SubjectBatch<TState, TCommand>(kind, id, settings.Process, now, lease);
        var result = await engine.WriteAsync(SubjectTable.Name, id, batch.Of(before, command, decision, shownIn), cancellation);
        if (result.Outcome != WriteOutcome.Written)
        {
            return false;
        }

        // So near, another process may have rung it before the change was there, found nothing to do and taken it away.
        if (added is { } near && near <= clock.GetUtcNow() + settings.Lease)
        {
            await alarms.SetAsync(AlarmKey.Wake(near, id), cancellation);
        }

        lanes.Add(new(id, SafetyNet: safetyNet));
        if (before?.State.NextAlarm is { } obsolete && obsolete != next)
        {
            await TryForgetAsync(AlarmKey.Wake(obsolete, id), cancellation);
        }

        return true;
    }

    /// <summary>The change is kept by now: an alarm too many rings for nothing, which is better than to say that something went wrong.</summary>
    private async Task TryForgetAsync(AlarmKey obsolete, CancellationToken cancellation)
    {
        try
        {
            await alarms.ForgetAsync(obsolete, cancellation);
        }
        catch (StorageUnavailableException)
        {
        }
    }
}

/// <summary>A card that a person already sees, in a message that an answer to their own click replaced.</summary>
public sealed record ShownCard(PersonId To, string Card, MessageReference Message);

/// <summary>A change could not be kept because the subject kept changing.</summary>
public sealed class SubjectContendedException(string id) : Exception($"Subject {id} changed under every attempt.");
