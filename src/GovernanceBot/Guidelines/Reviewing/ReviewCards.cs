using System.Globalization;
using GovernanceBot.Cards;
using GovernanceBot.Clockwork;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Calendar;
using GovernanceBot.Domain.Guidelines;
using GovernanceBot.Domain.Guidelines.Managing;
using GovernanceBot.Domain.People;
using GovernanceBot.Guidelines.Files;
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

        var summary = ReviewTexts.Asks(title).In(language);
        if (version is null or { IsRetired: true })
        {
            return new(new([.. body, CardParts.Notice(ReviewTexts.NoLongerThere.In(language), ContainerStyle.Emphasis)], null, language.Tag()), summary);
        }

        if (review.Stage is ReviewStage.Waiting or ReviewStage.Settled)
        {
            var reviewed = review.ReviewOn is { } next ? ReviewTexts.ReviewedUntil(Day(next, language)) : ReviewTexts.NoDate;
            return new(new([.. body, CardParts.Notice(reviewed.In(language), ContainerStyle.Good)], null, language.Tag()), summary);
        }

        body.AddRange(await QuestionAsync(review, version.Content, copy.Viewer.Id, language, cancellation));
        if (!copy.IsNewest)
        {
            return new(new([.. body, CardParts.Aside(ReviewTexts.Newer.In(language))], null, language.Tag()), summary);
        }

        return new(new(body, await ActionsAsync(version, copy.Viewer.Id, language, cancellation), language.Tag()), summary);
    }

    private async Task<IEnumerable<CardElement>> QuestionAsync(
        GuidelineReview review, Guideline guideline, PersonId viewer, Language language, CancellationToken cancellation)
    {
        var date = Day(review.ReviewOn ?? default, language);
        var isKeeper = (await mandates.CurrentAsync(cancellation)).LabelsOf(viewer, clock.GetUtcNow()).Contains(guideline.Owner, StringComparer.OrdinalIgnoreCase);
        var asked = isKeeper ? ReviewTexts.ForOwner(date) : ReviewTexts.ForCoordinator(date);
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

    private async Task<List<CardAction>> ActionsAsync(Versioned<Guideline> version, PersonId viewer, Language language, CancellationToken cancellation)
    {
        var (id, now) = (version.Content.Id, clock.GetUtcNow());
        var book = await mandates.CurrentAsync(cancellation);
        var today = OrganisationTime.Date(now, book.Zone);
        List<CardAction> actions = [Confirm(version, today, language)];
        if (book.MayKeep(viewer, version.Content.Owner, now))
        {
            actions.Add(ManageVerbs.Edit.Button(ReviewTexts.Edit.In(language), new(id, FormPart.Words)));
        }

        actions.Add(new ShowCardAction(ManageTexts.Retire.In(language), new AdaptiveCard(
            [
                new TextBlock(ManageTexts.RetireHelp.In(language)),
                new TextInput("reason", ManageTexts.RetireReason.In(language))
                {
                    IsRequired = true,
                    ErrorMessage = ManageTexts.ReasonNeeded.In(language),
                    MaxLength = Reason.Longest,
                },
            ],
            [ReviewVerbs.Retire.Button(ManageTexts.Retire.In(language), new(id, version.Number)) with { Style = ActionStyle.Destructive }])));
        return actions;
    }

    private static ShowCardAction Confirm(Versioned<Guideline> version, DateOnly today, Language language) =>
        new(ReviewTexts.StillHolds.In(language), new AdaptiveCard(
            [
                new DateInput("next", ReviewTexts.LookAgainOn.In(language))
                {
                    Value = Written(today.AddYears(1)),
                    Min = Written(today.AddDays(1)),
                },
            ],
            [
                ReviewVerbs.Confirm.Button(ReviewTexts.Confirm.In(language), new(version.Content.Id, version.Number)) with { Style = ActionStyle.Positive },
            ]));

    private static string Written(DateOnly day) => day.ToString(GuidelineNames.DateFormat, CultureInfo.InvariantCulture);

    private static string Day(DateOnly day, Language language) => day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo(language == Language.Dutch ? "nl-NL" : "en-GB"));
}
