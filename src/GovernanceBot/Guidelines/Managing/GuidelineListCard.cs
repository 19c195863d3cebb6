using GovernanceBot.Cards;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Guidelines;
using GovernanceBot.Domain.Guidelines.Managing;
using GovernanceBot.Guidelines.Files;
using GovernanceBot.Guidelines.Importing;
using GovernanceBot.Guidelines.Rules;
using GovernanceBot.Guidelines.Words;
using GovernanceBot.Teams;

namespace GovernanceBot.Guidelines.Managing;

/// <summary>All guidelines, to look through and to choose one from.</summary>
internal static class GuidelineListCard
{
    /// <summary>What fits on a phone without scrolling far.</summary>
    public const int Shown = 8;

    /// <summary>In UTF-16 units; nobody searches with more.</summary>
    private const int LongestSearch = 100;

    private const string Everything = "all";
    private const string Retired = "retired";

    public static Reply.WithCard Of(IReadOnlyList<Versioned<Guideline>> all, ListRequest asked, Language language)
    {
        var request = asked with { Find = CardText.Excerpt(asked.Find?.Trim() ?? "", LongestSearch) };
        var found = all.Where(version => Matches(version, request)).ToList();
        var pages = Math.Max(1, (found.Count + Shown - 1) / Shown);
        var page = Math.Clamp(request.Page, 0, pages - 1);
        var title = ManageTexts.Title.In(language);
        List<CardElement> body =
        [
            CardParts.Heading(title),
            .. Fields(all, request, language),
            new ActionSet([ManageVerbs.List.Button(ManageTexts.Search.In(language), new())]),
        ];
        body.AddRange(found.Count == 0
            ? [new TextBlock(ManageTexts.NothingFound.In(language))]
            : [CardParts.Aside(ManageTexts.Page(page + 1, pages, found.Count).In(language)), .. found.Skip(page * Shown).Take(Shown).Select(version => Row(version, language))]);
        body.AddRange(Leafing(request, page, pages, language));
        return new(new(body, Actions(language), language.Tag()), title);
    }

    private static bool Matches(Versioned<Guideline> version, ListRequest request)
    {
        var guideline = version.Content;
        return version.IsRetired == (request.Kind == Retired)
            && (GuidelineNames.Kind(request.Kind ?? "") is not { } kind || guideline.Kind == kind)
            && (request.Owner is null or "" or Everything || guideline.Owner.Equals(request.Owner, StringComparison.OrdinalIgnoreCase))
            && (request.Find!.Length == 0 || Words(guideline).Any(word => word.Contains(request.Find, StringComparison.OrdinalIgnoreCase)));
    }

    private static IEnumerable<string> Words(Guideline guideline) =>
        new[] { guideline.Dutch, guideline.English }.SelectMany(words => words.Tags.Append(words.Title).Append(words.Text)).Append(guideline.Id);

    private static IEnumerable<CardElement> Fields(IReadOnlyList<Versioned<Guideline>> all, ListRequest request, Language language)
    {
        yield return new TextInput("find", ManageTexts.Find.In(language)) { Value = request.Find, MaxLength = LongestSearch };
        yield return Choice("kind", ManageTexts.Kind, request.Kind,
        [
            (Everything, ManageTexts.AllKinds.In(language)),
            ("do", ManageTexts.IsDo.In(language)),
            ("dont", ManageTexts.IsDont.In(language)),
            (Retired, ManageTexts.OnlyRetired.In(language)),
        ]);
        var owners = all.Select(version => version.Content.Owner).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase).Take(50);
        yield return Choice("owner", ManageTexts.Owner, request.Owner,
            [(Everything, ManageTexts.AllOwners.In(language)), .. owners.Select(owner => (owner, owner))]);

        ChoiceInput Choice(string id, Text label, string? value, IReadOnlyList<(string Value, string Name)> choices) =>
            new(id, label.In(language), [.. choices.Select(choice => new Choice(choice.Name, choice.Value))])
            {
                Style = ChoiceStyle.Compact,
                Value = choices.Any(choice => choice.Value == value) ? value : Everything,
            };
    }

    private static Container Row(Versioned<Guideline> version, Language language)
    {
        var guideline = version.Content;
        var title = guideline.In(language).Title;
        return new(
        [
            CardParts.Aside($"{guideline.Id} · {GuidelineTexts.Kind(guideline.Kind).In(language)} · {guideline.Owner}"),
            new TextBlock(title) { Weight = TextWeight.Bolder, Color = TextColor.Accent, Spacing = Spacing.None },
        ])
        {
            Style = ContainerStyle.Emphasis,
            Spacing = Spacing.Small,
            SelectAction = ManageVerbs.Open.ButtonWithoutInputs($"{guideline.Id} {title}", new(guideline.Id)),
        };
    }

    /// <summary>A search starts at the first page; leafing keeps what was searched for.</summary>
    private static IEnumerable<CardElement> Leafing(ListRequest request, int page, int pages, Language language)
    {
        List<CardAction> actions = [];
        if (page > 0)
        {
            actions.Add(ManageVerbs.List.ButtonWithoutInputs(ManageTexts.Previous.In(language), request with { Page = page - 1 }));
        }

        if (page < pages - 1)
        {
            actions.Add(ManageVerbs.List.ButtonWithoutInputs(ManageTexts.Next.In(language), request with { Page = page + 1 }));
        }

        return actions.Count > 0 ? [new ActionSet(actions)] : [];
    }

    private static List<CardAction> Actions(Language language) =>
    [
        ManageVerbs.New.ButtonWithoutInputs(ManageTexts.NewGuideline.In(language), new()),
        RuleVerbs.List.ButtonWithoutInputs(RuleTexts.Title.In(language), new()),
        LexiconVerbs.List.ButtonWithoutInputs(LexiconTexts.Title.In(language), new()),
        ImportVerbs.Export.ButtonWithoutInputs(ImportTexts.Export.In(language), new()),
    ];
}
