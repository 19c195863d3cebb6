using System.Globalization;
using GovernanceBot.Cards;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Calendar;
using GovernanceBot.Domain.Guidelines;
using GovernanceBot.Domain.Guidelines.Managing;
using GovernanceBot.Domain.People;
using GovernanceBot.Domain.Responsibilities;
using GovernanceBot.Guidelines.Files;
using GovernanceBot.Guidelines.Managing;

namespace GovernanceBot.Guidelines.Reviewing;

/// <summary>The answers that a person can give to whether a guideline still holds.</summary>
internal static class ReviewActions
{
    public static List<CardAction> Of(Versioned<Guideline> version, PersonId viewer, DateTimeOffset now, Mandates book, Language language)
    {
        var id = version.Content.Id;
        List<CardAction> actions = [Confirm(version, OrganisationTime.Date(now, book.Zone), language)];
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
}
