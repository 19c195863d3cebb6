using GovernanceBot.Domain;
using GovernanceBot.Storage;
using GovernanceBot.Teams.Connector;

namespace GovernanceBot.Clockwork;

/// <summary>
/// Keeps every copy of a subject's cards as the subject is now. A copy is claimed before it is drawn: of two processes that draw the same one, the
/// slower could leave an older state standing.
/// </summary>
public sealed partial class CopyRefresher<TState, TCommand>(
    SubjectStore<TState, TCommand> store,
    SubjectOutbox outbox,
    SubjectCards<TState, TCommand> cards,
    ConnectorClient connector,
    ClockworkSettings settings,
    TimeProvider clock,
    ILogger<CopyRefresher<TState, TCommand>> log)
    where TState : class, ISubject<TState, TCommand>
    where TCommand : class
{
    /// <summary>In waits after a first failure: five minutes.</summary>
    private const int PauseAfterBreaking = 20;

    /// <summary>Draws what is out of date, until a look at everything finds nothing more: while one copy is drawn, the subject can change.</summary>
    /// <param name="read">The outbox as it was just read; null has it read.</param>
    /// <returns>When to come back for a copy that could not be drawn now.</returns>
    internal async Task<DateTimeOffset?> RefreshAsync(string id, List<OutboxRow>? read, CancellationToken cancellation)
    {
        var (late, waits) = await DrawLateAsync(id, read ?? await outbox.OfAsync(id, cancellation), cancellation);
        while (late)
        {
            (late, waits) = await DrawLateAsync(id, await outbox.OfAsync(id, cancellation), cancellation);
        }

        return waits;
    }

    /// <summary>The newest copies come first: where one can no longer be changed, the one before it is the newest.</summary>
    /// <returns>Whether anything was drawn, and until when the first of those waits that were not.</returns>
    private async Task<(bool Drawn, DateTimeOffset? Waits)> DrawLateAsync(string id, List<OutboxRow> rows, CancellationToken cancellation)
    {
        if (rows.TrueForAll(row => row.Copy is null) || await store.FindAsync(id, cancellation) is not { } kept)
        {
            return (false, null);
        }

        var (drawn, waits) = (false, (DateTimeOffset?)null);
        for (var i = rows.Count - 1; i >= 0; i--)
        {
            var row = rows[i];
            var isNewest = rows.FindLastIndex(other => other.Copy is not null && other.Effect == row.Effect) == i;
            if (row.Copy is null || (row.Shown >= kept.Version && row.IsNewest == isNewest))
            {
                continue;
            }

            if (row.WaitsFor(settings.Process, clock.GetUtcNow()))
            {
                waits = waits <= row.ClaimedUntil ? waits : row.ClaimedUntil;
                continue;
            }

            rows[i] = await DrawAsync(kept, row, isNewest, cancellation) ?? row;
            drawn = true;
        }

        return (drawn, waits);
    }

    /// <returns>The row as recorded; null where another process was first.</returns>
    private async Task<OutboxRow?> DrawAsync(Kept<TState> kept, OutboxRow row, bool isNewest, CancellationToken cancellation)
    {
        var claim = row with { ClaimedBy = settings.Process, ClaimedUntil = clock.GetUtcNow() + settings.Lease };
        if (await outbox.ReplaceAsync(kept.Id, claim, cancellation) is not { } claimed)
        {
            return null;
        }

        var drawn = await TryUpdateAsync(kept, row, isNewest, cancellation) switch
        {
            Delivery.Delivered => claimed with { Attempts = 0, Shown = kept.Version, IsNewest = isNewest },
            Delivery.NotYet later => claimed with { ClaimedUntil = clock.GetUtcNow() + later.Wait, Attempts = Math.Max(1, row.Attempts) },
            Delivery.Postponed later when claimed.Postponed(later, settings, clock.GetUtcNow()) is { } again => again,

            // A copy that can no longer be changed is not tried again.
            _ => claimed with { Attempts = 0, Copy = null },
        };
        return await outbox.RecordAsync(kept.Id, claimed, drawn with { ClaimedBy = "" }, cancellation);
    }

    /// <summary>What breaks while a copy is drawn must not keep its subject from its alarms, and is mended by a release rather than by an attempt.</summary>
    private async Task<Delivery> TryUpdateAsync(Kept<TState> kept, OutboxRow row, bool isNewest, CancellationToken cancellation)
    {
        try
        {
            var message = await cards.RenderAsync(kept.State, (Effect.SendCard)row.Effect, isNewest, cancellation);
            return await connector.UpdateAsync(row.Copy!, message, cancellation);
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or StorageUnavailableException))
        {
            LogBroken(failure, kept.Id);
            return new Delivery.NotYet(settings.RetryAfter * PauseAfterBreaking);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Subject}: a card could not be kept up to date; it is tried again later.")]
    private partial void LogBroken(Exception failure, string subject);
}
