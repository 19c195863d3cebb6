using System.Text.RegularExpressions;
using GovernanceBot.Calendar;
using GovernanceBot.Clockwork;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Calendar;
using GovernanceBot.Domain.Drafts;
using GovernanceBot.Domain.Questions;
using GovernanceBot.Drafts;
using GovernanceBot.Questions;
using GovernanceBot.Storage;
using GovernanceBot.Tests.Chat;

namespace GovernanceBot.Tests.Clockwork;

/// <summary>What has to hold of store and chats once everything is settled, however often the bot was killed.</summary>
internal sealed partial class Aftermath(ITableEngine engine, ConnectorStandIn connector)
{
    private readonly List<ChatMessage> _messages = [.. connector.Messages];
    private readonly HashSet<string> _recorded = new(StringComparer.Ordinal);
    private readonly HashSet<string> _decisions = new(StringComparer.Ordinal);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public int Posts { get; private set; }

    public int Drafts { get; private set; }

    public int Questions { get; private set; }

    public int Sent { get; private set; }

    /// <summary>Messages that arrived and were never recorded, so that they were sent once more.</summary>
    public int Repeats { get; private set; }

    /// <summary>What is open is listed with whoever has to do something for it.</summary>
    public static Task<bool> NothingIsOpenAsync(ITableEngine engine) => IsEmptyAsync(engine, ReadIndex.Table);

    public static Task<bool> NoAlarmIsLeftAsync(ITableEngine engine) => IsEmptyAsync(engine, Alarms.Table);

    public async Task CheckAsync(IReadOnlyCollection<string> confirmed, IReadOnlyCollection<string> decided)
    {
        var marks = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var id in SubjectTable.IdsAsync(engine, Cancellation))
        {
            marks.Add(await CheckSubjectAsync(id));
        }

        confirmed.Except(marks, StringComparer.Ordinal).ShouldBeEmpty("drafts and questions that were shown as sent");
        decided.Except(_decisions, StringComparer.Ordinal).ShouldBeEmpty("decisions that were shown as taken");
        (await NoAlarmIsLeftAsync(engine)).ShouldBeTrue();
        (await NothingIsOpenAsync(engine)).ShouldBeTrue();
        CheckRepeats();
    }

    private static async Task<bool> IsEmptyAsync(ITableEngine engine, string table) =>
        !await engine.QueryAsync(table, new(" ", null), Cancellation).AnyAsync(Cancellation);

    private async Task<string> CheckSubjectAsync(string id)
    {
        var rows = await engine.QueryAsync(SubjectTable.Name, KeyRange.Of(id), Cancellation).ToListAsync(Cancellation);
        var version = (int)rows[^1].Values["Version"];
        HistoryChain.Holds(rows[^1], rows.Where(row => row.Key.Row.StartsWith(SubjectTable.HistoryPrefix, StringComparison.Ordinal)))
            .ShouldBeTrue($"the history of {id}");
        foreach (var sent in rows.Where(row => row.Key.Row.StartsWith(OutboxRow.Prefix, StringComparison.Ordinal)).Select(OutboxRow.Read))
        {
            CheckEffect(id, sent, version);
        }

        _decisions.UnionWith(rows.SelectMany(row => DecisionWords().Matches(row.Values.GetValueOrDefault("Command") as string ?? "")).Select(mark => mark.Value));
        return SubjectTable.PrefixOf(id) switch
        {
            PlannedPost.IdPrefix => CheckPost(id, rows),
            OpenQuestion.IdPrefix => CheckQuestion(id, rows),
            _ => CheckDraft(id, rows),
        };
    }

    private void CheckEffect(string id, OutboxRow row, int version)
    {
        row.Effect.ShouldBeOfType<Effect.SendCard>($"{id} {row.Row} was left undone");
        row.Status.ShouldBe(OutboxStatus.Delivered, $"{id} {row.Row}: {row.Reason}");
        row.Shown.ShouldBe(version, $"{id} {row.Row} does not show how it stands");
        var message = _messages.Find(message => message.Id == row.Copy!.ActivityId).ShouldNotBeNull($"{id} {row.Row} never arrived");
        _recorded.Add(message.Id);
        Sent++;
    }

    private string CheckPost(string id, List<TableRow> rows)
    {
        var post = SubjectTable.Read(id, rows[^1], PlannedPostRow.Json.PlannedPost).State;
        post.Status.ShouldBe(PlannedPostStatus.Posted, id);
        rows.Count(row => row.Key.Row.StartsWith(OutboxRow.Prefix, StringComparison.Ordinal)).ShouldBeGreaterThan(0, $"nobody was reminded of {id}");
        Posts++;
        return post.Title;
    }

    private string CheckDraft(string id, List<TableRow> rows)
    {
        var draft = SubjectTable.Read(id, rows[^1], DraftRow.Json.Draft).State;
        draft.Status.ShouldNotBe(DraftStatus.InReview, id);
        Decisions(rows).ShouldBe(draft.Status == DraftStatus.Expired ? 0 : 1, $"{id} is {draft.Status}");
        draft.Approvals.ShouldAllBe(approval => approval.Mandate.Person != draft.Author, id);
        _decisions.UnionWith(draft.Approvals.Select(approval => Townspeople.Approval(draft.Version.Text, approval.Mandate.Person.Value)));
        Drafts++;
        return draft.Version.Text;
    }

    private string CheckQuestion(string id, List<TableRow> rows)
    {
        var question = SubjectTable.Read(id, rows[^1], QuestionRow.Json.OpenQuestion).State;
        question.Status.ShouldBe(QuestionStatus.Answered, id);
        Decisions(rows).ShouldBe(1, $"{id} was answered");
        Questions++;
        return question.Text;
    }

    private static int Decisions(List<TableRow> rows) => rows.Count(row => row.Values.GetValueOrDefault("Command") is string command && Decision().IsMatch(command));

    /// <summary>A message without a record is one whose process was killed before it could write one: its connection ends, and then comes the message
    /// that was recorded.</summary>
    private void CheckRepeats()
    {
        foreach (var (at, message) in _messages.Index().Where(sent => sent.Item.IsCard && !_recorded.Contains(sent.Item.Id)))
        {
            var mark = Mark().Match(message.Cards[0].Words).Value;
            if (mark.Length > 0)
            {
                Repeats++;
                var again = _messages.FindIndex(at + 1, other =>
                    _recorded.Contains(other.Id) && other.Conversation == message.Conversation && other.Cards[0].Words.Contains(mark, StringComparison.Ordinal));
                message.Sender!.DiedAfter.ShouldNotBeNull($"{mark} came as message {at} and again as {again}, and its sender lives")
                    .ShouldBeLessThanOrEqualTo(again, $"{mark} came as message {at} and again before its sender died");
            }
        }
    }

    [GeneratedRegex($"{Town.PostMark}[0-9]{{4}}|({Townspeople.DraftMark}|{Townspeople.QuestionMark})[0-9]{{5}}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Mark();

    [GeneratedRegex($"{Townspeople.DecisionMark}[0-9]{{5}}", RegexOptions.NonBacktracking)]
    private static partial Regex DecisionWords();

    [GeneratedRegex("^\\{\"\\$type\":\"(approve|reject|requestChanges|answer)\"", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Decision();
}
