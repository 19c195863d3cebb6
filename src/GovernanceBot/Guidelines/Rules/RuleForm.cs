using GovernanceBot.Calendar;
using GovernanceBot.Cards;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Calendar;
using GovernanceBot.Domain.Guidelines.Checking;
using GovernanceBot.Domain.Guidelines.Managing;
using GovernanceBot.Guidelines.Checking;
using GovernanceBot.Guidelines.Managing;
using GovernanceBot.Teams;

namespace GovernanceBot.Guidelines.Rules;

/// <summary>The form of one judgement rule.</summary>
/// <param name="Shipped">How a rule that came with the product stands; null for a rule of a guideline.</param>
internal sealed record RuleForm(RuleAnswer Filled, ShippedState? Shipped, Language Language)
{
    private const int LongestTerms = 8_000;

    public Reply Card(IReadOnlyList<CardElement> above)
    {
        var title = RuleTexts.NameOf(Filled.Rule ?? "").In(Language);
        var card = new AdaptiveCard([CardParts.Heading(title), .. above, .. Fields()], Actions(), Language.Tag());
        return CardWriter.Fits(card) ? new Reply.WithCard(card, title) : new Reply.WithText(ManageTexts.TooLongToSave.In(Language));
    }

    private IEnumerable<CardElement> Fields() =>
    [
        Choice("category", RuleTexts.Category, Filled.Category, [.. CategoryTexts.All.Select(known => (known.Category, known.Name))]),
        Choice("severity", RuleTexts.Severity, Filled.Severity, [.. Enum.GetValues<Severity>().Select(one => (one.ToString(), RuleTexts.SeverityName(one)))]),
        Choice("account", GuidelineTexts.AppliesTo, Filled.Account,
            [("all", ManageTexts.ForAll), ("org", ManageTexts.ForOrganisation), ("personal", ManageTexts.ForPersonal)]),
        new ChoiceInput("platforms", RuleTexts.Platforms.In(Language),
            [.. Enum.GetValues<Channel>().Select(channel => new Choice(ChannelTexts.Name(channel).In(Language), Post.NameOf(channel)))])
        {
            Style = ChoiceStyle.Compact,
            IsMultiSelect = true,
            Value = Filled.Platforms,
            Placeholder = RuleTexts.Everywhere.In(Language),
        },
        CardParts.Aside(RuleTexts.TermsHelp.In(Language)),
        Block("any", RuleTexts.Any, Filled.Any),
        Block("near", RuleTexts.Near, Filled.Near),
        new TextInput("distance", RuleTexts.Distance.In(Language)) { Value = Filled.Distance, MaxLength = 2 },
        Block("all", RuleTexts.All, Filled.All),
        Block("unless", RuleTexts.Unless, Filled.Unless),
        Block("unlessNear", RuleTexts.UnlessNear, Filled.UnlessNear),
        .. MediaConditionAnswers.Fields(Filled, Language),
        Block("nl", RuleTexts.DutchAdvice, Filled.Nl, RuleEditing.LongestAdvice),
        Block("en", RuleTexts.EnglishAdvice, Filled.En, RuleEditing.LongestAdvice),
        Block("match", ManageTexts.Flagged, Filled.Match),
        Block("clean", ManageTexts.Clean, Filled.Clean),
    ];

    private List<CardAction> Actions()
    {
        List<CardAction> actions =
        [
            RuleVerbs.Save.Button(ManageTexts.Save.In(Language), new(Filled.Guideline, Filled.Rule, Filled.Base) { IsNew = Filled.IsNew }) with { Style = ActionStyle.Positive },
        ];
        var present = new RuleSwitch(Filled.Guideline, Filled.Rule, Filled.Base);
        if (Shipped is null)
        {
            if (!Filled.IsNew)
            {
                actions.Add(RuleVerbs.Remove.ButtonWithoutInputs(RuleTexts.Remove.In(Language), present) with { Style = ActionStyle.Destructive });
            }

            actions.Add(RuleVerbs.OfGuideline.ButtonWithoutInputs(ManageTexts.Cancel.In(Language), new(Filled.Guideline)));
            return actions;
        }

        actions.Add(Shipped.IsOff ? RuleVerbs.Switch.ButtonWithoutInputs(RuleTexts.SwitchOn.In(Language), present) : SwitchOff(present));
        if (Shipped.IsAdapted)
        {
            actions.Add(RuleVerbs.Restore.ButtonWithoutInputs(RuleTexts.Restore.In(Language), present));
        }

        actions.Add(RuleVerbs.History.ButtonWithoutInputs(ManageTexts.History.In(Language), new(null, Filled.Rule)));
        actions.Add(RuleVerbs.List.ButtonWithoutInputs(ManageTexts.Cancel.In(Language), new()));
        return actions;
    }

    private ShowCardAction SwitchOff(RuleSwitch rule) => new(RuleTexts.SwitchOff.In(Language), new AdaptiveCard(
        [
            new TextInput("reason", RuleTexts.WhyOff.In(Language))
            {
                IsRequired = true,
                ErrorMessage = ManageTexts.ReasonNeeded.In(Language),
                MaxLength = Reason.Longest,
            },
        ],
        [RuleVerbs.Switch.Button(RuleTexts.SwitchOff.In(Language), rule) with { Style = ActionStyle.Destructive }]));

    private ChoiceInput Choice(string id, Text label, string? value, IReadOnlyList<(string Value, Text Name)> choices) =>
        new(id, label.In(Language), [.. choices.Select(choice => new Choice(choice.Name.In(Language), choice.Value))])
        {
            Style = ChoiceStyle.Compact,
            Value = choices.Any(choice => choice.Value == value) ? value : choices[0].Value,
        };

    private TextInput Block(string id, Text label, string? value, int longest = LongestTerms) =>
        new(id, label.In(Language)) { Value = value, IsMultiline = true, MaxLength = longest };
}

/// <param name="IsAdapted">Whether people made something else of it than the release has.</param>
internal sealed record ShippedState(bool IsOff, bool IsAdapted);
