using System.Collections.Immutable;
using System.Globalization;
using GovernanceBot.Clockwork;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Calendar;
using GovernanceBot.Domain.Drafts;
using GovernanceBot.Domain.Responsibilities;
using GovernanceBot.Teams;

namespace GovernanceBot.Drafts;

/// <summary>Submitting a draft, and what author and approvers do with it.</summary>
public sealed class DraftHandlers(DraftStore drafts, PostStore posts, ReadIndex index, DraftForm form, DraftCheck check, DraftRendering rendering, TimeZoneInfo zone)
{
    /// <summary>So many cards at once are no flood; asked again, the next ones follow.</summary>
    private const int MostSentAgain = 5;

    private static readonly Command New = new(
        ["concept", "concept indienen", "indienen", "nieuw bericht", "bericht indienen"],
        ["draft", "submit", "submit a draft", "new post", "submit draft"]);

    private static readonly Command Reviews = new(
        ["goedkeuringen", "goedkeuren", "beoordelen", "wat moet ik goedkeuren"],
        ["approvals", "approve", "reviews", "what should i approve"]);

    public void AddTo(Router router)
    {
        router.On(New, Right.Everyone, (turn, cancellation) => form.NewAsync(turn, new(), cancellation));
        router.On(Reviews, Right.Everyone, SendReviewsAgainAsync);
        router.On(DraftVerbs.NewForm, Right.Everyone, form.NewAsync);
        router.On(DraftVerbs.Submit, Right.Everyone, SubmitAsync);
        router.On(DraftVerbs.Resubmit, Right.TakePart, ResubmitAsync);
        router.On(DraftVerbs.Withdraw, Right.TakePart, (turn, answer, cancellation) =>
            TellAsync(turn, answer.Draft, new DraftCommand.Withdraw(turn.Person.Id), cancellation));
        router.On(DraftVerbs.Approve, Right.TakePart, (turn, answer, cancellation) => TellAsync(
            turn, answer.Draft, new DraftCommand.Approve(turn.Person.Id, answer.Version), cancellation));
        router.On(DraftVerbs.RequestChanges, Right.TakePart, (turn, answer, cancellation) => TellAsync(
            turn, answer.Draft, new DraftCommand.RequestChanges(turn.Person.Id, answer.Version, answer.Change ?? ""), cancellation));
        router.On(DraftVerbs.Reject, Right.TakePart, (turn, answer, cancellation) => TellAsync(
            turn, answer.Draft, new DraftCommand.Reject(turn.Person.Id, answer.Version, answer.Objection ?? ""), cancellation));
    }

    private async Task<Reply> SubmitAsync(Turn turn, SubmitAnswer answer, CancellationToken cancellation)
    {
        var id = answer.Draft ?? "";
        var chosen = answer.Post is null or "" or SubmitAnswer.LoosePost ? null : answer.Post;
        var planned = chosen is null ? null : await posts.FindAsync(chosen, cancellation);
        if (chosen is not null && planned is not { State.IsOpen: true })
        {
            return await form.AgainAsync(turn, answer, DraftTexts.Refused(new PlannedPostGone()).In(turn.Language), cancellation);
        }

        // An entry that is due already gets the new moment of the form.
        var plannedFor = planned?.State.PostAt is { } at && at > turn.Now ? at : (DateTimeOffset?)null;
        if ((plannedFor ?? Moment(answer.Date, answer.Time)) is not { } postAt)
        {
            return await form.AgainAsync(turn, answer, DraftTexts.Refused(new NotAMoment()).In(turn.Language), cancellation);
        }

        var (text, channels) = (DraftVersion.Normalised(answer.Text ?? ""), planned?.State.Channels ?? Channels(answer.Channels));
        var mustAgree = await check.MustAgreeAsync(text, channels, cancellation);
        var command = new DraftCommand.Submit(
            id, turn.Person.Id, text, channels, planned?.State.Theme ?? "", postAt, planned?.Id, mustAgree, planned?.State.Title);
        var shownIn = turn.Card is { } card ? new ShownCard(turn.Person.Id, Draft.AuthorCard, card) : null;
        return await drafts.TellAsync(id, command, cancellation, shownIn) switch
        {
            Outcome<Draft>.Refused { Now: null } refused => await form.AgainAsync(turn, answer, DraftTexts.Refused(refused.Why).In(turn.Language), cancellation),
            var outcome => await ShowAsync(turn, outcome, cancellation),
        };
    }

