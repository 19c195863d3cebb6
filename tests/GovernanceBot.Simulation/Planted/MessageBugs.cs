using GovernanceBot.Clockwork;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Calendar;
using GovernanceBot.Domain.Drafts;
using GovernanceBot.Simulation.Invariants;
using GovernanceBot.Storage;

namespace GovernanceBot.Simulation.Planted;

/// <summary>A change is kept, and one message that belongs to it is not asked for.</summary>
internal abstract class MessageBug(ITableEngine inner, string card) : EngineBug(inner)
{
    public override Task<WriteResult> WriteAsync(string table, string partition, IReadOnlyList<TableWrite> writes, CancellationToken cancellation)
    {
        var lost = IsCommit(table, writes) && Strikes(partition, writes) ? writes.LastOrDefault(IsMessage) : null;
        return base.WriteAsync(table, partition, lost is null ? writes : [.. writes.Where(write => write != lost)], cancellation);
    }

    protected abstract bool Strikes(string subject, IReadOnlyList<TableWrite> writes);

    private bool IsMessage(TableWrite write) =>
        write.Row.StartsWith(OutboxRow.Prefix, StringComparison.Ordinal) && OutboxRecord.Of(write).Effect is Effect.SendCard send && send.Card == card;
}

/// <summary>Whoever asked to be reminded later is not.</summary>
internal sealed class SecondReminderLost(ITableEngine inner) : MessageBug(inner, PlannedPost.ReminderCard)
{
    private readonly HashSet<string> _snoozed = new(StringComparer.Ordinal);

    protected override bool Strikes(string subject, IReadOnlyList<TableWrite> writes)
    {
        var command = Commit.Of(subject, writes).Command;
        if (command.Contains("\"snooze\"", StringComparison.Ordinal))
        {
            _snoozed.Add(subject);
        }

        return command.Contains("\"ring\"", StringComparison.Ordinal) && _snoozed.Contains(subject);
    }
}

internal sealed class ApproverNotAsked(ITableEngine inner) : MessageBug(inner, Draft.ReviewCard)
{
    protected override bool Strikes(string subject, IReadOnlyList<TableWrite> writes) => true;
}

/// <summary>What a card shows of another subject stays as it was.</summary>
internal sealed class ReminderNotRedrawn(ITableEngine inner) : EngineBug(inner)
{
    public override Task<WriteResult> WriteAsync(string table, string partition, IReadOnlyList<TableWrite> writes, CancellationToken cancellation) =>
        writes is [TableWrite.Replace { Row: var row } write] && row.StartsWith(OutboxRow.Prefix, StringComparison.Ordinal) && IsOutdated(write)
            ? Pretend(writes)
            : base.WriteAsync(table, partition, writes, cancellation);

    private static bool IsOutdated(TableWrite write) =>
        ValuesOf(write) is var values && values["Shown"] is 0 && values["ClaimedBy"] is "" && values.ContainsKey("Copy");
}

/// <summary>A card that could not be changed at the first attempt is left as it is.</summary>
internal sealed class CopyGivenUp(ITableEngine inner) : EngineBug(inner)
{
    public override Task<WriteResult> WriteAsync(string table, string partition, IReadOnlyList<TableWrite> writes, CancellationToken cancellation) =>
        base.WriteAsync(table, partition, [.. writes.Select(write => IsPostponed(table, write) ? With(write, WithoutCopy(write)) : write)], cancellation);

    private static bool IsPostponed(string table, TableWrite write) =>
        table == SubjectTable.Name && write.Row.StartsWith(OutboxRow.Prefix, StringComparison.Ordinal) && write is TableWrite.Replace
        && ValuesOf(write) is var values && values["Status"] is nameof(OutboxStatus.Delivered) && values["ClaimedBy"] is "" && values["Attempts"] is > 0;

    private static Dictionary<string, object> WithoutCopy(TableWrite write) =>
        ValuesOf(write).Where(value => value.Key != "Copy").ToDictionary(StringComparer.Ordinal);
}
