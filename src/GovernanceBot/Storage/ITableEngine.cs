namespace GovernanceBot.Storage;

/// <summary>
/// The one port under everything that is kept: rows by partition and row key, written in batches of one partition under ETags.
/// It offers what both Azure Tables and an embedded database can promise, and nothing more.
/// </summary>
/// <remarks>
/// Keys are ordered ordinally. Both engines refuse what lies outside <see cref="TableLimits"/> with a <see cref="TableLimitException"/> before
/// anything is sent. To use a table that was never made is an error, not an empty answer.
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
    /// <exception cref="OperationCanceledException">Cancelled; the writes may or may not have been made.</exception>
    Task<WriteResult> WriteAsync(string table, string partition, IReadOnlyList<TableWrite> writes, CancellationToken cancellation);
}
