using System.Runtime.CompilerServices;
using GovernanceBot.Clockwork;
using GovernanceBot.Domain.Calendar;
using GovernanceBot.Responsibilities;
using GovernanceBot.Storage;

namespace GovernanceBot.Simulation.Planted;

internal sealed class HintAfterCommit(ITableEngine inner) : EngineBug(inner)
{
    private readonly List<(string Partition, IReadOnlyList<TableWrite> Writes)> _held = [];

    public override async Task<WriteResult> WriteAsync(string table, string partition, IReadOnlyList<TableWrite> writes, CancellationToken cancellation)
    {
        if (IsHint(table, writes) && !writes[0].Row.EndsWith("-retry", StringComparison.Ordinal))
        {
            _held.Add((partition, writes));
            return await Pretend(writes);
        }

        var result = await base.WriteAsync(table, partition, writes, cancellation);
        foreach (var (hour, hint) in IsCommit(table, writes) ? _held.ToList() : [])
        {
            await base.WriteAsync(Alarms.Table, hour, hint, cancellation);
        }

        return result;
    }
}

/// <summary>Nobody sees that an effect is being made already.</summary>
internal sealed class NoLease(ITableEngine inner) : EngineBug(inner)
{
    public override Task<WriteResult> WriteAsync(string table, string partition, IReadOnlyList<TableWrite> writes, CancellationToken cancellation) =>
        base.WriteAsync(table, partition, [.. writes.Select(write => IsPending(table, write) ? Free(write) : write)], cancellation);

    private static bool IsPending(string table, TableWrite write) =>
        table == SubjectTable.Name && write.Row.StartsWith(OutboxRow.Prefix, StringComparison.Ordinal) && write is not TableWrite.Delete
        && ValuesOf(write)["Status"] is nameof(OutboxStatus.Pending);

    private static TableWrite Free(TableWrite write) => With(write, new Dictionary<string, object>(ValuesOf(write), StringComparer.Ordinal)
    {
        ["ClaimedBy"] = "",
        ["ClaimedUntil"] = DateTimeOffset.UnixEpoch,
    });
}

/// <summary>The last writer wins.</summary>
internal sealed class NoETag(ITableEngine inner) : EngineBug(inner)
{
    public override Task<WriteResult> WriteAsync(string table, string partition, IReadOnlyList<TableWrite> writes, CancellationToken cancellation) =>
        base.WriteAsync(
            table,
            partition,
            IsCommit(table, writes) ? [.. writes.Select(write => new TableWrite.Upsert(write.Row, ValuesOf(write)))] : writes,
            cancellation);
}

/// <summary>A message was sent, and at first nobody writes it down.</summary>
internal sealed class EffectNotRecorded(ITableEngine inner) : EngineBug(inner)
{
    private readonly HashSet<string> _forgotten = new(StringComparer.Ordinal);

    public override Task<WriteResult> WriteAsync(string table, string partition, IReadOnlyList<TableWrite> writes, CancellationToken cancellation) =>
        table == SubjectTable.Name && writes is [TableWrite.Replace row] && row.Values.GetValueOrDefault("Status") is nameof(OutboxStatus.Delivered)
        && _forgotten.Add(partition)
            ? Pretend(writes)
            : base.WriteAsync(table, partition, writes, cancellation);
}

internal sealed class HistoryWithoutChain(ITableEngine inner) : EngineBug(inner)
{
    public override Task<WriteResult> WriteAsync(string table, string partition, IReadOnlyList<TableWrite> writes, CancellationToken cancellation) =>
        base.WriteAsync(table, partition, [.. writes.Select(write => IsHistory(table, write) ? With(write, Unchained(write)) : write)], cancellation);

    private static bool IsHistory(string table, TableWrite write) =>
        table == SubjectTable.Name && write.Row.StartsWith(SubjectTable.HistoryPrefix, StringComparison.Ordinal);

    private static Dictionary<string, object> Unchained(TableWrite write) =>
        ValuesOf(write).Where(value => value.Key != SubjectTable.Hash).ToDictionary(StringComparer.Ordinal);
}

