using System.Globalization;
using GovernanceBot.Clockwork;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Calendar;
using GovernanceBot.Domain.Responsibilities;
using GovernanceBot.Drafts;
using GovernanceBot.People;
using GovernanceBot.Responsibilities;
using GovernanceBot.Teams;

namespace GovernanceBot.Calendar;

/// <summary>The answers to a reminder, and a look at what is planned.</summary>
public sealed class CalendarHandlers(
    PostStore posts, UpcomingPosts upcoming, ApprovedDrafts approved, Reminders reminders, PeopleTable people, MandateBook mandates, CalendarCards cards)
{
    private static readonly Command Calendar = new(
        ["kalender", "contentkalender", "agenda", "planning", "wat staat er gepland"],
        ["calendar", "content calendar", "schedule", "what is planned", "what's planned"]);

    public void AddTo(Router router)
    {
        router.On(Calendar, Right.Everyone, ShowAsync);
        router.On(CalendarVerbs.Posted, Right.TakePart, PostedAsync);
        router.On(CalendarVerbs.Snooze, Right.TakePart, (turn, answer, cancellation) => TellAsync(
            turn, answer.Post, new PlannedPostCommand.Snooze(turn.Person.Id, Minutes(answer.Minutes), answer.Seen), cancellation));
        router.On(CalendarVerbs.Skip, Right.TakePart, (turn, answer, cancellation) => TellAsync(
            turn, answer.Post, new PlannedPostCommand.Skip(turn.Person.Id, answer.Reason ?? ""), cancellation));
        router.On(CalendarVerbs.HandOver, Right.TakePart, HandOverAsync);
    }

    private async Task<Reply> ShowAsync(Turn turn, CancellationToken cancellation) =>
        cards.Upcoming(await upcoming.AfterAsync(turn.Now, CalendarCards.Shown, cancellation), await people.AllAsync(cancellation), turn.Language);

    private async Task<Reply> PostedAsync(Turn turn, PostedAnswer answer, CancellationToken cancellation)
    {
        var draft = await posts.FindAsync(answer.Post ?? "", cancellation) is { Id: var post } ? await approved.ForAsync(post, cancellation) : null;
        return await TellAsync(turn, answer.Post, new PlannedPostCommand.MarkPosted(turn.Person.Id, answer.Link?.Trim(), draft?.Id), cancellation);
    }

    private async Task<Reply> HandOverAsync(Turn turn, HandOverAnswer answer, CancellationToken cancellation)
    {
        if (answer.To is { } colleague && await people.FindAsync(colleague, cancellation) is not null)
        {
            return await TellAsync(turn, answer.Post, new PlannedPostCommand.HandOver(turn.Person.Id, colleague, answer.Seen), cancellation);
        }

        var kept = await posts.FindAsync(answer.Post ?? "", cancellation);
        return await ShowRefusalAsync(turn, kept?.State, new UnknownColleague(), cancellation);
    }

    private async Task<Reply> TellAsync(Turn turn, string? post, PlannedPostCommand command, CancellationToken cancellation) =>
        await posts.TellAsync(post ?? "", command, cancellation) switch
        {
            Outcome<PlannedPost>.Done done => await ShowAsync(turn, done.Now, null, cancellation),
            Outcome<PlannedPost>.Refused refused => await ShowRefusalAsync(turn, refused.Now, refused.Why, cancellation),
            var other => throw new ArgumentOutOfRangeException(nameof(command), other, "No such outcome."),
        };

    /// <summary>Who may not see the post gets the words only; everybody else the card as it is now.</summary>
    private async Task<Reply> ShowRefusalAsync(Turn turn, PlannedPost? post, Refusal why, CancellationToken cancellation)
    {
        var coordinator = post is null ? "" : (await people.PersonAsync(post.Coordinator, cancellation)).Name;
        var words = CalendarTexts.Refused(why, coordinator).In(turn.Language);
        return post is not null && post.MayBeSettledBy(turn.Person.Id, turn.Now, await mandates.CurrentAsync(cancellation))
            ? await ShowAsync(turn, post, words, cancellation)
            : new Reply.WithText(words);
    }

    private async Task<Reply> ShowAsync(Turn turn, PlannedPost post, string? notice, CancellationToken cancellation)
    {
        var rendered = await reminders.RenderAsync(post, new(PlannedPost.ReminderCard, turn.Person, IsNewest: true), turn.Language, notice, cancellation);
        return new Reply.WithCard(rendered.Card, rendered.Summary);
    }

    /// <summary>What is no number of minutes is refused by the rules, as no time at all.</summary>
    private static TimeSpan Minutes(string? minutes) =>
        int.TryParse(minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? TimeSpan.FromMinutes(number) : TimeSpan.Zero;
}
