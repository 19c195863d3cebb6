using GovernanceBot.Cards;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Guidelines;
using GovernanceBot.Domain.Guidelines.Checking.Rules;
using GovernanceBot.Domain.Guidelines.Managing;
using GovernanceBot.Guidelines.Checking;
using GovernanceBot.Guidelines.Managing;
using GovernanceBot.Teams;

namespace GovernanceBot.Guidelines.Rules;

/// <summary>Rules to choose one from: those that came with the product, and those of one guideline.</summary>
internal static class RuleCards
{
    private const int Shown = 8;
    private const string Everything = "all";

    public static Reply.WithCard Shipped(IReadOnlyList<Versioned<JudgementRule>> all, RuleListRequest asked, Language language)
    {
        var found = all.Where(rule => !CategoryTexts.All.Any(known => known.Category == asked.Category) || rule.Content.Category == asked.Category).ToList();
        var pages = Math.Max(1, (found.Count + Shown - 1) / Shown);
        var page = Math.Clamp(asked.Page, 0, pages - 1);
        var title = RuleTexts.Title.In(language);
        var categories = all.Select(rule => rule.Content.Category).Distinct(StringComparer.Ordinal);
        List<CardElement> body =
        [
            CardParts.Heading(title),
            new TextBlock(RuleTexts.ListHelp.In(language)),
            new ChoiceInput("category", RuleTexts.Category.In(language),
                [new(RuleTexts.AllCategories.In(language), Everything), .. categories.Select(one => new Choice(CategoryTexts.Name(one).In(language), one))])
            {
                Style = ChoiceStyle.Compact,
                Value = found.Count < all.Count ? asked.Category : Everything,
            },
            .. found.Skip(page * Shown).Take(Shown).Select(rule => Row(rule.Content, null, State(rule, language), language)),
        ];
        List<CardAction> actions = [RuleVerbs.List.Button(ManageTexts.Search.In(language), new())];
        if (page > 0)
        {
            actions.Add(RuleVerbs.List.ButtonWithoutInputs(ManageTexts.Previous.In(language), asked with { Page = page - 1 }));
        }

        if (page < pages - 1)
        {
            actions.Add(RuleVerbs.List.ButtonWithoutInputs(ManageTexts.Next.In(language), asked with { Page = page + 1 }));
        }

        actions.Add(ManageVerbs.List.ButtonWithoutInputs(ManageTexts.Back.In(language), new()));
        return new(new(body, actions, language.Tag()), title);
    }

    public static Reply.WithCard OfGuideline(Guideline guideline, string? notice, Language language)
    {
        var title = $"{RuleTexts.OwnRules.In(language)}: {guideline.In(language).Title}";
        List<CardElement> body = [CardParts.Heading(title)];
        if (notice is not null)
        {
            body.Add(CardParts.Notice(notice, ContainerStyle.Good));
        }

        body.Add(new TextBlock((guideline.Rules.IsEmpty ? RuleTexts.NoOwnRules : RuleTexts.OwnHelp).In(language)));
        body.AddRange(guideline.Rules.Take(MostOwn).Select(rule => Row(rule, guideline.Id, "", language)));
        List<CardAction> actions =
        [
            RuleVerbs.Open.Button(RuleTexts.New.In(language), new(guideline.Id, null)),
            ManageVerbs.Open.Button(ManageTexts.BackToGuideline.In(language), new(guideline.Id)),
        ];
        return new(new(body, actions, language.Tag()), title);
    }

    private const int MostOwn = 20;

    private static string State(Versioned<JudgementRule> rule, Language language) =>
        rule.IsRetired ? RuleTexts.Off.In(language) : rule.By is not null ? RuleTexts.Adapted.In(language) : "";

    private static Container Row(JudgementRule rule, string? guideline, string state, Language language)
    {
        var name = CategoryTexts.Name(rule.Category).In(language);
        return new(
        [
            CardParts.Aside(state.Length > 0 ? $"{rule.Id} · {state}" : rule.Id),
            new TextBlock(name) { Weight = TextWeight.Bolder, Color = TextColor.Accent, Spacing = Spacing.None },
            new TextBlock(CardText.Excerpt(rule.Advice?.In(language) ?? " – ", 160)) { IsSubtle = true, Spacing = Spacing.None },
        ])
        {
            Style = ContainerStyle.Emphasis,
            Spacing = Spacing.Small,
            SelectAction = RuleVerbs.Open.ButtonWithoutInputs($"{rule.Id} {name}", new(guideline, rule.Id)),
        };
    }
}
