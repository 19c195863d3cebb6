using System.Runtime.CompilerServices;
using GovernanceBot.Clockwork;
using GovernanceBot.People;
using GovernanceBot.Responsibilities;
using GovernanceBot.Storage;

namespace GovernanceBot.Simulation.World;

/// <summary>The store as one process reaches it: each call takes time, and may fail before or after it took effect.</summary>
internal sealed class FaultyEngine(Simulation world, Life life) : ITableEngine
{
    public async Task CreateTablesAsync(IReadOnlyCollection<string> tables, CancellationToken cancellation)
    {
        await world.Scheduler.WaitAsync(life, Latency());
        await world.Store.CreateTablesAsync(tables);
    }

    public async Task<TableRow?> FindAsync(string table, TableKey key, CancellationToken cancellation)
    {
        await world.Scheduler.WaitAsync(life, Latency());
        FailToRead(key.Row);
        return world.Store.Find(table, key);
    }

    public async IAsyncEnumerable<TableRow> QueryAsync(string table, KeyRange range, [EnumeratorCancellation] CancellationToken cancellation)
    {
        // What all turns of a process share is read at once: with several waiting for one answer, the thread pool would decide who goes on first.
        if (table is not (PeopleTable.Table or MandateBook.Table))
        {
            await world.Scheduler.WaitAsync(life, Latency());
        }

        FailToRead(table);

        foreach (var row in world.Store.Query(table, range).ToArray())
        {
            yield return row;
        }
    }

    public async Task<WriteResult> WriteAsync(string table, string partition, IReadOnlyList<TableWrite> writes, CancellationToken cancellation)
    {
        await world.Scheduler.WaitAsync(life, Latency());
        if (world.Faults.Strikes(Fault.StorageFailsBeforeWrite))
        {
            throw Unavailable($"fails to write {table} {writes[0].Row}");
        }

        if (MayConflict(table, partition, writes[0]) && world.Faults.Strikes(Fault.StorageConflict))
        {
            Touch(table, new(partition, writes[0].Row));
        }

        world.Writing = life;
        var result = world.Store.Write(table, partition, writes);
        world.Writing = null;
        await world.Scheduler.WaitAsync(life, TimeSpan.FromMicroseconds(500));
        return world.Faults.Strikes(Fault.StorageFailsAfterWrite) ? throw Unavailable($"writes {table} {writes[0].Row} and fails") : result;
    }

    /// <summary>What is changed under the version that was read. Not an effect under a claim, which nobody else writes; nor a place in a list: whoever
    /// else writes that looks again afterwards, which a write out of nowhere does not.</summary>
    private bool MayConflict(string table, string partition, TableWrite write) =>
        write is TableWrite.Replace or TableWrite.Delete
        && table != ReadIndex.Table
        && !(table == SubjectTable.Name && write.Row.StartsWith(OutboxRow.Prefix, StringComparison.Ordinal)
            && world.Store.Find(table, new(partition, write.Row)) is { } row
            && OutboxRow.Read(row) is { ClaimedBy.Length: > 0 } claimed && claimed.ClaimedUntil > world.Scheduler.Now);

    /// <summary>A true conflict: the row was written again since it was read.</summary>
    private void Touch(string table, TableKey key)
    {
        if (world.Store.Find(table, key) is { } row)
        {
            world.Store.Write(table, key.Partition, [new TableWrite.Upsert(key.Row, row.Values)]);
        }
    }

    private void FailToRead(string what)
    {
        if (world.Faults.Strikes(Fault.StorageFailsToRead))
        {
            throw Unavailable($"fails to read {what}");
        }
    }

    private TimeSpan Latency() => world.Faults.Strikes(Fault.StorageIsSlow)
        ? TimeSpan.FromMilliseconds(100 + world.Chance.Next(4_000))
        : TimeSpan.FromMicroseconds(500 + world.Chance.Next(6_000));

    private StorageUnavailableException Unavailable(string what)
    {
        world.Trace.Add(life.Replica, world.Subject.Value ?? "", "store", what);
        return new("The simulated store did not answer.");
    }
}
