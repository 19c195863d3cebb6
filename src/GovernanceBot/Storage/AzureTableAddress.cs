namespace GovernanceBot.Storage;

/// <summary>Rows and ranges as the Table service names them in an address.</summary>
internal static class AzureTableAddress
{
    public const string Accept = "application/json;odata=minimalmetadata";

    public static string Of(TableKey key) => $"(PartitionKey={Quoted(key.Partition)},RowKey={Quoted(key.Row)})";

    /// <param name="writeId">Only the rows with this write id; null for all.</param>
    public static string Filter(KeyRange range, Guid? writeId = null)
    {
        var terms = new List<string>();

        // Said as an equality, the service knows that it needs one partition only.
        if (range.PartitionFrom is { } partition && string.Equals(range.PartitionUntil, KeyRange.After(partition), StringComparison.Ordinal))
        {
            terms.Add($"PartitionKey eq {Literal(partition)}");
        }
        else
        {
            Add(terms, "PartitionKey ge", range.PartitionFrom);
            Add(terms, "PartitionKey lt", range.PartitionUntil);
        }

        Add(terms, "RowKey ge", range.RowFrom);
        Add(terms, "RowKey lt", range.RowUntil);
        if (writeId is { } id)
        {
            terms.Add($"{AzureBatchFormat.WriteId} eq guid'{id}'");
        }

        return string.Join(" and ", terms);
    }

    private static void Add(List<string> terms, string comparison, string? bound)
    {
        if (bound is not null)
        {
            terms.Add($"{comparison} {Literal(bound)}");
        }
    }

    private static string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string Quoted(string key) => $"'{Uri.EscapeDataString(key.Replace("'", "''", StringComparison.Ordinal))}'";
}
