using GovernanceBot.Storage;

namespace GovernanceBot.Simulation.World;

/// <summary>What was read, kept up with each write: one thread reads and writes, so this changes nothing but the speed.</summary>
internal sealed class KnownRows
{
    private readonly Dictionary<(string Table, TableKey Key), TableRow?> _rows = [];
    private readonly Dictionary<(string Table, string Partition), Dictionary<KeyRange, List<TableRow>>> _ranges = [];

    public bool TryFind(string table, TableKey key, out TableRow? row) => _rows.TryGetValue((table, key), out row);

    public void Add(string table, TableKey key, TableRow? row) => _rows.Add((table, key), row);

    /// <returns>The ranges of this partition that were read.</returns>
    public Dictionary<KeyRange, List<TableRow>> RangesOf(string table, string partition)
    {
        if (!_ranges.TryGetValue((table, partition), out var known))
        {
            _ranges.Add((table, partition), known = []);
        }

        return known;
    }

    public void Written(string table, TableKey key, TableWrite write, string? etag)
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

    public void Forget()
    {
        _rows.Clear();
        _ranges.Clear();
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
}
