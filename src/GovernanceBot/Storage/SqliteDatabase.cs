using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace GovernanceBot.Storage;

/// <summary>The connections to one database: the one that writes, and for a file others that read meanwhile.</summary>
internal sealed class SqliteDatabase : IDisposable
{
    private static readonly TimeSpan BusyPause = TimeSpan.FromMilliseconds(20);

    private readonly SqliteWriter _writer;
    private readonly string? _readers;
    private readonly TimeSpan _busyLimit;
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <param name="readers">How to connect for reading; null where all goes through the writer.</param>
    /// <param name="busyLimit">How long a write waits for another process that is writing.</param>
    public SqliteDatabase(string writer, string? readers, TimeSpan busyLimit)
    {
        Batteries_V2.Init();
        _readers = readers;
        _busyLimit = busyLimit;
        var connection = new SqliteConnection(writer);
        try
        {
            connection.Open();
            _writer = new(connection);
        }
        catch (SqliteException error) when (IsUnavailable(error))
        {
            connection.Dispose();
            throw Unavailable(error);
        }
    }

    public async Task<T> ReadAsync<T>(Func<SqliteConnection, T> read, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (_readers is null)
        {
            return await InTurnAsync(() => Task.FromResult(read(_writer.Connection)), cancellation);
        }

        try
        {
            using var connection = new SqliteConnection(_readers);
            connection.Open();
            return read(connection);
        }
        catch (SqliteException error) when (IsUnavailable(error))
        {
            throw Unavailable(error);
        }
    }

    /// <summary>Commits what was written as a whole, and otherwise leaves the database as it was.</summary>
    public Task<WriteResult> WriteAsync(Func<SqliteWriter, WriteResult> write, CancellationToken cancellation) => InTurnAsync(
        async () =>
        {
            await BeginAsync(cancellation);
            try
            {
                var result = write(_writer);
                if (result.Outcome == WriteOutcome.Written)
                {
                    _writer.Commit();
                }

                return result;
            }
            finally
            {
                _writer.RollBack();
            }
        },
        cancellation);

    /// <summary>Waits for the write that is running.</summary>
    public void Dispose()
    {
        _turn.Wait();
        _writer.Dispose();
        if (_readers is not null)
        {
            using var pooled = new SqliteConnection(_readers);
            SqliteConnection.ClearPool(pooled);
        }

        _turn.Dispose();
    }

    private async Task<T> InTurnAsync<T>(Func<Task<T>> work, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
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
            _turn.Release();
        }
    }

    // Taking the write lock at the start means that no later statement can meet another writer. It is asked for here rather than through
    // the busy handler, which would hold the thread and could not be cancelled.
    private async Task BeginAsync(CancellationToken cancellation)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (_writer.TryBegin() is var code and not raw.SQLITE_OK)
        {
            if (code != raw.SQLITE_BUSY || TimeProvider.System.GetElapsedTime(started) >= _busyLimit)
            {
                SqliteException.ThrowExceptionForRC(code, _writer.Connection.Handle);
            }

            await Task.Delay(BusyPause, TimeProvider.System, cancellation);
        }
    }

    private static bool IsUnavailable(SqliteException error) => error.SqliteErrorCode is raw.SQLITE_BUSY or raw.SQLITE_LOCKED
        or raw.SQLITE_IOERR or raw.SQLITE_FULL or raw.SQLITE_CANTOPEN or raw.SQLITE_READONLY or raw.SQLITE_PERM;

    private static StorageUnavailableException Unavailable(SqliteException error) =>
        new($"The database answered {error.SqliteErrorCode}/{error.SqliteExtendedErrorCode}.", error);
}
