using GovernanceBot.Cards;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Guidelines;
using GovernanceBot.Domain.Guidelines.Managing;
using GovernanceBot.Domain.People;
using GovernanceBot.Domain.Responsibilities;
using GovernanceBot.Guidelines.Files;
using GovernanceBot.Guidelines.Reviewing;
using GovernanceBot.People;
using GovernanceBot.Responsibilities;
using GovernanceBot.Teams;

namespace GovernanceBot.Guidelines.Managing;

/// <summary>Looking through guidelines, and adding, changing and retiring them.</summary>
public sealed class ManageHandlers(
    GuidelineTable table,
    GuidelineStore store,
    GuidelineForm form,
    ChangedParts changed,
    ReviewDates reviews,
    MandateBook mandates,
    PeopleTable people,
    Wording wording)
{
    private static readonly Command Manage = new(
        ["richtlijnen beheren", "beheer richtlijnen", "richtlijnen bewerken", "richtlijn toevoegen", "beheren"],
        ["manage guidelines", "edit guidelines", "guideline management", "add a guideline", "manage"]);

    public void AddTo(Router router)
    {
        router.On(Manage, Right.KeepGuidelines, (turn, cancellation) => turn.Conversation.IsPersonal
            ? ListAsync(turn, new(), cancellation)
            : Task.FromResult<Reply>(new Reply.WithText(GuidelineTexts.OnlyInPersonalChat.In(turn.Language))));
        router.On(ManageVerbs.List, Right.KeepGuidelines, ListAsync);
        router.On(ManageVerbs.Open, Right.KeepGuidelines, (turn, asked, cancellation) => ShowAsync(turn, asked.Guideline, null, cancellation));
        router.On(ManageVerbs.New, Right.KeepGuidelines, (turn, _, cancellation) => form.NewAsync(turn, cancellation));
        router.On(ManageVerbs.Edit, Right.KeepGuidelines, EditAsync);
        router.On(ManageVerbs.Save, Right.KeepGuidelines, SaveAsync);
        router.On(ManageVerbs.Retire, Right.KeepGuidelines, RetireAsync);
    }

    private async Task<Reply> ListAsync(Turn turn, ListRequest asked, CancellationToken cancellation) =>
        GuidelineListCard.Of([.. (await table.Guidelines.AllAsync(cancellation)).Select(kept => kept.Version)], asked, turn.Language);

    private async Task<Reply> EditAsync(Turn turn, FormRef asked, CancellationToken cancellation)
    {
        if (await store.FindAsync(asked.Guideline ?? "", cancellation) is not { } version)
        {
            return Gone(turn);
        }

        return !version.IsRetired && await MayKeepAsync(turn, version.Content, cancellation)
            ? await form.ForAsync(turn, version, Enum.IsDefined(asked.Part) ? asked.Part : FormPart.Words, cancellation)
            : await ShowAsync(turn, asked.Guideline, Words(turn, version.IsRetired ? new RetiredMeanwhile() : new NotYourGuideline(version.Content.Owner)), cancellation);
    }

    private async Task<Reply> SaveAsync(Turn turn, GuidelineAnswer answer, CancellationToken cancellation)
    {
        var id = answer.Base == 0 ? await store.IdForAsync(answer.Form ?? Guid.Empty, cancellation) : answer.Guideline ?? "";
        var old = await store.FindAsync(id, cancellation);
        if (answer.Base != 0 && old is null)
        {
            return Gone(turn);
        }

        var typed = GuidelineAnswers.Apply(old?.Content ?? GuidelineAnswers.Empty(id), answer);
        switch (await store.TellAsync(id, new GuidelineEdit.Save(typed, turn.Person.Id, answer.Base, answer.Form), cancellation))
        {
            case EditOutcome<Guideline>.Refused { Why: NumberTaken }:
                return await SaveAsync(turn, answer, cancellation);
            case EditOutcome<Guideline>.Refused { Why: ChangedMeanwhile } when old is { IsRetired: false }:
                var above = await changed.OfAsync(turn, old, GuidelineFields.Between(old.Content, typed), cancellation);
                return await form.AgainAsync(turn, answer with { Guideline = id, Base = old.Number }, above, cancellation);
            case EditOutcome<Guideline>.Refused { Why: RetiredMeanwhile or NoSuchSubject } refused:
                return await ShowAsync(turn, id, Words(turn, refused.Why), cancellation);
            case EditOutcome<Guideline>.Refused refused:
                return await form.AgainAsync(turn, answer, RefusalParts.Of(refused.Why, turn.Language), cancellation);
            case EditOutcome<Guideline>.Unchanged unchanged:
                await reviews.FollowAsync(unchanged.Now, cancellation);
                var already = answer.Base == 0 ? ManageTexts.AlreadySaved : ManageTexts.NothingChanged;
                return await ShowAsync(turn, id, already.In(turn.Language), cancellation, ContainerStyle.Emphasis);
            default:
                await FollowAsync(id, cancellation);
                return await ShowAsync(turn, id, ManageTexts.Saved.In(turn.Language), cancellation, ContainerStyle.Good);
        }
    }

    private async Task<Reply> RetireAsync(Turn turn, RetireAnswer answer, CancellationToken cancellation)
    {
        var id = answer.Guideline ?? "";
        var outcome = await store.TellAsync(id, new GuidelineEdit.Retire(answer.Reason, turn.Person.Id, answer.Base), cancellation);
        await FollowAsync(id, cancellation);
        return outcome is EditOutcome<Guideline>.Refused refused
            ? await ShowAsync(turn, id, Words(turn, refused.Why), cancellation)
            : await ShowAsync(turn, id, ManageTexts.RetiredNow.In(turn.Language), cancellation, ContainerStyle.Good);
    }

    private async Task FollowAsync(string id, CancellationToken cancellation)
    {
        if (await store.FindAsync(id, cancellation) is { } version)
        {
            await reviews.FollowAsync(version, cancellation);
        }
    }

    private async Task<Reply> ShowAsync(
        Turn turn, string? id, string? notice, CancellationToken cancellation, ContainerStyle style = ContainerStyle.Warning)
    {
        if (await store.FindAsync(id ?? "", cancellation) is not { } version)
        {
            return notice is null ? Gone(turn) : new Reply.WithText(notice);
        }

        var by = ManageTexts.By(version.By, await people.NamesAsync(cancellation), turn.Language);
        var card = new ManagedGuidelineCard(version, await MayKeepAsync(turn, version.Content, cancellation), by, wording, turn.Language);
        return card.Card(notice, style);
    }

    private async Task<bool> MayKeepAsync(Turn turn, Guideline guideline, CancellationToken cancellation) =>
        (await mandates.CurrentAsync(cancellation)).MayKeep(turn.Person.Id, guideline.Owner, turn.Now);

    private static string Words(Turn turn, Refusal why) => ManageTexts.Refused(why).In(turn.Language);

    private static Reply.WithText Gone(Turn turn) => new(GuidelineTexts.Gone.In(turn.Language));
}
