using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace GovernanceBot.Storage;

/// <summary>The connections to one database: the one that writes, and for a file others that read meanwhile.</summary>
internal sealed class SqliteDatabase : IDisposable
{
    private static readonly TimeSpan BusyPause = TimeSpan.FromMilliseconds(20);

    private readonly SqliteConnection writer;
    private readonly string? readers;
    private readonly TimeSpan busyLimit;
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <param name="readers">How to connect for reading; null where all goes through the writer.</param>
    /// <param name="busyLimit">How long a write waits for another process that is writing.</param>
    public SqliteDatabase(string writer, string? readers, TimeSpan busyLimit)
    {
        Batteries_V2.Init();
        this.readers = readers;
        this.busyLimit = busyLimit;
        this.writer = new SqliteConnection(writer);
        try
        {
            this.writer.Open();
            SqliteRows.Prepare(this.writer);
        }
        catch (SqliteException error) when (IsUnavailable(error))
        {
            this.writer.Dispose();
            throw Unavailable(error);
        }
    }

    public async Task<T> ReadAsync<T>(Func<SqliteConnection, T> read, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (readers is null)
        {
            return await InTurnAsync(() => Task.FromResult(read(writer)), cancellation);
        }

        try
        {
            using var connection = new SqliteConnection(readers);
            connection.Open();
            return read(connection);
        }
        catch (SqliteException error) when (IsUnavailable(error))
        {
            throw Unavailable(error);
        }
    }

    /// <summary>Commits what was written as a whole, and otherwise leaves the database as it was.</summary>
    public Task<WriteResult> WriteAsync(Func<SqliteConnection, WriteResult> write, CancellationToken cancellation) => InTurnAsync(
        async () =>
        {
            await BeginAsync(cancellation);
            try
            {
                var result = write(writer);
                if (result.Outcome == WriteOutcome.Written)
                {
                    SqliteException.ThrowExceptionForRC(raw.sqlite3_exec(writer.Handle, "COMMIT"), writer.Handle);
                }

                return result;
            }
            finally
            {
                if (raw.sqlite3_get_autocommit(writer.Handle) == 0)
                {
                    _ = raw.sqlite3_exec(writer.Handle, "ROLLBACK");
                }
            }
        },
        cancellation);

    /// <summary>Waits for the write that is running.</summary>
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

    private async Task<T> InTurnAsync<T>(Func<Task<T>> work, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            return await work();
        }
        catch (SqliteException error) when (IsUnavailable(error))
        {
            throw Unavailable(error);
        }
        finally
        {
            turn.Release();
        }
    }

    // Taking the write lock at the start means that no later statement can meet another writer. It is asked for here rather than through
    // the busy handler, which would hold the thread and could not be cancelled.
    private async Task BeginAsync(CancellationToken cancellation)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (raw.sqlite3_exec(writer.Handle, "BEGIN IMMEDIATE") is var code and not raw.SQLITE_OK)
        {
            if (code != raw.SQLITE_BUSY || TimeProvider.System.GetElapsedTime(started) >= busyLimit)
            {
                SqliteException.ThrowExceptionForRC(code, writer.Handle);
            }

            await Task.Delay(BusyPause, TimeProvider.System, cancellation);
        }
    }

    private static bool IsUnavailable(SqliteException error) => error.SqliteErrorCode is raw.SQLITE_BUSY or raw.SQLITE_LOCKED
        or raw.SQLITE_IOERR or raw.SQLITE_FULL or raw.SQLITE_CANTOPEN or raw.SQLITE_READONLY or raw.SQLITE_PERM;

    private static StorageUnavailableException Unavailable(SqliteException error) =>
        new($"The database answered {error.SqliteErrorCode}/{error.SqliteExtendedErrorCode}.", error);
}
