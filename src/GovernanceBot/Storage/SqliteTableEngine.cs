using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace GovernanceBot.Storage;

/// <summary>
/// Rows in an embedded database: one file that several processes may share, or memory that lives as long as the engine.
/// </summary>
/// <remarks>
/// A write is on disk when it returns (WAL with <c>synchronous=FULL</c>, https://sqlite.org/pragma.html#pragma_synchronous). One write runs at
/// a time; reads of a file go on meanwhile and see the last committed state. SQLite has no asynchronous I/O: a call works on the caller's
/// thread, and awaits only its turn.
/// </remarks>
public sealed class SqliteTableEngine : ITableEngine, IDisposable
{
    private const int PageSize = 256;

    private readonly SqliteDatabase _database;

    private SqliteTableEngine(SqliteDatabase database) => _database = database;

    /// <summary>The database in this file, made where it is absent; its folder has to exist.</summary>
    /// <exception cref="StorageUnavailableException">The file cannot be opened.</exception>
    public static SqliteTableEngine OpenFile(string path) => OpenFile(path, TimeSpan.FromSeconds(5));

    /// <summary>An empty database that is gone when the engine is disposed of.</summary>
    public static SqliteTableEngine OpenMemory() => new(new("Data Source=:memory:", readers: null, TimeSpan.Zero));

    internal static SqliteTableEngine OpenFile(string path, TimeSpan busyLimit) => new(new(
        new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString(),
        new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, DefaultTimeout = 5 }.ToString(),
        busyLimit));

    public Task CreateTablesAsync(IReadOnlyCollection<string> tables, CancellationToken cancellation)
    {
        foreach (var table in tables)
        {
            TableLimits.CheckTable(table);
        }

        return _database.WriteAsync(
            writer =>
            {
                foreach (var table in tables)
                {
                    writer.CreateTable(table);
                }

                return new(WriteOutcome.Written, []);
            },
            cancellation);
    }

    public Task<TableRow?> FindAsync(string table, TableKey key, CancellationToken cancellation)
    {
        TableLimits.CheckTable(table);
        TableLimits.CheckKey(key);
        return _database.ReadAsync(connection => SqliteRows.Find(connection, table, key), cancellation);
    }

    public async IAsyncEnumerable<TableRow> QueryAsync(
        string table, KeyRange range, [EnumeratorCancellation] CancellationToken cancellation)
    {
        TableLimits.CheckTable(table);
        TableLimits.CheckRange(range);

        // A page is read as a whole, so that no read transaction stays open (and keeps the WAL growing) while the caller works on it.
        var from = new TableKey(range.PartitionFrom ?? "", range.RowFrom ?? "");
        List<TableRow> page;
        do
        {
            page = await _database.ReadAsync(connection => SqliteRows.Page(connection, table, range, from, PageSize, cancellation), cancellation);
            foreach (var row in page)
            {
                cancellation.ThrowIfCancellationRequested();
                yield return row;
                from = row.Key with { Row = KeyRange.After(row.Key.Row) };
            }
        }
        while (page.Count == PageSize);
    }

    public Task<WriteResult> WriteAsync(string table, string partition, IReadOnlyList<TableWrite> writes, CancellationToken cancellation)
    {
        var batch = TableBatch.Of(table, partition, writes);
        return _database.WriteAsync(writer => writer.Apply(batch, cancellation), cancellation);
    }

    public void Dispose() => _database.Dispose();
}
