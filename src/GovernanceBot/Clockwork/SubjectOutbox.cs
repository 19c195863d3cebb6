using GovernanceBot.Storage;

namespace GovernanceBot.Clockwork;

/// <summary>The effects of one subject, in the order in which they were asked for.</summary>
public sealed class SubjectOutbox(ITableEngine engine)
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

    internal Task RemoveAsync(string subject, OutboxRow row, CancellationToken cancellation) =>
        engine.WriteAsync(SubjectTable.Name, subject, [new TableWrite.Delete(row.Row, row.ETag)], cancellation);
}
