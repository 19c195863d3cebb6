using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace GovernanceBot.Storage;

/// <summary>The reading statements of <see cref="SqliteTableEngine"/>. Table names have passed <see cref="TableLimits"/>, so they can be quoted as they are.</summary>
internal static class SqliteRows
{
    // Above every key, which is printable ASCII: stands for "no upper bound" so that one statement serves every range.
    private const string AboveAll = "\u007F";

    private static readonly ConditionalWeakTable<SqliteConnection, Dictionary<string, SqliteCommand>> Prepared = [];

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

    private static TableRow RowAt(SqliteDataReader reader)
    {
        using var json = JsonDocument.Parse(reader.GetString(3));
        return new(new(reader.GetString(0), reader.GetString(1)), RowJson.Decode(json.RootElement), reader.GetString(2));
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
