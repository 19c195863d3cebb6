using GovernanceBot.Storage;

namespace GovernanceBot.Tests.Chat;

/// <summary>Memory that counts what is written to it, and can be looked through.</summary>
internal sealed class CountingEngine : ITableEngine, IDisposable
{
    private readonly SqliteTableEngine _memory = SqliteTableEngine.OpenMemory();
    private IReadOnlyCollection<string> _tables = [];
    private int _writes;

    public int Writes => Volatile.Read(ref _writes);

    public Task CreateTablesAsync(IReadOnlyCollection<string> tables, CancellationToken cancellation)
    {
        _tables = tables;
        return _memory.CreateTablesAsync(tables, cancellation);
    }

    public Task<TableRow?> FindAsync(string table, TableKey key, CancellationToken cancellation) => _memory.FindAsync(table, key, cancellation);

    public IAsyncEnumerable<TableRow> QueryAsync(string table, KeyRange range, CancellationToken cancellation) =>
        _memory.QueryAsync(table, range, cancellation);

    public Task<WriteResult> WriteAsync(string table, string partition, IReadOnlyList<TableWrite> writes, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _writes);
        return _memory.WriteAsync(table, partition, writes, cancellation);
    }

    /// <returns>A line for each row of each table.</returns>
    public async Task<IReadOnlyList<string>> AllAsync()
    {
        var rows = new List<string>();
        foreach (var table in _tables)
        {
            await foreach (var row in _memory.QueryAsync(table, new(null, null), TestContext.Current.CancellationToken))
            {
                rows.Add($"{table} {row.Key} {row.ETag} {string.Join('|', row.Values.OrderBy(v => v.Key, StringComparer.Ordinal))}");
            }
        }

        return rows;
    }

    public void Dispose() => _memory.Dispose();
}
