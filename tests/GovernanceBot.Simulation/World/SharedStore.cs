using System.Globalization;
using GovernanceBot.Clockwork;
using GovernanceBot.People;
using GovernanceBot.Responsibilities;
using GovernanceBot.Storage;

namespace GovernanceBot.Simulation.World;

/// <summary>
/// The store that all replicas share: the embedded engine in memory, with what was read kept until it is written again (one thread reads and
/// writes, so this changes nothing but the speed), and an eye on every write.
/// </summary>
internal sealed class SharedStore : IDisposable
{
    private readonly SqliteTableEngine _engine = SqliteTableEngine.OpenMemory();
    private readonly Dictionary<(string Table, TableKey Key), TableRow?> _rows = [];
    private readonly Dictionary<(string Table, string Partition), Dictionary<KeyRange, List<TableRow>>> _ranges = [];
    private readonly Dictionary<string, HashSet<TableKey>> _alarmsOf = new(StringComparer.Ordinal);
    private readonly Dictionary<TableKey, AlarmRow> _alarms = [];
    private readonly PriorityQueue<TableKey, long> _ringing = new();

    /// <summary>The partitions of subjects, in order of their first write.</summary>
    public List<string> Subjects { get; } = [];

    /// <summary>Grows with each write to a table that replicas keep in memory.</summary>
    public int SharedChanges { get; private set; }

    public IReadOnlyDictionary<TableKey, AlarmRow> AlarmRows => _alarms;

    /// <summary>Told of each batch that was written.</summary>
    public Action<string, string, IReadOnlyList<TableWrite>>? Written { get; set; }

    /// <summary>Told when an alarm can be rung from a moment on.</summary>
    public Action<DateTimeOffset>? AlarmSet { get; set; }

    public Task CreateTablesAsync(IReadOnlyCollection<string> tables) => _engine.CreateTablesAsync(tables, CancellationToken.None);

    public TableRow? Find(string table, TableKey key)
    {
        if (!_rows.TryGetValue((table, key), out var row))
        {
            row = Now(_engine.FindAsync(table, key, CancellationToken.None));
            _rows.Add((table, key), row);
        }

        return row;
    }

    public List<TableRow> Query(string table, KeyRange range)
    {
        if (range.PartitionFrom is not { } partition || !IsAfter(partition, range.PartitionUntil))
        {
            return Now(ReadAsync(table, range));
        }

        if (!_ranges.TryGetValue((table, partition), out var known))
        {
            _ranges.Add((table, partition), known = []);
        }

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
                Keep(table, new(partition, writes[i].Row), writes[i], result.ETags[i]);
                Note(table, partition, writes[i]);
            }

            Written?.Invoke(table, partition, writes);
        }

        return result;
    }

    /// <summary>From when on the next alarm can be rung; null where none is set.</summary>
    public DateTimeOffset? NextRing()
    {
        while (_ringing.TryPeek(out var key, out var ticks))
        {
            if (_alarms.TryGetValue(key, out var alarm) && alarm.RingsFrom.UtcTicks == ticks)
            {
                return alarm.RingsFrom;
            }

            _ringing.Dequeue();
        }

        return null;
    }

    public bool HasAlarm(string subject, DateTimeOffset until) =>
        _alarmsOf.TryGetValue(subject, out var keys) && keys.Any(key => _alarms[key].Due <= until);

    public void Dispose() => _engine.Dispose();

    /// <summary>From now on everything is read from the engine itself.</summary>
    public void ForgetWhatWasRead()
    {
        _rows.Clear();
        _ranges.Clear();
    }

    /// <summary>The embedded engine works on the caller's thread, and in memory it waits for nobody.</summary>
    private static T Now<T>(Task<T> done) => done.GetAwaiter().GetResult();

    private static bool IsAfter(string partition, string? until) =>
        until is not null && until.Length == partition.Length + 1 && until[^1] == ' ' && until.StartsWith(partition, StringComparison.Ordinal);

    private void Keep(string table, TableKey key, TableWrite write, string? etag)
    {
        var row = etag is null ? null : new TableRow(key, Invariants.Commit.ValuesOf(write), etag);
        _rows[(table, key)] = row;
        foreach (var (range, rows) in _ranges.GetValueOrDefault((table, key.Partition)) ?? [])
        {
            if (string.CompareOrdinal(key.Row, range.RowFrom) >= 0 && (range.RowUntil is null || string.CompareOrdinal(key.Row, range.RowUntil) < 0))
            {
                Put(rows, key.Row, row);
            }
        }
    }

    private static void Put(List<TableRow> rows, string key, TableRow? row)
    {
        var at = rows.Count;
        while (at > 0 && string.CompareOrdinal(rows[at - 1].Key.Row, key) >= 0)
        {
            at--;
        }

        if (at < rows.Count && rows[at].Key.Row == key)
        {
            rows.RemoveAt(at);
        }

        if (row is not null)
        {
            rows.Insert(at, row);
        }
    }

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
            case Alarms.Table:
                NoteAlarm(new(partition, write.Row), write);
                break;
            case SubjectTable.Name when write is TableWrite.Insert { Row: SubjectTable.StateRow }:
                Subjects.Add(partition);
                break;
            case PeopleTable.Table or MandateBook.Table:
                SharedChanges++;
                break;
        }
    }

    private void NoteAlarm(TableKey key, TableWrite write)
    {
        if (_alarms.Remove(key, out var before))
        {
            _alarmsOf[before.Subject].Remove(key);
        }

        var values = (write as TableWrite.Upsert)?.Values ?? (write as TableWrite.Replace)?.Values ?? (write as TableWrite.Insert)?.Values;
        if (values is null)
        {
            return;
        }

        var due = DateTime.ParseExact(key.Row[..21], "yyyyMMddHHmmssfffffff", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
        var alarm = new AlarmRow((string)values["Subject"], new(due), (DateTimeOffset)values["LeasedUntil"]);
        _alarms[key] = alarm;
        if (!_alarmsOf.TryGetValue(alarm.Subject, out var keys))
        {
            _alarmsOf.Add(alarm.Subject, keys = []);
        }

        keys.Add(key);
        _ringing.Enqueue(key, alarm.RingsFrom.UtcTicks);
        AlarmSet?.Invoke(alarm.RingsFrom);
    }
}

internal sealed record AlarmRow(string Subject, DateTimeOffset Due, DateTimeOffset LeasedUntil)
{
    public DateTimeOffset RingsFrom => Due > LeasedUntil ? Due : LeasedUntil;
}
