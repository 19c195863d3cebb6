using System.Globalization;
using GovernanceBot.Cards;
using GovernanceBot.Clockwork;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Calendar;
using GovernanceBot.Domain.Guidelines;
using GovernanceBot.Domain.Guidelines.Managing;
using GovernanceBot.Domain.People;
using GovernanceBot.Domain.Responsibilities;
using GovernanceBot.Guidelines.Managing;
using GovernanceBot.Responsibilities;

namespace GovernanceBot.Guidelines.Reviewing;

/// <summary>The card that asks whether a guideline still holds.</summary>
public sealed class ReviewCards(GuidelineTable table, MandateBook mandates, TimeProvider clock)
{
    public SubjectKind<GuidelineReview, ReviewCommand> Kind => new(
        GuidelineReview.IdPrefix,
        () => ReviewJson.Default.GuidelineReview,
        () => ReviewJson.Default.ReviewCommand,
        (review, copy, cancellation) => RenderAsync(review, copy, copy.Viewer.Language, null, cancellation));

    public async Task<RenderedCard> RenderAsync(GuidelineReview review, CardCopy copy, Language language, string? notice, CancellationToken cancellation)
    {
        var version = (await table.Guidelines.FindAsync(review.Guideline, cancellation))?.Version;
        var title = version?.Content.In(language).Title ?? review.Guideline;
        List<CardElement> body = [CardParts.Aside(ReviewTexts.DoesItHold.In(language)), CardParts.Heading(title) with { Spacing = Spacing.None }];
        if (notice is not null)
        {
            body.Add(CardParts.Notice(notice, ContainerStyle.Warning));
        }

        var (book, now, summary) = (await mandates.CurrentAsync(cancellation), clock.GetUtcNow(), ReviewTexts.Asks(title).In(language));
        if (version is null or { IsRetired: true })
        {
            return Without(CardParts.Notice(ReviewTexts.NoLongerThere.In(language), ContainerStyle.Emphasis));
        }

        if (NothingToAnswer(review, version.Content, copy.Viewer.Id, now, book, language) is { } why)
        {
            return Without(why);
        }

        body.AddRange(Question(review, version.Content, copy.Viewer.Id, now, book, language));
        return copy.IsNewest
            ? new(new(body, ReviewActions.Of(version, copy.Viewer.Id, now, book, language), language.Tag()), summary)
            : Without(CardParts.Aside(ReviewTexts.Newer.In(language)));

        RenderedCard Without(CardElement last) => new(new([.. body, last], null, language.Tag()), summary);
    }

    /// <returns>Why this person has nothing to answer here; null where they do.</returns>
    private static Container? NothingToAnswer(
        GuidelineReview review, Guideline guideline, PersonId viewer, DateTimeOffset now, Mandates book, Language language) => review switch
        {
            { ReviewOn: null } => CardParts.Notice(ReviewTexts.NoDate.In(language), ContainerStyle.Good),
            { Stage: ReviewStage.Waiting, ReviewOn: { } next } when next > OrganisationTime.Date(now, book.Zone) =>
                CardParts.Notice(ReviewTexts.ReviewedUntil(Day(next, language)).In(language), ContainerStyle.Good),

            // Its date has come, and a new owner is asked on the next working morning.
            { Stage: ReviewStage.Waiting } => CardParts.Notice(ReviewTexts.ComesUp.In(language), ContainerStyle.Emphasis),
            _ when !IsUpTo(viewer, review, guideline, now, book) => CardParts.Notice(ReviewTexts.NoLongerAsked.In(language), ContainerStyle.Emphasis),
            _ => null,
        };

    /// <summary>Up to who keeps the guideline now, and to coordinators only while the question is with them.</summary>
    private static bool IsUpTo(PersonId viewer, GuidelineReview review, Guideline guideline, DateTimeOffset now, Mandates book) =>
        IsKeeper(viewer, guideline, now, book)
        || (review.Stage == ReviewStage.WithCoordinator && (book.Coordinators(now).Contains(viewer) || book.Administrators.Contains(viewer)));

    private static bool IsKeeper(PersonId viewer, Guideline guideline, DateTimeOffset now, Mandates book) =>
        book.LabelsOf(viewer, now).Contains(guideline.Owner, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<CardElement> Question(
        GuidelineReview review, Guideline guideline, PersonId viewer, DateTimeOffset now, Mandates book, Language language)
    {
        var date = Day(review.ReviewOn ?? default, language);
        var asked = IsKeeper(viewer, guideline, now, book) ? ReviewTexts.ForOwner(date)
            : book.OwnerOf(guideline.Owner, now) is null ? ReviewTexts.WithoutOwner(date)
            : ReviewTexts.ForCoordinator(date);
        return
        [
            new TextBlock(asked.In(language)),
            CardParts.Quote(guideline.In(language).Text),
            new FactSet(
            [
                new(GuidelineTexts.Guideline.In(language), $"{guideline.Id}, {GuidelineTexts.Kind(guideline.Kind).In(language)}"),
                new(ManageTexts.Owner.In(language), guideline.Owner),
            ]),
        ];
    }

    private static string Day(DateOnly day, Language language) => day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo(language == Language.Dutch ? "nl-NL" : "en-GB"));
}
