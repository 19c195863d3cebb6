using GovernanceBot.Cards;
using GovernanceBot.Clockwork;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Drafts;
using GovernanceBot.Domain.People;
using GovernanceBot.People;

namespace GovernanceBot.Drafts;

/// <summary>Puts together what a draft's cards have to say at this moment.</summary>
public sealed class DraftRendering(PeopleTable people, Wording wording)
{
    public SubjectKind<Draft, DraftCommand> Kind => new(
        Draft.IdPrefix,
        DraftJson.Default.Draft,
        DraftJson.Default.DraftCommand,
        (draft, card, viewer, cancellation) => RenderAsync(draft, card, viewer, viewer.Language, null, cancellation));

    public async Task<RenderedCard> RenderAsync(
        Draft draft, string card, Person viewer, Language language, string? notice, CancellationToken cancellation)
    {
        var all = await people.AllAsync(cancellation);
        string NameOf(PersonId id) => all.FirstOrDefault(person => person.Id == id)?.Name ?? id.Value;
        var parts = new DraftCard(draft, NameOf, wording, language);
        return card switch
        {
            Draft.AuthorCard => new(AuthorCard.Of(parts, notice), DraftTexts.YourDraft.In(language)),
            Draft.StuckCard => new(Stuck(parts), DraftTexts.Stuck.In(language)),
            _ => new(ReviewCard.Of(parts, viewer.Id, notice), DraftTexts.ToReview(NameOf(draft.Author)).In(language)),
        };
    }

    private static AdaptiveCard Stuck(DraftCard card)
    {
        var help = card.Draft.Status == DraftStatus.InReview
            ? [new TextBlock(DraftTexts.NotDecidedHelp.In(card.Language)), card.Status(forAuthor: false)]
            : new CardElement[] { card.Status(forAuthor: false) };
        return card.Card(
            DraftTexts.Stuck, null, [.. help, card.Facts(withAuthor: true), CardParts.Quote(card.Draft.Version.Text)], []);
    }
}
