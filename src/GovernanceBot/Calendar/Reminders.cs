using GovernanceBot.Cards;
using GovernanceBot.Clockwork;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Calendar;
using GovernanceBot.Domain.Drafts;
using GovernanceBot.Domain.People;
using GovernanceBot.Drafts;
using GovernanceBot.People;
using GovernanceBot.Responsibilities;

namespace GovernanceBot.Calendar;

/// <summary>Puts together what a reminder has to say at this moment.</summary>
public sealed class Reminders(PeopleTable people, MandateBook mandates, ApprovedDrafts approved, Wording wording, TimeProvider clock)
{
    public async Task<RenderedCard> RenderAsync(PlannedPost post, CardCopy copy, Language language, string? notice, CancellationToken cancellation)
    {
        var book = await mandates.CurrentAsync(cancellation);
        var card = new ReminderCard(
            post,
            await approved.ForAsync(post.Id, cancellation),
            copy.IsNewest && post.MayBeSettledBy(copy.Viewer.Id, clock.GetUtcNow(), book),
            ColleagueChoice.Among(await people.AllAsync(cancellation), post.Coordinator),
            await people.NamesAsync(cancellation),
            wording,
            language);
        return new(card.Card(notice), CalendarTexts.Reminder(post.Title).In(language));
    }

    public SubjectKind<PlannedPost, PlannedPostCommand> Kind => new(
        PlannedPost.IdPrefix,
        () => PlannedPostRow.Json.PlannedPost,
        () => PlannedPostRow.Json.PlannedPostCommand,
        (post, copy, cancellation) => RenderAsync(post, copy, copy.Viewer.Language, null, cancellation));
}
