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
    /// <summary>A card has room for so many names; people who only happened to write to the bot have no title and are not offered.</summary>
    private const int MostColleagues = 50;

    public async Task<RenderedCard> RenderAsync(PlannedPost post, CardCopy copy, Language language, string? notice, CancellationToken cancellation)
    {
        var all = await people.AllAsync(cancellation);
        var book = await mandates.CurrentAsync(cancellation);
        var card = new ReminderCard(
            post,
            await approved.ForAsync(post.Id, cancellation),
            copy.IsNewest && post.MayBeSettledBy(copy.Viewer.Id, clock.GetUtcNow(), book),
            [.. all.Where(person => person.Id != post.Coordinator && person.Title.Length > 0).Take(MostColleagues).OrderBy(person => person.Name, StringComparer.CurrentCulture)],
            id => all.FirstOrDefault(person => person.Id == id)?.Name ?? id.Value,
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
