using GovernanceBot.Cards;
using GovernanceBot.Clockwork;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Drafts;
using GovernanceBot.Domain.People;
using GovernanceBot.Guidelines.Checking;
using GovernanceBot.People;

namespace GovernanceBot.Drafts;

/// <summary>Puts together what a draft's cards have to say at this moment.</summary>
public sealed class DraftRendering(PeopleTable people, DraftCheck check, Wording wording)
{
    public SubjectKind<Draft, DraftCommand> Kind => new(
        Draft.IdPrefix,
        () => DraftRow.Json.Draft,
        () => DraftRow.Json.DraftCommand,
        (draft, copy, cancellation) => RenderAsync(draft, copy, copy.Viewer.Language, null, cancellation));

    internal async Task<RenderedCard> RenderAsync(
        Draft draft, CardCopy copy, Language language, string? notice, CancellationToken cancellation, ResubmitAnswer? filled = null)
    {
        var nameOf = await people.NamesAsync(cancellation);
        var parts = new DraftCard(draft, await RemarksAsync(draft, cancellation), nameOf, wording, language) { Filled = filled };
        return copy.Card switch
        {
            _ when !copy.IsNewest => new(Older(parts, copy.Viewer.Id), DraftTexts.DraftOf(nameOf(draft.Author)).In(language)),
            Draft.AuthorCard => new(AuthorCard.Of(parts, notice), DraftTexts.YourDraft.In(language)),
            Draft.StuckCard => new(Stuck(parts), DraftTexts.Stuck.In(language)),
            _ => new(ReviewCard.Of(parts, copy.Viewer.Id, notice), DraftTexts.ToReview(nameOf(draft.Author)).In(language)),
        };
    }

    private async Task<IReadOnlyList<Remark>> RemarksAsync(Draft draft, CancellationToken cancellation) =>
        draft.Status is DraftStatus.Approved or DraftStatus.Rejected or DraftStatus.Withdrawn
            ? []
            : await check.RemarksAsync(draft.Version.Text, draft.Channels, cancellation);

    /// <summary>Says how it stands, and leaves the text and the buttons to the newest copy.</summary>
    private static AdaptiveCard Older(DraftCard card, PersonId viewer) => card.Card(
        viewer == card.Draft.Author ? DraftTexts.YourDraft : DraftTexts.DraftOf(card.NameOf(card.Draft.Author)),
        null,
        [card.Status(forAuthor: false), card.Facts(), CardParts.Aside(DraftTexts.NewerCardBelow.In(card.Language))],
        []);

    private static AdaptiveCard Stuck(DraftCard card)
    {
        var whose = DraftTexts.DraftOf(card.NameOf(card.Draft.Author));
        var named = new TextBlock(whose.In(card.Language));
        CardElement[] rest = [card.Facts(), CardParts.Quote(card.Draft.Version.Text)];
        return card.Draft.Status switch
        {
            DraftStatus.InReview => Card(DraftTexts.Stuck, named, new TextBlock(DraftTexts.NotDecidedHelp.In(card.Language)), card.Status(forAuthor: false)),
            DraftStatus.NobodyToApprove =>
                Card(DraftTexts.Stuck, named, CardParts.Notice(DraftTexts.NobodyToApproveHelp.In(card.Language), ContainerStyle.Attention)),
            _ => Card(whose, card.Status(forAuthor: false)),
        };

        AdaptiveCard Card(Text title, params CardElement[] body) => card.Card(title, null, [.. body, .. rest], []);
    }
}
