using GovernanceBot.Clockwork;
using GovernanceBot.Storage;

namespace GovernanceBot.Simulation.Planted;

/// <summary>A bug between the product and its store: what it does not change goes through.</summary>
internal abstract class EngineBug(ITableEngine inner) : ITableEngine
{
    protected ITableEngine Inner => inner;

    public Task CreateTablesAsync(IReadOnlyCollection<string> tables, CancellationToken cancellation) => inner.CreateTablesAsync(tables, cancellation);

    public virtual Task<TableRow?> FindAsync(string table, TableKey key, CancellationToken cancellation) => inner.FindAsync(table, key, cancellation);

    public virtual IAsyncEnumerable<TableRow> QueryAsync(string table, KeyRange range, CancellationToken cancellation) =>
        inner.QueryAsync(table, range, cancellation);

    public virtual Task<WriteResult> WriteAsync(string table, string partition, IReadOnlyList<TableWrite> writes, CancellationToken cancellation) =>
        inner.WriteAsync(table, partition, writes, cancellation);

    protected static Task<WriteResult> Pretend(IReadOnlyList<TableWrite> writes) =>
        Task.FromResult(new WriteResult(WriteOutcome.Written, [.. writes.Select(_ => "pretended")]));

    protected static bool IsCommit(string table, IReadOnlyList<TableWrite> writes) => table == SubjectTable.Name && writes.Count > 1;

    protected static bool IsHint(string table, IReadOnlyList<TableWrite> writes) => table == Alarms.Table && writes is [TableWrite.Upsert];

    protected static IReadOnlyDictionary<string, object> ValuesOf(TableWrite write) => Invariants.Commit.ValuesOf(write);

    protected static TableWrite With(TableWrite write, IReadOnlyDictionary<string, object> values) => write switch
    {
        TableWrite.Insert insert => insert with { Values = values },
        TableWrite.Replace replace => replace with { Values = values },
        TableWrite.Upsert upsert => upsert with { Values = values },
        _ => write,
    };
}
