namespace GovernanceBot.Storage;

/// <summary>A batch on its way to the Table service, until its outcome is known.</summary>
/// <remarks>
/// <para>A try that ended without a clear answer (408, 429, 5xx, time-out, lost connection) may have been made. The batch is tried again, and a
/// refusal of the later try may then be the work of the earlier one. So every row written carries the id of its write: where one row of the
/// batch bears it, the whole batch was made, because a batch is made as a whole. Where others have overwritten all its rows since, the refusal
/// stands; the caller reads again and decides again.</para>
/// <para>A batch of deletes alone leaves nothing to tell it by. Where it was tried again and all its rows are gone, it counts as made: two
/// claims by deletion can then both believe that they won, which repeats work, where the other choice would lose it.</para>
/// </remarks>
internal sealed class AzureWrite(AzureTableClient client, TableBatch batch)
{
    private readonly Guid _writeId = Guid.NewGuid();

    public async Task<WriteResult> MakeAsync(CancellationToken cancellation)
    {
        var (result, triedBefore) = await client.WriteAsync(batch, _writeId, cancellation);
        if (result.Outcome == WriteOutcome.Written || !triedBefore)
        {
            return result;
        }

        var etags = await WrittenAsync(cancellation);
        return etags.Count > 0 || (result.Outcome == WriteOutcome.Missing && await IsDeletedAsync(cancellation))
            ? AzureTableAnswers.Result(batch, etags)
            : result;
    }

    /// <returns>The ETags of the rows that still are as this write left them, by row key.</returns>
    private async Task<IReadOnlyDictionary<string, string>> WrittenAsync(CancellationToken cancellation)
    {
        string[] keys = [.. batch.Items.Select(item => item.Write.Row).Order(StringComparer.Ordinal)];
        var range = KeyRange.Of(batch.Partition) with { RowFrom = keys[0], RowUntil = KeyRange.After(keys[^1]) };
        var filter = AzureTableAddress.Filter(range, _writeId);
        var etags = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var continuation = ""; continuation is not null;)
        {
            (var rows, continuation) = await client.PageAsync(batch.Table, filter, continuation, cancellation);
            rows.ForEach(row => etags.Add(row.Key.Row, row.ETag));
        }

        return etags;
    }

    private async Task<bool> IsDeletedAsync(CancellationToken cancellation)
    {
        foreach (var item in batch.Items)
        {
            if (item.Write is not TableWrite.Delete
                || await client.FindAsync(batch.Table, new(batch.Partition, item.Write.Row), cancellation) is not null)
            {
                return false;
            }
        }

        return true;
    }
}
