namespace GovernanceBot.Storage;

/// <summary>Writes that lie within <see cref="TableLimits"/>, with their values as JSON: what an engine may send as it is.</summary>
internal sealed record TableBatch(string Table, string Partition, IReadOnlyList<TableBatch.Item> Items)
{
    // What the wire adds to a write beside its values: two sets of headers, and the keys once in the address and once in the body.
    private const int WireOverhead = 1_024;

    /// <exception cref="TableLimitException">A bound is passed.</exception>
    public static TableBatch Of(string table, string partition, IReadOnlyList<TableWrite> writes)
    {
        TableLimits.CheckTable(table);
        TableLimits.CheckKey(partition);
        if (writes.Count is 0 or > TableLimits.BatchCount)
        {
            throw new TableLimitException($"A batch of {writes.Count} writes was refused: 1 to {TableLimits.BatchCount}.");
        }

        var rows = new HashSet<string>(StringComparer.Ordinal);
        var items = new List<Item>(writes.Count);
        long size = 0;
        foreach (var write in writes)
        {
            var item = Check(partition, write);
            if (!rows.Add(write.Row))
            {
                throw new TableLimitException("A batch writes a row once at most.");
            }

            items.Add(item);
            size += item.Json.Length + (4 * (partition.Length + write.Row.Length)) + WireOverhead;
        }

        return size < TableLimits.BatchSize
            ? new(table, partition, items)
            : throw new TableLimitException($"A batch takes {size} bytes; it has to stay under {TableLimits.BatchSize}.");
    }

    private static Item Check(string partition, TableWrite write)
    {
        TableLimits.CheckKey(write.Row);
        if (write is TableWrite.Replace { ETag: var read })
        {
            TableLimits.CheckETag(read);
        }

        if (write is TableWrite.Delete { ETag: var last })
        {
            TableLimits.CheckETag(last);
            return new(write, []);
        }

        var values = write switch
        {
            TableWrite.Insert insert => insert.Values,
            TableWrite.Replace replace => replace.Values,
            TableWrite.Upsert upsert => upsert.Values,
            _ => throw new ArgumentOutOfRangeException(nameof(write)),
        };
        TableLimits.CheckValues(partition, write.Row, values);
        return new(write, RowJson.Encode(values));
    }

    /// <param name="Json">The values as one JSON object; empty for a delete.</param>
    public readonly record struct Item(TableWrite Write, byte[] Json);
}