/// <summary>A settled post leaves an alarm behind.</summary>
internal sealed class AlarmLeft(ITableEngine inner) : EngineBug(inner)
{
    private static readonly DateTimeOffset Years = new(2031, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public override async Task<WriteResult> WriteAsync(string table, string partition, IReadOnlyList<TableWrite> writes, CancellationToken cancellation)
    {
        var result = await base.WriteAsync(table, partition, writes, cancellation);
        if (IsCommit(table, writes) && Invariants.Commit.Of(partition, writes).State is PlannedPost { IsOpen: false })
        {
            await new Alarms(Inner).SetAsync(AlarmKey.Wake(Years, partition), cancellation);
        }

        return result;
    }
}

/// <summary>A subject is not told that its message cannot arrive.</summary>
internal sealed class UndeliverableNotTold(ITableEngine inner) : EngineBug(inner)
{
    public override Task<WriteResult> WriteAsync(string table, string partition, IReadOnlyList<TableWrite> writes, CancellationToken cancellation) =>
        IsCommit(table, writes) && Invariants.Commit.Of(partition, writes).Command.Contains("outOfReach", StringComparison.Ordinal)
            ? Pretend(writes)
            : base.WriteAsync(table, partition, writes, cancellation);
}

internal sealed class IndexNotFollowed(ITableEngine inner) : EngineBug(inner)
{
    public override Task<WriteResult> WriteAsync(string table, string partition, IReadOnlyList<TableWrite> writes, CancellationToken cancellation) =>
        table == ReadIndex.Table && writes is [TableWrite.Upsert]
            ? Pretend(writes)
            : base.WriteAsync(table, partition, writes, cancellation);
}

internal sealed class IndexNotCleared(ITableEngine inner) : EngineBug(inner)
{
    public override Task<WriteResult> WriteAsync(string table, string partition, IReadOnlyList<TableWrite> writes, CancellationToken cancellation) =>
        table == ReadIndex.Table && writes is [TableWrite.Delete]
            ? Pretend(writes)
            : base.WriteAsync(table, partition, writes, cancellation);
}

/// <summary>What could not be sent now is never tried again.</summary>
internal sealed class RetryForgotten(ITableEngine inner) : EngineBug(inner)
{
    public override Task<WriteResult> WriteAsync(string table, string partition, IReadOnlyList<TableWrite> writes, CancellationToken cancellation) =>
        IsHint(table, writes) && writes[0].Row.EndsWith("-retry", StringComparison.Ordinal)
            ? Pretend(writes)
            : base.WriteAsync(table, partition, writes, cancellation);
}

/// <summary>That somebody else was first is not seen: the person hears that all went well.</summary>
internal sealed class ConflictTakenForWritten(ITableEngine inner) : EngineBug(inner)
{
    public override async Task<WriteResult> WriteAsync(string table, string partition, IReadOnlyList<TableWrite> writes, CancellationToken cancellation)
    {
        var result = await base.WriteAsync(table, partition, writes, cancellation);
        return IsCommit(table, writes) && result.Outcome == WriteOutcome.Changed ? await Pretend(writes) : result;
    }
}

/// <summary>Who is responsible for what is read once and never again.</summary>
internal sealed class MandatesReadOnce(ITableEngine inner) : EngineBug(inner)
{
    private List<TableRow>? _read;

    public override IAsyncEnumerable<TableRow> QueryAsync(string table, KeyRange range, CancellationToken cancellation) =>
        table == MandateBook.Table && range.RowFrom is null ? FirstAsync(range, cancellation) : base.QueryAsync(table, range, cancellation);

    private async IAsyncEnumerable<TableRow> FirstAsync(KeyRange range, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (_read is null or [])
        {
            _read = await Inner.QueryAsync(MandateBook.Table, range, cancellation).ToListAsync(cancellation);
        }

        foreach (var row in _read)
        {
            yield return row;
        }
    }
}
