namespace GovernanceBot.Storage;

/// <summary>
/// The one port under everything that is kept: rows by partition and row key, written in batches of one partition under ETags.
/// It offers what both Azure Tables and an embedded database can promise, and nothing more.
/// </summary>
/// <remarks>
/// Keys are ordered ordinally. Bounds are those of Azure Tables
/// (https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model); both engines refuse what lies outside
/// them with a <see cref="TableLimitException"/> before anything is sent.
/// </remarks>
public interface ITableEngine
{
    /// <summary>Makes the tables that are not there yet. Safe to repeat and to run in several processes at once.</summary>
    Task CreateTablesAsync(IReadOnlyCollection<string> tables, CancellationToken cancellation);

    /// <returns>The row, or null where there is none.</returns>
    Task<TableRow?> FindAsync(string table, TableKey key, CancellationToken cancellation);

    /// <returns>The rows in the range, by partition and then row key; fetched page by page as they are read.</returns>
    IAsyncEnumerable<TableRow> QueryAsync(string table, KeyRange range, CancellationToken cancellation);

    /// <summary>Makes all the writes or none of them.</summary>
    /// <param name="writes">At least 1 and at most 100, each on another row.</param>
    /// <exception cref="StorageUnavailableException">The store did not answer; the writes may or may not have been made.</exception>
    Task<WriteResult> WriteAsync(string table, string partition, IReadOnlyList<TableWrite> writes, CancellationToken cancellation);
}
