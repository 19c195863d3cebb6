using GovernanceBot.Storage;

namespace GovernanceBot.Clockwork;

/// <summary>The effects of one subject, in the order in which they were asked for.</summary>
public sealed class SubjectOutbox(ITableEngine engine, TimeProvider clock)
{
    internal async Task<List<OutboxRow>> OfAsync(string subject, CancellationToken cancellation)
    {
        var rows = new List<OutboxRow>();
        await foreach (var row in engine.QueryAsync(SubjectTable.Name, KeyRange.Of(subject, OutboxRow.Prefix), cancellation))
        {
            rows.Add(OutboxRow.Read(row));
        }

        return rows;
    }

    /// <returns>The row as kept, or null where another process changed it first.</returns>
    internal async Task<OutboxRow?> ReplaceAsync(string subject, OutboxRow row, CancellationToken cancellation)
    {
        var result = await engine.WriteAsync(
            SubjectTable.Name, subject, [new TableWrite.Replace(row.Row, row.Values(), row.ETag)], cancellation);
        return result.Outcome == WriteOutcome.Written ? row with { ETag = result.ETags[0]! } : null;
    }

    /// <summary>Writes down what came of an effect, and insists on it for as long as the effect is claimed.</summary>
    /// <param name="row">With what came of it; its own time is that of the next attempt.</param>
    /// <returns>The row as kept, or null where another process changed it first.</returns>
    internal Task<OutboxRow?> RecordAsync(string subject, OutboxRow claimed, OutboxRow row, CancellationToken cancellation) => Insistence.UntilAsync(
        claimed.ClaimedUntil,
        clock,
        async isRepeat => await ReplaceAsync(subject, row, cancellation) ?? (isRepeat ? await FindOwnAsync(subject, row, cancellation) : null),
        cancellation);

    /// <summary>A write that seemed to fail may have been made: then the row is as it was to become.</summary>
    private async Task<OutboxRow?> FindOwnAsync(string subject, OutboxRow row, CancellationToken cancellation) =>
        await engine.FindAsync(SubjectTable.Name, new(subject, row.Row), cancellation) is { } found
        && OutboxRow.Read(found) is var kept && kept with { ETag = row.ETag } == row
            ? kept
            : null;

    internal Task RemoveAsync(string subject, OutboxRow row, CancellationToken cancellation) =>
        engine.WriteAsync(SubjectTable.Name, subject, [new TableWrite.Delete(row.Row, row.ETag)], cancellation);
}