    private async Task<Reply> ResubmitAsync(Turn turn, ResubmitAnswer answer, CancellationToken cancellation)
    {
        var text = DraftVersion.Normalised(answer.Text ?? "");
        var kept = await drafts.FindAsync(answer.Draft ?? "", cancellation);
        var mustAgree = await check.MustAgreeAsync(text, kept?.State.Channels ?? [], cancellation);
        var moment = Moment(answer.Date, answer.Time);
        var isUnreadable = moment is null && (answer.Date, answer.Time) is not (null or "", null or "");
        return isUnreadable && kept?.State.CanBeReplacedBy(turn.Person.Id, answer.Version) == true
            ? await ShowAsync(turn, new Outcome<Draft>.Refused(kept.State, new NotAMoment()), cancellation, answer)
            : await TellAsync(turn, answer.Draft, new DraftCommand.Resubmit(turn.Person.Id, answer.Version, text, moment, mustAgree), cancellation, answer);
    }

    private async Task<Reply> SendReviewsAgainAsync(Turn turn, CancellationToken cancellation)
    {
        if (!turn.IsPrivate)
        {
            return new Reply.WithText(DraftTexts.OnlyInPersonalChat.In(turn.Language));
        }

        var (waiting, sent, later) = (0, 0, 0);
        await foreach (var id in index.UnderAsync(Draft.ReviewsOf(turn.Person.Id), null, cancellation))
        {
            if (sent == MostSentAgain)
            {
                later++;
                continue;
            }

            var before = (await drafts.FindAsync(id, cancellation))?.State.SentAgain ?? [];
            if (await drafts.TellAsync(id, new DraftCommand.SendAgain(turn.Person.Id), cancellation) is Outcome<Draft>.Done { Now: var draft })
            {
                waiting++;
                sent += draft.SentAgain.SequenceEqual(before) ? 0 : 1;
            }
        }

        return new Reply.WithText(DraftTexts.Waiting(waiting + later, sent, later).In(turn.Language));
    }

    private async Task<Reply> TellAsync(
        Turn turn, string? draft, DraftCommand command, CancellationToken cancellation, ResubmitAnswer? filled = null) =>
        await ShowAsync(turn, await drafts.TellAsync(draft ?? "", command, cancellation), cancellation, filled);

    /// <summary>Who has no part in the draft, or not now, gets the words only; everybody else their card as it is now.</summary>
    /// <param name="filled">What stands in the form again after a refusal.</param>
    private async Task<Reply> ShowAsync(Turn turn, Outcome<Draft> outcome, CancellationToken cancellation, ResubmitAnswer? filled = null)
    {
        var notice = outcome is Outcome<Draft>.Refused refused ? DraftTexts.Refused(refused.Why).In(turn.Language) : null;
        if (outcome.State is not { } draft || !draft.Involves(turn.Person.Id) || outcome is Outcome<Draft>.Refused { Why: NotAskedOfYou })
        {
            return new Reply.WithText(notice ?? DraftTexts.Gone.In(turn.Language));
        }

        var card = draft.Author == turn.Person.Id ? Draft.AuthorCard : Draft.ReviewCard;
        var copy = new CardCopy(card, turn.Person, IsNewest: true);
        var rendered = await rendering.RenderAsync(draft, copy, turn.Language, notice, cancellation, notice is null ? null : filled);
        return new Reply.WithCard(rendered.Card, rendered.Summary);
    }

    private DateTimeOffset? Moment(string? date, string? time) =>
        DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year is > 2000 and < 2200
        && TimeOnly.TryParseExact(time, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var hour)
            ? OrganisationTime.Instant(day, hour, zone)
            : null;

    internal static ImmutableArray<Channel> Channels(string? joined) =>
        [.. (joined ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(name => Enum.TryParse<Channel>(name, out var channel) && Enum.IsDefined(channel) ? channel : (Channel?)null)
            .OfType<Channel>()
            .Distinct()];
}
