using GovernanceBot.Domain;
using GovernanceBot.Domain.Guidelines;
using GovernanceBot.Domain.Guidelines.Managing;
using GovernanceBot.Domain.Responsibilities;
using GovernanceBot.Guidelines.Managing;
using GovernanceBot.Teams;

namespace GovernanceBot.Guidelines.Reviewing;

/// <summary>The answers to the card that asks whether a guideline still holds.</summary>
public sealed class ReviewHandlers(GuidelineStore store, ReviewStore reviews, ReviewDates dates, ReviewCards cards)
{
    public void AddTo(Router router)
    {
        router.On(ReviewVerbs.Confirm, Right.TakePart, (turn, answer, cancellation) => GuidelineAnswers.Date(answer.Next) is { } next
            ? TellAsync(turn, answer.Guideline, new GuidelineEdit.Confirm(next, turn.Person.Id, answer.Base), cancellation)
            : ShowAsync(turn, answer.Guideline, false, ReviewTexts.DateNeeded.In(turn.Language), cancellation));
        router.On(ReviewVerbs.Retire, Right.TakePart, (turn, answer, cancellation) =>
            TellAsync(turn, answer.Guideline, new GuidelineEdit.Retire(answer.Reason, turn.Person.Id, answer.Base), cancellation));
    }

    /// <summary>A coordinator who was asked in the owner's place may say whether it still holds, and not change its words.</summary>
    private async Task<Reply> TellAsync(Turn turn, string? guideline, GuidelineEdit edit, CancellationToken cancellation)
    {
        var id = guideline ?? "";
        var review = await reviews.FindAsync(ReviewDates.IdFor(id), cancellation);
        var wasAsked = review?.State.AskedOf.Contains(turn.Person.Id) == true;
        var outcome = RowKeys.IsPossible(id)
            ? await store.TellAsync(id, edit, cancellation, wasAsked)
            : new EditOutcome<Guideline>.Refused(new NoSuchSubject());
        if (await store.FindAsync(id, cancellation) is { } version)
        {
            await dates.FollowAsync(version, cancellation);
        }

        // With what was answered the review starts anew, and nobody has been asked in it: who pressed once more still sees what came of it.
        return outcome is EditOutcome<Guideline>.Refused refused
            ? await ShowAsync(turn, guideline, wasAsked, ManageTexts.Refused(refused.Why).In(turn.Language), cancellation)
            : await ShowAsync(turn, guideline, true, null, cancellation);
    }

    private async Task<Reply> ShowAsync(Turn turn, string? guideline, bool mayLook, string? notice, CancellationToken cancellation)
    {
        if (await reviews.FindAsync(ReviewDates.IdFor(guideline ?? ""), cancellation) is not { } review
            || (!mayLook && !review.State.AskedOf.Contains(turn.Person.Id)))
        {
            return new Reply.WithText(notice ?? ReviewTexts.NotAsked.In(turn.Language));
        }

        var rendered = await cards.RenderAsync(review.State, new(GuidelineReview.Card, turn.Person, IsNewest: true), turn.Language, notice, cancellation);
        return new Reply.WithCard(rendered.Card, rendered.Summary);
    }
}
