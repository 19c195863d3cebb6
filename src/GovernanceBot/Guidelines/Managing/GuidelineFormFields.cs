using GovernanceBot.Cards;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Guidelines.Managing;
using GovernanceBot.Guidelines.Checking;

namespace GovernanceBot.Guidelines.Managing;

/// <summary>The fields of a guideline's forms, as they were filled in.</summary>
internal sealed record GuidelineFormFields(GuidelineAnswer Filled, Language Language)
{
    /// <summary>In UTF-16 units.</summary>
    private const int LongestTags = 1_000;

    public IEnumerable<CardElement> Of(FormPart part, IReadOnlyList<string> owners) => part switch
    {
        FormPart.Checks => Checks(),
        FormPart.Dutch => [.. Common(owners), .. Dutch()],
        FormPart.English => [.. Common(owners), .. English()],
        _ => [.. Common(owners), .. Dutch(), .. English()],
    };

    private IEnumerable<CardElement> Common(IReadOnlyList<string> owners) =>
    [
        Choice("kind", ManageTexts.Kind, Filled.Kind ?? "do", [("do", ManageTexts.IsDo), ("dont", ManageTexts.IsDont)]),
        Choice("scope", GuidelineTexts.AppliesTo, Filled.Scope ?? "all", [("all", ManageTexts.ForAll), ("org", ManageTexts.ForOrganisation), ("personal", ManageTexts.ForPersonal)]),
        Choice("owner", ManageTexts.Owner, Filled.Owner, [.. owners.Select(label => (label, new Text(label, label)))]),
        new DateInput("review", ManageTexts.ReviewOn.In(Language)) { Value = GuidelineAnswers.Date(Filled.Review) is null ? null : Filled.Review },
    ];

    private IEnumerable<CardElement> Dutch() =>
    [
        CardParts.Label(ManageTexts.InDutch.In(Language)),
        Line("nlTitle", ManageTexts.TitleIn(Language.Dutch), Filled.NlTitle, GuidelineEditing.LongestTitle, ManageTexts.TitleNeeded),
        Block("nlText", ManageTexts.TextIn(Language.Dutch), Filled.NlText, ManageTexts.TextNeeded),
        Block("nlExample", ManageTexts.ExampleIn(Language.Dutch), Filled.NlExample),
        Line("nlTags", ManageTexts.TagsIn(Language.Dutch), Filled.NlTags, LongestTags),
    ];

    private IEnumerable<CardElement> English() =>
    [
        CardParts.Label(ManageTexts.InEnglish.In(Language)),
        Line("enTitle", ManageTexts.TitleIn(Language.English), Filled.EnTitle, GuidelineEditing.LongestTitle, ManageTexts.TitleNeeded),
        Block("enText", ManageTexts.TextIn(Language.English), Filled.EnText, ManageTexts.TextNeeded),
        Block("enExample", ManageTexts.ExampleIn(Language.English), Filled.EnExample),
        Line("enTags", ManageTexts.TagsIn(Language.English), Filled.EnTags, LongestTags),
    ];

    private IEnumerable<CardElement> Checks() =>
    [
        new ChoiceInput("checks", ManageTexts.Checks.In(Language), [.. Categories().Select(known => new Choice(known.Name.In(Language), known.Category))])
        {
            Style = ChoiceStyle.Compact,
            IsMultiSelect = true,
            Value = Filled.Checks,
            Placeholder = ManageTexts.NoChecks.In(Language),
        },
        Choice("role", ManageTexts.MustAgree, Filled.Role ?? GuidelineAnswer.Nobody,
            [(GuidelineAnswer.Nobody, ManageTexts.NobodyElse), ("spokesperson", ManageTexts.Spokesperson), ("privacyOfficer", ManageTexts.PrivacyOfficer)]),
        Block("flagged", ManageTexts.Flagged, Filled.Flagged, longest: GuidelineEditing.MostText),
        Block("clean", ManageTexts.Clean, Filled.Clean, longest: GuidelineEditing.MostText),
    ];

    /// <summary>Also those that this organisation made itself.</summary>
    private IEnumerable<(string Category, Text Name)> Categories() => CategoryTexts.All.Concat(
        (Filled.Checks ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Except(CategoryTexts.All.Select(known => known.Category), StringComparer.Ordinal)
            .Take(20)
            .Select(own => (CardText.Excerpt(own, 60), CategoryTexts.Name(CardText.Excerpt(own, 60)))));

    private ChoiceInput Choice(string id, Text label, string? value, IReadOnlyList<(string Value, Text Name)> choices) =>
        new(id, label.In(Language), [.. choices.Select(choice => new Choice(choice.Name.In(Language), choice.Value))])
        {
            Style = ChoiceStyle.Compact,
            Value = choices.Any(choice => choice.Value == value) ? value : choices.Select(choice => choice.Value).FirstOrDefault(),
        };

    private TextInput Line(string id, Text label, string? value, int longest, Text? needed = null) => new(id, label.In(Language))
    {
        Value = value,
        MaxLength = longest,
        IsRequired = needed is null ? null : true,
        ErrorMessage = needed?.In(Language),
    };

    private TextInput Block(string id, Text label, string? value, Text? needed = null, int longest = GuidelineEditing.LongestText) =>
        Line(id, label, value, longest, needed) with { IsMultiline = true };
}
