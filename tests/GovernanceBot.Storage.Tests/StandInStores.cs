using System.Runtime.CompilerServices;

namespace GovernanceBot.Storage.Tests;

/// <summary>Has one partition, and lets somebody write to it whenever its first row was read.</summary>
internal sealed class BusyStore(ITableEngine store, Func<Task> writes) : ITableEngine
{
    public async IAsyncEnumerable<TableRow> QueryAsync(string table, KeyRange range, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (await store.QueryAsync(table, range, cancellation).FirstOrDefaultAsync(cancellation) is { } first)
        {
            yield return first;
            await writes();
            await foreach (var row in store.QueryAsync(table, range with { RowFrom = KeyRange.After(first.Key.Row) }, cancellation))
            {
                yield return row;
            }
        }
    }

    public Task CreateTablesAsync(IReadOnlyCollection<string> tables, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<TableRow?> FindAsync(string table, TableKey key, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<WriteResult> WriteAsync(string table, string partition, IReadOnlyList<TableWrite> writes, CancellationToken cancellation) =>
        throw new NotSupportedException();
}

/// <summary>Takes so many writes and then no more.</summary>
internal sealed class FailingStore(ITableEngine store, int writes) : ITableEngine
{
    private int _left = writes;

    public Task CreateTablesAsync(IReadOnlyCollection<string> tables, CancellationToken cancellation) => store.CreateTablesAsync(tables, cancellation);

    public Task<TableRow?> FindAsync(string table, TableKey key, CancellationToken cancellation) => store.FindAsync(table, key, cancellation);

    public IAsyncEnumerable<TableRow> QueryAsync(string table, KeyRange range, CancellationToken cancellation) =>
        store.QueryAsync(table, range, cancellation);

    public Task<WriteResult> WriteAsync(string table, string partition, IReadOnlyList<TableWrite> batch, CancellationToken cancellation) =>
        _left-- > 0 ? store.WriteAsync(table, partition, batch, cancellation) : throw new StorageUnavailableException("The store stopped answering.");
}

/// <summary>Tables of its own in the one emulator, under the names that every store gives them.</summary>
internal sealed class StoreApart(ITableEngine all, string prefix) : ITableEngine
{
    public Task CreateTablesAsync(IReadOnlyCollection<string> tables, CancellationToken cancellation) =>
        all.CreateTablesAsync([.. tables.Select(table => prefix + table)], cancellation);

    public Task<TableRow?> FindAsync(string table, TableKey key, CancellationToken cancellation) => all.FindAsync(prefix + table, key, cancellation);

    public IAsyncEnumerable<TableRow> QueryAsync(string table, KeyRange range, CancellationToken cancellation) =>
        all.QueryAsync(prefix + table, range, cancellation);

    public Task<WriteResult> WriteAsync(string table, string partition, IReadOnlyList<TableWrite> writes, CancellationToken cancellation) =>
        all.WriteAsync(prefix + table, partition, writes, cancellation);
}
