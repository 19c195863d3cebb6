using GovernanceBot.People;
using GovernanceBot.Responsibilities;
using GovernanceBot.Storage;

namespace GovernanceBot.Simulation.World;

/// <summary>The store that all replicas share: the embedded engine in memory, with an eye on every write.</summary>
internal sealed class SharedStore : IDisposable
{
    private readonly SqliteTableEngine _engine = SqliteTableEngine.OpenMemory();
    private readonly KnownRows _known = new();

    /// <summary>The partitions of subjects, in order of their first write.</summary>
    public List<string> Subjects { get; } = [];

    public KnownAlarms Alarms { get; } = new();

    /// <summary>Grows with each write to a table that replicas keep in memory.</summary>
    public int SharedChanges { get; private set; }

    /// <summary>Told of each batch that was written.</summary>
    public Action<string, string, IReadOnlyList<TableWrite>>? Written { get; set; }

    public Task CreateTablesAsync(IReadOnlyCollection<string> tables) => _engine.CreateTablesAsync(tables, CancellationToken.None);

    public TableRow? Find(string table, TableKey key)
    {
        if (!_known.TryFind(table, key, out var row))
        {
            row = Now(_engine.FindAsync(table, key, CancellationToken.None));
            _known.Add(table, key, row);
        }

        return row;
    }

    public List<TableRow> Query(string table, KeyRange range)
    {
        if (range.PartitionFrom is not { } partition || !IsAfter(partition, range.PartitionUntil))
        {
            return Now(ReadAsync(table, range));
        }

        var known = _known.RangesOf(table, partition);
        if (!known.TryGetValue(range, out var rows))
        {
            known.Add(range, rows = Now(ReadAsync(table, range)));
        }

        return rows;
    }

    public WriteResult Write(string table, string partition, IReadOnlyList<TableWrite> writes)
    {
        var result = Now(_engine.WriteAsync(table, partition, writes, CancellationToken.None));
        if (result.Outcome == WriteOutcome.Written)
        {
            for (var i = 0; i < writes.Count; i++)
            {
                _known.Written(table, new(partition, writes[i].Row), writes[i], result.ETags[i]);
                Note(table, partition, writes[i]);
            }

            Written?.Invoke(table, partition, writes);
        }

        return result;
    }

    /// <summary>From now on everything is read from the engine itself.</summary>
    public void ForgetWhatWasRead() => _known.Forget();

    public void Dispose() => _engine.Dispose();

    /// <summary>The embedded engine works on the caller's thread, and in memory it waits for nobody.</summary>
    private static T Now<T>(Task<T> done) => done.GetAwaiter().GetResult();

    private static bool IsAfter(string partition, string? until) =>
        until is not null && until.Length == partition.Length + 1 && until[^1] == ' ' && until.StartsWith(partition, StringComparison.Ordinal);

    private async Task<List<TableRow>> ReadAsync(string table, KeyRange range)
    {
        var rows = new List<TableRow>();
        await foreach (var row in _engine.QueryAsync(table, range, CancellationToken.None))
        {
            rows.Add(row);
        }

        return rows;
    }

    private void Note(string table, string partition, TableWrite write)
    {
        switch (table)
        {
            case Clockwork.Alarms.Table:
                Alarms.Written(new(partition, write.Row), write);
                break;
            case Clockwork.SubjectTable.Name when write is TableWrite.Insert { Row: Clockwork.SubjectTable.StateRow }:
                Subjects.Add(partition);
                break;
            case PeopleTable.Table or MandateBook.Table:
                SharedChanges++;
                break;
        }
    }
}
