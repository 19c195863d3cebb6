using GovernanceBot.Storage;

namespace GovernanceBot.Tests.Chat;

/// <summary>Memory that counts what is written to it, and can be looked through.</summary>
internal sealed class CountingEngine : ITableEngine, IDisposable
{
    private readonly SqliteTableEngine _memory = SqliteTableEngine.OpenMemory();
    private IReadOnlyCollection<string> _tables = [];
    private int _writes;
    private int _untilTrouble = int.MaxValue;
    private Func<CancellationToken, Task> _trouble = _ => Task.CompletedTask;
    private Incident? _incident;

    public int Writes => Volatile.Read(ref _writes);

    public Task CreateTablesAsync(IReadOnlyCollection<string> tables, CancellationToken cancellation)
    {
        _tables = tables;
        return _memory.CreateTablesAsync(tables, cancellation);
    }

    /// <summary>The call after so many fails; those after it succeed.</summary>
    public void FailAt(int call, Exception failure) => (_trouble, _untilTrouble) = (_ => Task.FromException(failure), call);

    /// <summary>Likewise, but it never answers.</summary>
    public void HangAt(int call) => (_trouble, _untilTrouble) = (cancellation => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation), call);

    /// <summary>Something happens around the next write of this kind.</summary>
    public void Around(Func<string, IReadOnlyList<TableWrite>, bool> isMeant, Func<ITableEngine, Task>? before = null, Func<Task>? after = null) =>
        _incident = new(isMeant, before ?? (_ => Task.CompletedTask), after ?? (() => Task.CompletedTask));

    public async Task<TableRow?> FindAsync(string table, TableKey key, CancellationToken cancellation)
    {
        await TroubleAsync(cancellation);
        return await _memory.FindAsync(table, key, cancellation);
    }

    public IAsyncEnumerable<TableRow> QueryAsync(string table, KeyRange range, CancellationToken cancellation) =>
        _memory.QueryAsync(table, range, cancellation);

    public async Task<WriteResult> WriteAsync(string table, string partition, IReadOnlyList<TableWrite> writes, CancellationToken cancellation)
    {
        await TroubleAsync(cancellation);
        Interlocked.Increment(ref _writes);
        if (_incident is not { } incident || !incident.IsMeant(table, writes))
        {
            return await _memory.WriteAsync(table, partition, writes, cancellation);
        }

        _incident = null;
        await incident.Before(_memory);
        var result = await _memory.WriteAsync(table, partition, writes, cancellation);
        await incident.After();
        return result;
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

    private Task TroubleAsync(CancellationToken cancellation) =>
        Interlocked.Decrement(ref _untilTrouble) == 0 ? _trouble(cancellation) : Task.CompletedTask;

    public void Dispose() => _memory.Dispose();

    private sealed record Incident(Func<string, IReadOnlyList<TableWrite>, bool> IsMeant, Func<ITableEngine, Task> Before, Func<Task> After);
}
