using GovernanceBot.Cards;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Guidelines.Checking.Rules;
using GovernanceBot.Domain.Guidelines.Managing;
using GovernanceBot.Guidelines.Managing;
using GovernanceBot.Responsibilities;
using GovernanceBot.Teams;

namespace GovernanceBot.Guidelines.Rules;

/// <summary>The rules that came with the product, as an organisation changes them.</summary>
public sealed class ShippedRuleEditing(ShippedRules shipped, ChangedParts changed, GuidelineBook book, MandateBook mandates)
{
    internal async Task<Reply> OpenAsync(Turn turn, string? rule, IReadOnlyList<CardElement> above, CancellationToken cancellation)
    {
        if (await shipped.FindAsync(rule ?? "", cancellation) is not { } version)
        {
            return Words(turn, RuleTexts.Gone);
        }

        return Card(turn, RuleAnswers.Of(version.Content, null, version.Number), version, above);
    }

    internal Task<Reply> SaveAsync(Turn turn, RuleAnswer answer, CancellationToken cancellation) => ForKeepersAsync(
        turn,
        answer.Rule,
        async old =>
        {
            var typed = RuleAnswers.Apply(old.Content, answer);
            return await TellAsync(turn, old, typed, answer.Base, cancellation) switch
            {
                EditOutcome<JudgementRule>.Refused { Why: ChangedMeanwhile } => Card(
                    turn, answer with { Base = old.Number }, old, await changed.OfAsync(turn, old, GuidelineFields.Between(old.Content, typed), cancellation)),
                EditOutcome<JudgementRule>.Refused refused => Card(turn, answer, old, RefusalParts.Of(refused.Why, turn.Language)),
                _ => await OpenAsync(turn, answer.Rule, [Saved(turn, old.IsRetired)], cancellation),
            };
        },
        cancellation);

    /// <summary>With a reason off, without one on again.</summary>
    internal Task<Reply> SwitchAsync(Turn turn, RuleSwitch asked, CancellationToken cancellation) => ForKeepersAsync(
        turn,
        asked.Rule,
        async old =>
        {
            var reason = Reason.From(asked.Reason);
            var outcome = await shipped.TellAsync(old.Content.Id, new RuleEdit.Switch(reason, turn.Person.Id, asked.Base), cancellation);
            return await AfterAsync(turn, old, outcome, reason is null ? [Saved(turn, isOff: false)] : [], cancellation);
        },
        cancellation);

    internal Task<Reply> RestoreAsync(Turn turn, RuleSwitch asked, CancellationToken cancellation) => ForKeepersAsync(
        turn,
        asked.Rule,
        async old =>
        {
            var outcome = await TellAsync(turn, old, shipped.AsReleased(old.Content.Id) ?? old.Content, asked.Base, cancellation);
            return await AfterAsync(turn, old, outcome, [Saved(turn, old.IsRetired)], cancellation);
        },
        cancellation);

    private Task<EditOutcome<JudgementRule>> TellAsync(
        Turn turn, Versioned<JudgementRule> old, JudgementRule rule, int number, CancellationToken cancellation) =>
        shipped.TellAsync(old.Content.Id, new RuleEdit.Save(rule, turn.Person.Id, number), cancellation);

    /// <param name="done">What stands above the rule where it was not refused.</param>
    private Task<Reply> AfterAsync(
        Turn turn, Versioned<JudgementRule> old, EditOutcome<JudgementRule> outcome, IReadOnlyList<CardElement> done, CancellationToken cancellation) => OpenAsync(
            turn,
            old.Content.Id,
            outcome is EditOutcome<JudgementRule>.Refused refused ? RefusalParts.Of(refused.Why, turn.Language) : done,
            cancellation);

    /// <summary>A shipped rule speaks for every guideline that names its category: who keeps all of those may change it.</summary>
    private async Task<Reply> ForKeepersAsync(Turn turn, string? id, Func<Versioned<JudgementRule>, Task<Reply>> change, CancellationToken cancellation)
    {
        if (await shipped.FindAsync(id ?? "", cancellation) is not { } rule)
        {
            return Words(turn, RuleTexts.Gone);
        }

        var all = await mandates.CurrentAsync(cancellation);
        var owners = (await book.SetAsync(cancellation)).Guidelines
            .Where(guideline => guideline.LooksFor(rule.Content.Category))
            .Select(guideline => guideline.Owner)
            .ToList();
        var mayKeep = all.Administrators.Contains(turn.Person.Id)
            || (owners.Count > 0 && owners.TrueForAll(owner => all.MayKeep(turn.Person.Id, owner, turn.Now)));
        return mayKeep ? await change(rule) : Words(turn, RuleTexts.NotYours);
    }

    private Reply Card(Turn turn, RuleAnswer answer, Versioned<JudgementRule> rule, IReadOnlyList<CardElement> above)
    {
        var isChanged = shipped.AsReleased(rule.Content.Id) is { } released && !GuidelineFields.Between(released, rule.Content).IsEmpty;
        IReadOnlyList<CardElement> isOff = rule.IsRetired
            ? [CardParts.Notice($"{RuleTexts.IsOff.In(turn.Language)} {rule.RetiredFor}", ContainerStyle.Attention)]
            : [];
        return new RuleForm(answer, new(rule.IsRetired, isChanged), turn.Language).Card([.. isOff, .. above]);
    }

    private static Container Saved(Turn turn, bool isOff) =>
        CardParts.Notice((isOff ? RuleTexts.SavedOff : RuleTexts.Saved).In(turn.Language), ContainerStyle.Good);

    private static Reply.WithText Words(Turn turn, Text words) => new(words.In(turn.Language));
}
