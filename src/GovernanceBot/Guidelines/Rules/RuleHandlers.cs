using GovernanceBot.Cards;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Guidelines.Managing;
using GovernanceBot.Domain.Responsibilities;
using GovernanceBot.Guidelines.Managing;
using GovernanceBot.People;
using GovernanceBot.Teams;

namespace GovernanceBot.Guidelines.Rules;

/// <summary>Looking through the rules, and adding, changing and switching them off.</summary>
public sealed class RuleHandlers(GuidelineTable table, GuidelineRuleEditing own, ShippedRuleEditing shipped, PeopleTable people, Wording wording)
{
    private static readonly Command Rules = new(["controleregels", "regels beheren", "regels"], ["check rules", "manage rules", "rules"]);

    public void AddTo(Router router)
    {
        router.On(Rules, Right.KeepGuidelines, (turn, cancellation) => turn.Conversation.IsPersonal
            ? ListAsync(turn, new(), cancellation)
            : Task.FromResult<Reply>(new Reply.WithText(GuidelineTexts.OnlyInPersonalChat.In(turn.Language))));
        router.On(RuleVerbs.List, Right.KeepGuidelines, ListAsync);
        router.On(RuleVerbs.OfGuideline, Right.KeepGuidelines, (turn, asked, cancellation) => own.ListAsync(turn, asked.Guideline, null, cancellation));
        router.On(RuleVerbs.Open, Right.KeepGuidelines, (turn, asked, cancellation) => asked.Guideline is null
            ? shipped.OpenAsync(turn, asked.Rule, [], cancellation)
            : own.OpenAsync(turn, asked, cancellation));
        router.On(RuleVerbs.Save, Right.KeepGuidelines, (turn, answer, cancellation) => answer.Guideline is null
            ? shipped.SaveAsync(turn, answer, cancellation)
            : own.SaveAsync(turn, answer, cancellation));
        router.On(RuleVerbs.Remove, Right.KeepGuidelines, own.RemoveAsync);
        router.On(RuleVerbs.Switch, Right.KeepGuidelines, shipped.SwitchAsync);
        router.On(RuleVerbs.Restore, Right.KeepGuidelines, shipped.RestoreAsync);
        router.On(RuleVerbs.History, Right.KeepGuidelines, HistoryAsync);
    }

    private async Task<Reply> ListAsync(Turn turn, RuleListRequest asked, CancellationToken cancellation) =>
        RuleCards.Shipped([.. (await table.Rules.AllAsync(cancellation)).Select(kept => kept.Version)], asked, turn.Language);

    private async Task<Reply> HistoryAsync(Turn turn, RuleRef asked, CancellationToken cancellation)
    {
        var versions = await table.Rules.HistoryAsync(asked.Rule ?? "", cancellation);
        var history = new VersionHistory(await people.NamesAsync(cancellation), wording, turn.Language);
        var title = $"{ManageTexts.History.In(turn.Language)}: {RuleTexts.NameOf(asked.Rule ?? "").In(turn.Language)}";
        return versions.Count == 0
            ? new Reply.WithText(RuleTexts.Gone.In(turn.Language))
            : new Reply.WithCard(
                new(
                    [CardParts.Heading(title), .. history.Of(versions, GuidelineFields.Between)],
                    [RuleVerbs.Open.Button(ManageTexts.Cancel.In(turn.Language), new(null, asked.Rule))],
                    turn.Language.Tag()),
                title);
    }
}
