using System.Text.Json;
using GovernanceBot.Domain;
using GovernanceBot.Storage;

namespace GovernanceBot.Clockwork;

/// <summary>Puts one decision into the writes of one transaction: the state, a line of history and the effects to be made.</summary>
internal sealed class SubjectBatch<TState, TCommand>(
    SubjectKind<TState, TCommand> kind, string id, string process, DateTimeOffset now, DateTimeOffset claimedUntil)
    where TState : class, ISubject<TState, TCommand>
    where TCommand : class
{
    public IReadOnlyList<TableWrite> Of(Kept<TState>? before, TCommand command, Decision<TState>.Changed decision, ShownCard? shownIn)
    {
        var version = (before?.Version ?? 0) + 1;
        var first = (before?.Effects ?? 0) + 1;
        var rows = Effects(before, decision)
            .Select((effect, i) => OutboxRow.Pending(first + i, effect, process, claimedUntil))
            .ToList();
        if (shownIn is not null)
        {
            rows.Add(OutboxRow.Pending(first + rows.Count, new Effect.SendCard(shownIn.To, shownIn.Card), process, claimedUntil) with
            {
                Status = OutboxStatus.Delivered,
                ClaimedBy = "",
                Copy = shownIn.Message,

                // The answer to the click can still be lost: as with every other click, the message itself follows.
                Shown = version - 1,
            });
        }

        var happened = JsonSerializer.Serialize(command, kind.CommandJson());
        var hash = HistoryChain.Next(before?.Hash ?? id, now, happened);
        var state = SubjectTable.Values(JsonSerializer.Serialize(decision.State, kind.StateJson()), version, first - 1 + rows.Count, hash);
        return
        [
            before is null ? new TableWrite.Insert(SubjectTable.StateRow, state) : new TableWrite.Replace(SubjectTable.StateRow, state, before.ETag),
            new TableWrite.Insert(SubjectTable.HistoryRow(version), SubjectTable.History(now, happened, hash)),
            .. rows.Select(row => new TableWrite.Insert(row.Row, row.Values())),
        ];
    }

    /// <summary>The index follows the state: what it no longer lists is dropped, what is new is listed, before anybody is told.</summary>
    private static IEnumerable<Effect> Effects(Kept<TState>? before, Decision<TState>.Changed decision)
    {
        var listed = before?.State.Index ?? [];
        return listed.Except(decision.State.Index).Select(entry => (Effect)new Effect.DropFrom(entry))
            .Concat(decision.State.Index.Except(listed).Select(entry => new Effect.ListIn(entry)))
            .Concat(decision.Effects);
    }
}
