using System.Globalization;
using GovernanceBot.Cards;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Guidelines;
using GovernanceBot.Domain.Guidelines.Managing;
using GovernanceBot.Guidelines.Checking;
using GovernanceBot.Guidelines.Rules;
using GovernanceBot.Teams;

namespace GovernanceBot.Guidelines.Managing;

/// <summary>One guideline, for who keeps it.</summary>
/// <param name="MayKeep">Whether this person may change it.</param>
/// <param name="Maker">Who made this version, by name.</param>
internal sealed record ManagedGuidelineCard(Versioned<Guideline> Version, bool MayKeep, string Maker, Wording Wording, Language Language)
{
    public Reply.WithCard Card(string? notice, ContainerStyle style = ContainerStyle.Good)
    {
        var guideline = Version.Content;
        var words = guideline.In(Language);
        List<CardElement> body = [CardParts.Aside($"{GuidelineTexts.Guideline.In(Language)} {guideline.Id}"), CardParts.Heading(words.Title) with { Spacing = Spacing.None }];
        if (notice is not null)
        {
            body.Add(CardParts.Notice(notice, style));
        }

        if (Version.RetiredFor is { } reason)
        {
            body.Add(CardParts.Notice(ManageTexts.RetiredFor(reason).In(Language), ContainerStyle.Attention));
        }

        body.Add(new TextBlock(words.Text));
        if (words.Example.Length > 0)
        {
            body.Add(CardParts.Label(GuidelineTexts.Example.In(Language)));
            body.Add(new TextBlock(words.Example) { IsSubtle = true, Spacing = Spacing.None });
        }

        body.Add(new FactSet([.. Facts()]) { Separator = true, Spacing = Spacing.Medium });
        body.Add(new ActionSet(
        [
            ManageVerbs.History.Button(ManageTexts.History.In(Language), new(guideline.Id)),
            ManageVerbs.List.Button(ManageTexts.Back.In(Language), new()),
        ]));
        return new(new(body, MayKeep && !Version.IsRetired ? Actions() : null, Language.Tag()), words.Title);
    }

    private IEnumerable<Fact> Facts()
    {
        var guideline = Version.Content;
        yield return new(ManageTexts.Kind.In(Language), GuidelineTexts.Kind(guideline.Kind).In(Language));
        yield return new(GuidelineTexts.AppliesTo.In(Language), GuidelineTexts.Scope(guideline.Scope).In(Language));
        yield return new(ManageTexts.Owner.In(Language), guideline.Owner);
        if (!guideline.Checks.IsEmpty)
        {
            yield return new(
                ManageTexts.Field(EditedField.Checks).In(Language), Wording.List(guideline.Checks.Select(check => CategoryTexts.Name(check).In(Language)), Language));
        }

        if (guideline.MustAgree is { } role)
        {
            yield return new(ManageTexts.Field(EditedField.MustAgree).In(Language), FieldTexts.Role(role).In(Language));
        }

        yield return new(
            ManageTexts.Review.In(Language),
            guideline.ReviewOn?.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo(Language == Language.Dutch ? "nl-NL" : "en-GB")) ?? ManageTexts.NoReview.In(Language));
        yield return new(ManageTexts.Version.In(Language), $"{Version.Number}, {Maker}, {Wording.ShortMoment(Version.At, Language)}");
    }

    private List<CardAction> Actions()
    {
        var id = Version.Content.Id;
        return
        [
            ManageVerbs.Edit.Button(ManageTexts.EditWords.In(Language), new(id, FormPart.Words)),
            ManageVerbs.Edit.Button(ManageTexts.EditChecks.In(Language), new(id, FormPart.Checks)),
            RuleVerbs.OfGuideline.Button(RuleTexts.OwnRules.In(Language), new(id)),
            Retire(),
        ];
    }

    private ShowCardAction Retire() => new(ManageTexts.Retire.In(Language), new AdaptiveCard(
        [
            new TextBlock(ManageTexts.RetireHelp.In(Language)),
            new TextInput("reason", ManageTexts.RetireReason.In(Language))
            {
                IsRequired = true,
                ErrorMessage = ManageTexts.ReasonNeeded.In(Language),
                MaxLength = Reason.Longest,
            },
        ],
        [
            ManageVerbs.Retire.Button(ManageTexts.Retire.In(Language), new(Version.Content.Id, Version.Number)) with { Style = ActionStyle.Destructive },
        ]));
}
