using System.Text;
using System.Text.Json;
using GovernanceBot.Cards;
using GovernanceBot.Clockwork;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Calendar;
using GovernanceBot.Domain.Drafts;
using GovernanceBot.Domain.Guidelines.Managing;
using GovernanceBot.Domain.People;
using GovernanceBot.Domain.Questions;
using GovernanceBot.Drafts;
using GovernanceBot.People;
using GovernanceBot.Simulation.World;
using GovernanceBot.Storage;
using GovernanceBot.Teams;

namespace GovernanceBot.Simulation.Invariants;

/// <summary>At the end every card shows its draft as it ended, to the letter, or with why the last press changed nothing; a reminder
/// brings an approved text where there is one, a settled post or review has no buttons any more, and an answered question asks for no answer.</summary>
internal sealed class CardsShowTheOutcome : IInvariant
{
    private static readonly Refusal?[] Notices = [null, new OwnText(), new DecidedMeanwhile(), new NotOpenForThis(), new NewerVersion()];

    public async Task AtEndAsync(World.Simulation world, Replica process)
    {
        foreach (var subject in world.Store.Subjects)
        {
            var row = world.Store.Find(SubjectTable.Name, new(subject, SubjectTable.StateRow));
            var (state, _) = SubjectState.Read(subject, (string)row!.Values[SubjectTable.State]);
            var copies = world.Store.Query(SubjectTable.Name, KeyRange.Of(subject, OutboxRow.Prefix))
                .Select(OutboxRecord.Of)
                .Where(record => record.Copy is { ActivityId.Length: > 0 })
                .ToList();
            foreach (var copy in copies)
            {
                var message = world.Organisation.ChatOf(copy.Copy!.Conversation.Id).Find(copy.Copy.ActivityId);
                var isNewest = copies.Last(other => other.Effect == copy.Effect) == copy;
                if (message is null || !await ShowsAsync(state, message, (Effect.SendCard)copy.Effect, isNewest, process))
                {
                    world.Violate(subject, $"{copy.Row} ({message?.Id}) does not show how it ended: {Text(message?.Shown)}");
                }
            }
        }
    }

    private static string Text(byte[]? shown) => shown is null ? "" : Encoding.UTF8.GetString(shown);

    private static async Task<bool> ShowsAsync(object state, ChatMessage message, Effect.SendCard send, bool isNewest, Replica process) => state switch
    {
        PlannedPost post => (post.IsOpen || !message.HasButtons) && message.HasApprovedText == await IsApprovedAsync(post, process),
        OpenQuestion { IsOpen: false } => !message.IsAnswerable,
        GuidelineReview { Stage: ReviewStage.Settled } => !message.HasButtons,
        Draft draft => await ShowsAsync(draft, message, send, isNewest, process),
        _ => true,
    };

    private static async Task<bool> IsApprovedAsync(PlannedPost post, Replica process) =>
        post is not { Status: PlannedPostStatus.Posted, Settled.Approved: null }
        && await process.Get<ApprovedDrafts>().ForAsync(post.Id, CancellationToken.None) is not null;

    private static async Task<bool> ShowsAsync(Draft draft, ChatMessage message, Effect.SendCard send, bool isNewest, Replica process)
    {
        var viewer = await process.Get<PeopleTable>().PersonAsync(send.To, CancellationToken.None);
        foreach (var (why, language) in Notices.SelectMany(why => Enum.GetValues<Language>().Select(language => (why, language))))
        {
            var notice = why is null ? null : DraftTexts.Refused(why).In(language);
            var copy = new CardCopy(send.Card, viewer with { Language = language }, isNewest);
            var filled = why is not null && message.Filled("text") is { } text
                ? new ResubmitAnswer(draft.Id, 0, text, message.Filled("date"), message.Filled("time"))
                : null;
            var card = await process.Get<DraftRendering>().RenderAsync(draft, copy, language, notice, CancellationToken.None, filled);
            var sent = JsonSerializer.SerializeToUtf8Bytes(OutgoingMessage.Of(card.Card, card.Summary), Wire.Json.OutgoingMessage);
            if (message.Imprint == ChatMessage.ImprintOf(sent) || message.AnswerImprint == ChatMessage.ImprintOf(CardWriter.Write(card.Card)))
            {
                return true;
            }
        }

        return false;
    }
}
