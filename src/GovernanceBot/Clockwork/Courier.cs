using GovernanceBot.Domain;
using GovernanceBot.Domain.People;
using GovernanceBot.People;
using GovernanceBot.Storage;
using GovernanceBot.Teams;
using GovernanceBot.Teams.Connector;

namespace GovernanceBot.Clockwork;

/// <summary>
/// Makes the effects of a subject: each is claimed, made, and recorded with what came of it. A process that dies between making and recording
/// repeats that one message once.
/// </summary>
public sealed partial class Courier<TState, TCommand>(
    SubjectStore<TState, TCommand> store,
    SubjectOutbox outbox,
    ReadIndex index,
    Redrawing redrawing,
    SubjectCards<TState, TCommand> cards,
    CopyRefresher<TState, TCommand> copies,
    PeopleTable people,
    AppInstallation installation,
    ConnectorClient connector,
    ClockworkSettings settings,
    TimeProvider clock,
    ILogger<Courier<TState, TCommand>> log)
    where TState : class, ISubject<TState, TCommand>
    where TCommand : class
{
    /// <summary>What was claimed is made and recorded, also by a process that was asked to stop meanwhile: dropped in between, the message would be
    /// sent once more. It takes no longer than a claim's lease.</summary>
    private static CancellationToken Finishing => CancellationToken.None;

    /// <returns>When to come back, if something is left to do.</returns>
    public async Task<DateTimeOffset?> DeliverAsync(string id, CancellationToken cancellation)
    {
        var (comeBack, isNewCopy) = ((DateTimeOffset?)null, false);
        var rows = await outbox.OfAsync(id, cancellation);
        foreach (var row in rows)
        {
            var made = row.IsFreeFor(settings.Process, clock.GetUtcNow()) && await ClaimAsync(id, row, cancellation) is { } claimed
                ? await MakeAsync(id, claimed, Finishing)
                : row;
            isNewCopy |= row.Copy is null && made?.Copy is not null;
            comeBack = made is { Status: OutboxStatus.Pending, ClaimedUntil: var free } && !(comeBack <= free) ? free : comeBack;
        }

        // Whoever sends a copy looks at all the others after it: another process may have sent one meanwhile and not seen this one.
        return await copies.RefreshAsync(id, isNewCopy ? null : rows, cancellation) is { } again && !(comeBack <= again) ? again : comeBack;
    }

    /// <summary>An effect of this process is claimed from birth; what another left undone is taken over.</summary>
    private async Task<OutboxRow?> ClaimAsync(string id, OutboxRow row, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (row.ClaimedBy == settings.Process && row.ClaimedUntil - now > settings.Lease * 0.9)
        {
            return row;
        }

        if (row.ClaimedBy.Length > 0 && row.ClaimedBy != settings.Process)
        {
            LogTakenOver(id, row.Row);
        }

        return await outbox.ReplaceAsync(id, row with { ClaimedBy = settings.Process, ClaimedUntil = now + settings.Lease }, cancellation);
    }

    /// <returns>The row as recorded; null where it is gone because nothing of it needs to be kept.</returns>
    private async Task<OutboxRow?> MakeAsync(string id, OutboxRow row, CancellationToken cancellation)
    {
        if (row.Effect is Effect.SendCard send)
        {
            return await SendAsync(id, row, send, cancellation);
        }

        var entry = row.Effect is Effect.ListIn list ? list.Entry : ((Effect.DropFrom)row.Effect).Entry;
        await index.FollowAsync(id, entry, () => store.IndexOfAsync(id, cancellation), cancellation);
        if (entry.ShownBy is { } shownBy && !await redrawing.TryAskForAsync(shownBy, cancellation))
        {
            return await RecordAsync(id, row, row with { ClaimedBy = "", ClaimedUntil = clock.GetUtcNow() + settings.RetryAfter }, cancellation);
        }

        await outbox.RemoveAsync(id, row, cancellation);
        return null;
    }

    private async Task<OutboxRow> SendAsync(string id, OutboxRow row, Effect.SendCard send, CancellationToken cancellation)
    {
        if (await store.FindAsync(id, cancellation) is not { } kept)
        {
            return await RecordAsync(id, row, row with { Status = OutboxStatus.Blocked, Reason = "NoSubject" }, cancellation);
        }

        var delivery = await TrySendAsync(kept, send, cancellation);
        return delivery switch
        {
            (Delivery.Delivered sent, { } where) => await RecordAsync(
                id,
                row,
                row with { Status = OutboxStatus.Delivered, ClaimedBy = "", Attempts = 0, Copy = CopyOf(sent, where), Shown = kept.Version },
                cancellation),
            (Delivery.NotYet later, _) => await RecordAsync(
                id, row, row with { ClaimedBy = "", ClaimedUntil = clock.GetUtcNow() + later.Wait }, cancellation),
            (Delivery.Postponed later, _) when row.Postponed(later, settings, clock.GetUtcNow()) is { } again => await PostponeAsync(
                id, row, again, later, cancellation),
            (Delivery.Postponed later, _) => await BlockAsync(id, row, send.To, later.Reason, cancellation),
            (Delivery.Blocked blocked, _) => await BlockAsync(id, row, send.To, blocked.Reason, cancellation),
            _ => throw new InvalidOperationException("A delivery without a conversation."),
        };
    }

    /// <summary>What breaks while a card is made counts as an attempt: a card that can never be made must not keep its subject from anything else.</summary>
    private async Task<(Delivery Delivery, Conversation? Where)> TrySendAsync(Kept<TState> kept, Effect.SendCard send, CancellationToken cancellation)
    {
        try
        {
            if (await people.ConversationAsync(send.To, cancellation) is not { } conversation)
            {
                return (await installation.RequestAsync(send.To, cancellation), null);
            }

            var message = await cards.RenderAsync(kept.State, send, isNewest: true, cancellation);
            return (await connector.SendAsync(conversation, message, cancellation), conversation);
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or StorageUnavailableException))
        {
            LogBroken(failure, kept.Id);
            return (new Delivery.Postponed(failure.GetType().Name), null);
        }
    }

    /// <summary>The subject hears of it first: recorded first, a crash in between would leave it waiting for an answer that cannot come.</summary>
    private async Task<OutboxRow> BlockAsync(string id, OutboxRow row, PersonId to, string reason, CancellationToken cancellation)
    {
        LogBlocked(id, row.Row, reason);
        await Insistence.UntilAsync(
            row.ClaimedUntil, clock, _ => store.TellAsync(id, TState.WhenUndeliverable(to), cancellation), cancellation);
        return await RecordAsync(id, row, row with { Status = OutboxStatus.Blocked, Reason = reason }, cancellation);
    }

    /// <summary>A message without an id was delivered, and can not be changed later.</summary>
    private static MessageReference? CopyOf(Delivery.Delivered sent, Conversation where) =>
        sent.ActivityId.Length > 0 ? new(where, sent.ActivityId) : null;

    private Task<OutboxRow> PostponeAsync(string id, OutboxRow row, OutboxRow again, Delivery.Postponed later, CancellationToken cancellation)
    {
        if (later.Outage != Outage.None)
        {
            LogOutage(id, row.Row, later.Reason, again.ClaimedUntil);
        }

        return RecordAsync(id, row, again, cancellation);
    }

    private async Task<OutboxRow> RecordAsync(string id, OutboxRow claimed, OutboxRow row, CancellationToken cancellation)
    {
        var recorded = await outbox.RecordAsync(id, claimed, row, cancellation);
        if (recorded is null)
        {
            LogTakenFrom(id, row.Row);
        }

        return recorded ?? row;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Subject}: took over {Effect} from a process that stopped; if it was sent, it is now sent once more.")]
    private partial void LogTakenOver(string subject, string effect);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Subject}: a card could not be made or sent; it is tried again later.")]
    private partial void LogBroken(Exception failure, string subject);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Subject}: {Effect} waits for the service: {Reason}. It is tried again at {Next:u}.")]
    private partial void LogOutage(string subject, string effect, string reason, DateTimeOffset next);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Subject}: {Effect} can not be delivered: {Reason}.")]
    private partial void LogBlocked(string subject, string effect, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Subject}: {Effect} was taken over while it was being made.")]
    private partial void LogTakenFrom(string subject, string effect);
}
