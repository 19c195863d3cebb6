using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using GovernanceBot.Calendar;
using GovernanceBot.Clockwork;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Calendar;
using GovernanceBot.Domain.Drafts;
using GovernanceBot.Domain.Guidelines.Managing;
using GovernanceBot.Domain.Questions;
using GovernanceBot.Drafts;
using GovernanceBot.Guidelines;
using GovernanceBot.Guidelines.Reviewing;
using GovernanceBot.Questions;
using GovernanceBot.Storage;

namespace GovernanceBot.Simulation.Invariants;

/// <summary>One change of a subject, as it was written.</summary>
/// <param name="State">As the feature knows it: a planned post, a draft.</param>
internal sealed record Commit(
    string Subject,
    object State,
    DateTimeOffset? NextAlarm,
    int Version,
    IReadOnlyDictionary<string, object> History,
    IReadOnlyDictionary<string, object> StateRow,
    IReadOnlyList<OutboxRecord> Effects)
{
    public string Command => (string)History[SubjectTable.Command];

    /// <summary>As it is named in the record: the first property of a command.</summary>
    public string CommandType => Command.Split('"', 5)[3];

    public static Commit Of(string subject, IReadOnlyList<TableWrite> writes)
    {
        var state = ValuesOf(writes.First(write => write.Row == SubjectTable.StateRow));
        var history = ValuesOf(writes.First(write => write.Row.StartsWith(SubjectTable.HistoryPrefix, StringComparison.Ordinal)));
        var (read, next) = SubjectState.Read(subject, (string)state[SubjectTable.State]);
        return new(
            subject,
            read,
            next,
            (int)state[SubjectTable.Version],
            history,
            state,
            [.. writes.Where(write => write.Row.StartsWith(OutboxRow.Prefix, StringComparison.Ordinal)).Select(OutboxRecord.Of)]);
    }

    public static IReadOnlyDictionary<string, object> ValuesOf(TableWrite write) => write switch
    {
        TableWrite.Insert insert => insert.Values,
        TableWrite.Replace replace => replace.Values,
        TableWrite.Upsert upsert => upsert.Values,
        _ => throw new ArgumentOutOfRangeException(nameof(write)),
    };
}

/// <summary>A row of an outbox, as it was written.</summary>
internal sealed record OutboxRecord(string Row, Effect Effect, OutboxStatus Status, string ClaimedBy, int Attempts, string? Reason, Teams.MessageReference? Copy)
{
    public static OutboxRecord Of(TableWrite write) => Of(new TableRow(new("", write.Row), Commit.ValuesOf(write), ""));

    /// <summary>Without reading the rest of the row.</summary>
    public static bool IsPending(TableWrite write) => (string)Commit.ValuesOf(write)["Status"] == nameof(OutboxStatus.Pending);

    public static OutboxRecord Of(TableRow kept)
    {
        var row = OutboxRow.Read(kept);
        return new(row.Row, row.Effect, row.Status, row.ClaimedBy, row.Attempts, row.Reason, row.Copy);
    }
}

/// <summary>The kinds of subjects that exist. A new kind joins by one line.</summary>
internal static class SubjectState
{
    private static readonly Dictionary<string, Func<string, (object, DateTimeOffset?, ImmutableArray<IndexEntry>)>> Kinds = new(StringComparer.Ordinal)
    {
        [PlannedPost.IdPrefix] = Reader<PlannedPost, PlannedPostCommand>(PlannedPostRow.Json.PlannedPost),
        [OpenQuestion.IdPrefix] = Reader<OpenQuestion, QuestionCommand>(QuestionRow.Json.OpenQuestion),
        [Draft.IdPrefix] = Reader<Draft, DraftCommand>(DraftRow.Json.Draft),
        [GuidelineReview.IdPrefix] = Reader<GuidelineReview, ReviewCommand>(ReviewJson.Default.GuidelineReview),
    };

    /// <summary>Of all kinds, as "draft.approve".</summary>
    public static IEnumerable<string> Commands =>
    [
        .. Of<PlannedPostCommand>(PlannedPost.IdPrefix), .. Of<QuestionCommand>(OpenQuestion.IdPrefix),
        .. Of<DraftCommand>(Draft.IdPrefix), .. Of<ReviewCommand>(GuidelineReview.IdPrefix),
    ];

    public static string KindOf(string subject) => subject[..subject.IndexOf('-', StringComparison.Ordinal)];

    public static (object State, DateTimeOffset? NextAlarm) Read(string subject, string json)
    {
        var (state, next, _) = Kinds[KindOf(subject)](json);
        return (state, next);
    }

    public static ImmutableArray<IndexEntry> IndexOf(string subject, string json) => Kinds[KindOf(subject)](json).Item3;

    private static IEnumerable<string> Of<TCommand>(string kind) =>
        typeof(TCommand).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(type => $"{kind}.{type.TypeDiscriminator}");

    private static Func<string, (object, DateTimeOffset?, ImmutableArray<IndexEntry>)> Reader<TState, TCommand>(JsonTypeInfo<TState> type)
        where TState : class, ISubject<TState, TCommand>
        where TCommand : class => json =>
        {
            var state = JsonSerializer.Deserialize(json, type)!;
            return (state, state.NextAlarm, state.Index);
        };
}
