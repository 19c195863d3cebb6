using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace GovernanceBot.Storage;

/// <summary>The statements of <see cref="SqliteTableEngine"/>. Table names have passed <see cref="TableLimits"/>, so they can be quoted as they are.</summary>
internal static class SqliteRows
{
    // Above every key, which is printable ASCII: stands for "no upper bound" so that one statement serves every range.
    private const string AboveAll = "\u007F";

    private static readonly ConditionalWeakTable<SqliteConnection, Dictionary<string, SqliteCommand>> Prepared = [];

    public static int Prepare(SqliteConnection connection) =>
        Execute(connection, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;");

    public static void CreateTable(SqliteConnection connection, string table) =>
        Execute(
            connection,
            $"""
            CREATE TABLE IF NOT EXISTS "{table}" (
                partition TEXT NOT NULL, row TEXT NOT NULL, etag TEXT NOT NULL, json TEXT NOT NULL, PRIMARY KEY (partition, row)) STRICT
            """);

    public static TableRow? Find(SqliteConnection connection, string table, TableKey key)
    {
        var command = Command(
            connection,
            $"""SELECT partition, row, etag, json FROM "{table}" WHERE partition = $partition AND row = $row""",
            ("$partition", key.Partition),
            ("$row", key.Row));
        using var reader = command.ExecuteReader();
        return reader.Read() ? RowAt(reader) : null;
    }

    /// <param name="from">The first key wanted; moves on from page to page.</param>
    public static List<TableRow> Page(
        SqliteConnection connection, string table, KeyRange range, TableKey from, int size, CancellationToken cancellation)
    {
        var command = Command(
            connection,
            $"""
            SELECT partition, row, etag, json FROM "{table}"
            WHERE (partition, row) >= ($fromPartition, $fromRow) AND partition < $partitionUntil AND row >= $rowFrom AND row < $rowUntil
            ORDER BY partition, row LIMIT {size}
            """,
            ("$fromPartition", from.Partition),
            ("$fromRow", from.Row),
            ("$partitionUntil", range.PartitionUntil ?? AboveAll),
            ("$rowFrom", range.RowFrom ?? ""),
            ("$rowUntil", range.RowUntil ?? AboveAll));
        using var reader = command.ExecuteReader();
        var rows = new List<TableRow>();
        while (reader.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            rows.Add(RowAt(reader));
        }

        return rows;
    }

    /// <summary>Makes the writes in order up to the first that is refused; undoing the others is up to the caller's transaction.</summary>
    public static WriteResult Apply(SqliteConnection connection, TableBatch batch, CancellationToken cancellation)
    {
        var etags = new List<string?>(batch.Items.Count);
        foreach (var item in batch.Items)
        {
            cancellation.ThrowIfCancellationRequested();
            var etag = Guid.NewGuid().ToString("N");
            var outcome = Apply(connection, batch, item, etag);
            if (outcome != WriteOutcome.Written)
            {
                return new(outcome, []);
            }

            etags.Add(item.Write is TableWrite.Delete ? null : etag);
        }

        return new(WriteOutcome.Written, etags);
    }

    private static WriteOutcome Apply(SqliteConnection connection, TableBatch batch, TableBatch.Item item, string etag)
    {
        var sql = item.Write switch
        {
            TableWrite.Insert => $"""INSERT INTO "{batch.Table}" VALUES ($partition, $row, $etag, $json) ON CONFLICT DO NOTHING""",
            TableWrite.Replace => $"""UPDATE "{batch.Table}" SET etag = $etag, json = $json WHERE partition = $partition AND row = $row AND etag = $read""",
            TableWrite.Upsert => $"""
                INSERT INTO "{batch.Table}" VALUES ($partition, $row, $etag, $json)
                ON CONFLICT DO UPDATE SET etag = excluded.etag, json = excluded.json
                """,
            _ => $"""DELETE FROM "{batch.Table}" WHERE partition = $partition AND row = $row AND etag = $read""",
        };
        var read = item.Write switch
        {
            TableWrite.Replace replace => replace.ETag,
            TableWrite.Delete delete => delete.ETag,
            _ => "",
        };
        var command = Command(
            connection,
            sql,
            ("$partition", batch.Partition),
            ("$row", item.Write.Row),
            ("$etag", etag),
            ("$read", read),
            ("$json", Encoding.UTF8.GetString(item.Json)));
        return command.ExecuteNonQuery() == 1 ? WriteOutcome.Written : Refusal(connection, batch, item.Write);
    }

    private static WriteOutcome Refusal(SqliteConnection connection, TableBatch batch, TableWrite write) =>
        write is TableWrite.Insert ? WriteOutcome.AlreadyExists
        : Find(connection, batch.Table, new(batch.Partition, write.Row)) is null ? WriteOutcome.Missing
        : WriteOutcome.Changed;

    private static TableRow RowAt(SqliteDataReader reader)
    {
        using var json = JsonDocument.Parse(reader.GetString(3));
        return new(new(reader.GetString(0), reader.GetString(1)), RowJson.Decode(json.RootElement), reader.GetString(2));
    }

    private static int Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    }

    /// <summary>To prepare a statement costs more than to run it, so each connection keeps its own; they go with it.</summary>
    private static SqliteCommand Command(SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, string Value)> parameters)
    {
        var known = Prepared.GetOrCreateValue(connection);
        if (!known.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            foreach (var (name, _) in parameters)
            {
                command.Parameters.Add(name, SqliteType.Text);
            }

            known.Add(sql, command);
        }

        for (var i = 0; i < parameters.Length; i++)
        {
            command.Parameters[i].Value = parameters[i].Value;
        }

        return command;
    }
}
