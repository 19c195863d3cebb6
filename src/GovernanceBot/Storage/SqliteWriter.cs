using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace GovernanceBot.Storage;

/// <summary>
/// The connection that writes, with its statements ready: to prepare one costs more than to run it. They are bound and run below ADO.NET, which
/// would take as long again as the write itself.
/// </summary>
internal sealed class SqliteWriter : IDisposable
{
    /// <summary>Of this writer alone: with a number it makes an ETag that no row ever had.</summary>
    private readonly string _origin = Guid.NewGuid().ToString("N");

    private readonly Dictionary<(Statement Statement, string Table), sqlite3_stmt> _prepared = [];
    private long _etags;

    public SqliteWriter(SqliteConnection connection)
    {
        Connection = connection;
        Execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;");
    }

    private enum Statement
    {
        Begin,
        Commit,
        Insert,
        Replace,
        Upsert,
        Delete,
    }

    public SqliteConnection Connection { get; }

    private sqlite3 Database => Connection.Handle!;

    /// <summary>Takes the write lock.</summary>
    /// <returns>SQLite's code: OK, or why the lock cannot be had now.</returns>
    public int TryBegin() => Run(Prepared(Statement.Begin, ""));

    public void Commit() => Check(Run(Prepared(Statement.Commit, "")));

    /// <summary>Takes back what was written since the lock was taken, unless it was committed.</summary>
    public void RollBack()
    {
        if (raw.sqlite3_get_autocommit(Database) == 0)
        {
            _ = raw.sqlite3_exec(Database, "ROLLBACK");
        }
    }

    public void CreateTable(string table) => Execute(
        $"""
        CREATE TABLE IF NOT EXISTS "{table}" (
            partition TEXT NOT NULL, row TEXT NOT NULL, etag TEXT NOT NULL, json TEXT NOT NULL, PRIMARY KEY (partition, row)) STRICT
        """);

    /// <summary>Makes the writes in order up to the first that is refused; undoing the others is up to the caller's transaction.</summary>
    public WriteResult Apply(TableBatch batch, CancellationToken cancellation)
    {
        var etags = new string?[batch.Items.Count];
        for (var i = 0; i < etags.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var etag = $"{_origin}{++_etags:x}";
            var outcome = Apply(batch, batch.Items[i], etag);
            if (outcome != WriteOutcome.Written)
            {
                return new(outcome, []);
            }

            etags[i] = batch.Items[i].Write is TableWrite.Delete ? null : etag;
        }

        return new(WriteOutcome.Written, etags);
    }

    public void Dispose()
    {
        foreach (var statement in _prepared.Values)
        {
            statement.Dispose();
        }

        Connection.Dispose();
    }

    private WriteOutcome Apply(TableBatch batch, TableBatch.Item item, string etag)
    {
        var (statement, read) = item.Write switch
        {
            TableWrite.Insert => (Statement.Insert, null),
            TableWrite.Replace replace => (Statement.Replace, replace.ETag),
            TableWrite.Upsert => (Statement.Upsert, null),
            TableWrite.Delete delete => (Statement.Delete, delete.ETag),
            _ => throw new ArgumentOutOfRangeException(nameof(item)),
        };
        var prepared = Prepared(statement, batch.Table);
        Check(raw.sqlite3_bind_text(prepared, 1, batch.Partition));
        Check(raw.sqlite3_bind_text(prepared, 2, item.Write.Row));
        if (read is not null)
        {
            Check(raw.sqlite3_bind_text(prepared, 3, read));
        }

        if (statement != Statement.Delete)
        {
            Check(raw.sqlite3_bind_text(prepared, 4, etag));
            Check(raw.sqlite3_bind_text(prepared, 5, item.Json));
        }

        Check(Run(prepared));
        return raw.sqlite3_changes(Database) == 1 ? WriteOutcome.Written : Refusal(batch, item.Write);
    }

    private WriteOutcome Refusal(TableBatch batch, TableWrite write) =>
        write is TableWrite.Insert ? WriteOutcome.AlreadyExists
        : SqliteRows.Find(Connection, batch.Table, new(batch.Partition, write.Row)) is null ? WriteOutcome.Missing
        : WriteOutcome.Changed;

    private sqlite3_stmt Prepared(Statement statement, string table)
    {
        if (!_prepared.TryGetValue((statement, table), out var prepared))
        {
            Check(raw.sqlite3_prepare_v3(Database, Sql(statement, table), raw.SQLITE_PREPARE_PERSISTENT, out prepared));
            _prepared.Add((statement, table), prepared);
        }

        return prepared;
    }

    private static string Sql(Statement statement, string table) => statement switch
    {
        Statement.Begin => "BEGIN IMMEDIATE",
        Statement.Commit => "COMMIT",
        Statement.Insert => $"""INSERT INTO "{table}" VALUES (?1, ?2, ?4, ?5) ON CONFLICT DO NOTHING""",
        Statement.Replace => $"""UPDATE "{table}" SET etag = ?4, json = ?5 WHERE partition = ?1 AND row = ?2 AND etag = ?3""",
        Statement.Upsert =>
            $"""INSERT INTO "{table}" VALUES (?1, ?2, ?4, ?5) ON CONFLICT DO UPDATE SET etag = excluded.etag, json = excluded.json""",
        _ => $"""DELETE FROM "{table}" WHERE partition = ?1 AND row = ?2 AND etag = ?3""",
    };

    private static int Run(sqlite3_stmt prepared)
    {
        var code = raw.sqlite3_step(prepared);
        _ = raw.sqlite3_reset(prepared);
        return code == raw.SQLITE_DONE ? raw.SQLITE_OK : code;
    }

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, Database);

    private void Execute(string sql)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
