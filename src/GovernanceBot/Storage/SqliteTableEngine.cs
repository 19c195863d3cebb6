using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace GovernanceBot.Storage;

/// <summary>
/// Rows in an embedded database: one file that several processes may share, or memory that lives as long as the engine.
/// </summary>
/// <remarks>
/// A write is on disk when it returns (WAL with <c>synchronous=FULL</c>, https://sqlite.org/pragma.html#pragma_synchronous). One write runs at
/// a time; reads of a file go on meanwhile and see the last committed state. SQLite has no asynchronous I/O: a call works on the caller's
/// thread, and awaits only its turn to write.
/// </remarks>
public sealed class SqliteTableEngine : ITableEngine, IDisposable
{
    private const int PageSize = 256;

    private static readonly TimeSpan BusyPause = TimeSpan.FromMilliseconds(20);

    private readonly SqliteConnection writer;
    private readonly string? readers;
    private readonly TimeSpan busyLimit;
    private readonly SemaphoreSlim turn = new(1, 1);

    private SqliteTableEngine(string writer, string? readers, TimeSpan busyLimit)
    {
        Batteries_V2.Init();
        this.readers = readers;
        this.busyLimit = busyLimit;
        this.writer = new SqliteConnection(writer);
        Guard(() =>
        {
            this.writer.Open();
            return SqliteRows.Prepare(this.writer);
        });
    }

    /// <summary>The database in this file, made where it is absent; its folder has to exist.</summary>
    /// <exception cref="StorageUnavailableException">The file cannot be opened.</exception>
    public static SqliteTableEngine OpenFile(string path) => OpenFile(path, TimeSpan.FromSeconds(5));

    /// <param name="busyLimit">How long a write waits for another process that is writing.</param>
    internal static SqliteTableEngine OpenFile(string path, TimeSpan busyLimit) => new(
        new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString(),
        new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, DefaultTimeout = 5 }.ToString(),
        busyLimit);

    /// <summary>An empty database that is gone when the engine is disposed of.</summary>
    public static SqliteTableEngine OpenMemory() => new("Data Source=:memory:", readers: null, TimeSpan.Zero);

    public Task CreateTablesAsync(IReadOnlyCollection<string> tables, CancellationToken cancellation)
    {
        foreach (var table in tables)
        {
            TableLimits.CheckTable(table);
        }

        return InTransactionAsync(
            () =>
            {
                foreach (var table in tables)
                {
                    SqliteRows.CreateTable(writer, table);
                }

                return new WriteResult(WriteOutcome.Written, []);
            },
            cancellation);
    }

    public Task<TableRow?> FindAsync(string table, TableKey key, CancellationToken cancellation)
    {
        TableLimits.CheckTable(table);
        TableLimits.CheckKey(key.Partition);
        TableLimits.CheckKey(key.Row);
        return ReadAsync(connection => SqliteRows.Find(connection, table, key), cancellation);
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
            page = await ReadAsync(connection => SqliteRows.Page(connection, table, range, from, PageSize, cancellation), cancellation);
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
        return InTransactionAsync(() => SqliteRows.Apply(writer, batch, cancellation), cancellation);
    }

    public void Dispose()
    {
        turn.Wait();
        writer.Dispose();
        if (readers is not null)
        {
            using var pooled = new SqliteConnection(readers);
            SqliteConnection.ClearPool(pooled);
        }

        turn.Dispose();
    }

    private async Task<T> ReadAsync<T>(Func<SqliteConnection, T> read, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (readers is not null)
        {
            return Guard(() =>
            {
                using var connection = new SqliteConnection(readers);
                connection.Open();
                return read(connection);
            });
        }

        await turn.WaitAsync(cancellation);
        try
        {
            return Guard(() => read(writer));
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Commits when all is written, and otherwise leaves the store as it was.</summary>
    private async Task<WriteResult> InTransactionAsync(Func<WriteResult> write, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            await BeginAsync(cancellation);
            try
            {
                return Guard(() =>
                {
                    var result = write();
                    if (result.Outcome == WriteOutcome.Written)
                    {
                        SqliteException.ThrowExceptionForRC(raw.sqlite3_exec(writer.Handle, "COMMIT"), writer.Handle);
                    }

                    return result;
                });
            }
            finally
            {
                if (raw.sqlite3_get_autocommit(writer.Handle) == 0)
                {
                    _ = raw.sqlite3_exec(writer.Handle, "ROLLBACK");
                }
            }
        }
        finally
        {
            turn.Release();
        }
    }

    // Taking the write lock at the start means that no later statement can meet another writer. The lock is asked for here rather than
    // through the busy handler, which would hold the thread and could not be cancelled.
    private async Task BeginAsync(CancellationToken cancellation)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (raw.sqlite3_exec(writer.Handle, "BEGIN IMMEDIATE") is var code and not raw.SQLITE_OK)
        {
            if (code != raw.SQLITE_BUSY || TimeProvider.System.GetElapsedTime(started) >= busyLimit)
            {
                Guard(() =>
                {
                    SqliteException.ThrowExceptionForRC(code, writer.Handle);
                    return code;
                });
            }

            await Task.Delay(BusyPause, TimeProvider.System, cancellation);
        }
    }

    private static T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException error) when (IsUnavailable(error.SqliteErrorCode))
        {
            throw new StorageUnavailableException($"The database answered {error.SqliteErrorCode}/{error.SqliteExtendedErrorCode}.", error);
        }
    }

    private static bool IsUnavailable(int code) => code is raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_IOERR or raw.SQLITE_FULL
        or raw.SQLITE_CANTOPEN or raw.SQLITE_READONLY or raw.SQLITE_PERM;
}
