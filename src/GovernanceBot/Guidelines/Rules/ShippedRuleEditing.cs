using GovernanceBot.Cards;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Guidelines.Checking.Rules;
using GovernanceBot.Domain.Guidelines.Managing;
using GovernanceBot.Guidelines.Managing;
using GovernanceBot.Responsibilities;
using GovernanceBot.Teams;

namespace GovernanceBot.Guidelines.Rules;

/// <summary>The rules that came with the product, as an organisation changes them.</summary>
public sealed class ShippedRuleEditing(ShippedRules shipped, GuidelineBook book, MandateBook mandates)
{
    internal async Task<Reply> OpenAsync(Turn turn, string? rule, IReadOnlyList<CardElement> above, CancellationToken cancellation)
    {
        if (await shipped.FindAsync(rule ?? "", cancellation) is not { } version)
        {
            return Words(turn, RuleTexts.Gone);
        }

        IReadOnlyList<CardElement> isOff = version.IsRetired
            ? [CardParts.Notice($"{RuleTexts.IsOff.In(turn.Language)} {version.RetiredFor}", ContainerStyle.Attention)]
            : [];
        return Form(turn, RuleAnswers.Of(version.Content, null, version.Number), version).Card([.. isOff, .. above]);
    }

    internal Task<Reply> SaveAsync(Turn turn, RuleAnswer answer, CancellationToken cancellation) => ForKeepersAsync(
        turn,
        answer.Rule,
        async old => await shipped.SaveAsync(RuleAnswers.Apply(old.Content, answer), null, turn.Person.Id, answer.Base, cancellation) switch
        {
            EditOutcome<JudgementRule>.Refused { Why: ChangedMeanwhile } refused => Form(turn, answer with { Base = old.Number }, old)
                .Card([.. RefusalParts.Of(refused.Why, turn.Language), new TextBlock(ManageTexts.StillTyped.In(turn.Language))]),
            EditOutcome<JudgementRule>.Refused refused => Form(turn, answer, old).Card(RefusalParts.Of(refused.Why, turn.Language)),
            _ => await OpenAsync(turn, answer.Rule, [Saved(turn)], cancellation),
        },
        cancellation);

    /// <summary>With a reason off, without one on again.</summary>
    internal Task<Reply> SwitchAsync(Turn turn, RuleSwitch asked, CancellationToken cancellation) =>
        ChangeAsync(turn, asked, rule => rule, Reason.From(asked.Reason), cancellation);

    internal Task<Reply> RestoreAsync(Turn turn, RuleSwitch asked, CancellationToken cancellation) =>
        ChangeAsync(turn, asked, rule => shipped.AsReleased(rule.Id) ?? rule, null, cancellation);

    private Task<Reply> ChangeAsync(
        Turn turn, RuleSwitch asked, Func<JudgementRule, JudgementRule> change, string? reason, CancellationToken cancellation) =>
        ForKeepersAsync(
            turn,
            asked.Rule,
            async old =>
            {
                var outcome = await shipped.SaveAsync(change(old.Content), reason, turn.Person.Id, asked.Base, cancellation);
                IReadOnlyList<CardElement> above = outcome is EditOutcome<JudgementRule>.Refused refused
                    ? RefusalParts.Of(refused.Why, turn.Language)
                    : reason is null ? [Saved(turn)] : [];
                return await OpenAsync(turn, asked.Rule, above, cancellation);
            },
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

    private RuleForm Form(Turn turn, RuleAnswer answer, Versioned<JudgementRule> rule)
    {
        var isChanged = shipped.AsReleased(rule.Content.Id) is { } released && !GuidelineFields.Between(released, rule.Content).IsEmpty;
        return new(answer, new(rule.IsRetired, isChanged), turn.Language);
    }

    private static Container Saved(Turn turn) => CardParts.Notice(RuleTexts.Saved.In(turn.Language), ContainerStyle.Good);

    private static Reply.WithText Words(Turn turn, Text words) => new(words.In(turn.Language));
}
