using GovernanceBot.Cards;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Guidelines;
using GovernanceBot.Domain.Guidelines.Checking;
using GovernanceBot.Domain.Guidelines.Checking.Rules;
using GovernanceBot.Domain.Guidelines.Managing;
using GovernanceBot.Guidelines.Checking;
using GovernanceBot.Guidelines.Managing;
using GovernanceBot.Teams;

namespace GovernanceBot.Guidelines.Rules;

/// <summary>The rules of one guideline: they are part of it, so changing one is changing the guideline.</summary>
public sealed class GuidelineRuleEditing(GuidelineStore store)
{
    public async Task<Reply> ListAsync(Turn turn, string? guideline, Text? notice, CancellationToken cancellation) =>
        await store.FindAsync(guideline ?? "", cancellation) is { } version
            ? RuleCards.OfGuideline(version.Content, notice?.In(turn.Language), turn.Language)
            : Gone(turn);

    internal async Task<Reply> OpenAsync(Turn turn, RuleRef asked, CancellationToken cancellation)
    {
        if (await store.FindAsync(asked.Guideline ?? "", cancellation) is not { IsRetired: false } version)
        {
            return Gone(turn);
        }

        var rule = asked.Rule is { } id ? Find(version.Content, id) : NewRule(version.Content);
        return rule is null
            ? await ListAsync(turn, asked.Guideline, RuleTexts.Gone, cancellation)
            : new RuleForm(RuleAnswers.Of(rule, version.Content.Id, version.Number), null, turn.Language, asked.Rule is null).Card([]);
    }

    internal async Task<Reply> SaveAsync(Turn turn, RuleAnswer answer, CancellationToken cancellation)
    {
        if (await store.FindAsync(answer.Guideline!, cancellation) is not { IsRetired: false } version || answer.Rule is not { Length: > 0 and <= RowKeys.LongestId } id)
        {
            return Gone(turn);
        }

        var old = Find(version.Content, id);
        var rule = RuleAnswers.Apply(old ?? NewRule(version.Content) with { Id = id }, answer);
        var rules = old is null ? version.Content.Rules.Add(rule) : version.Content.Rules.Replace(old, rule);
        return await TellAsync(turn, version.Content with { Rules = rules }, answer.Base, cancellation) switch
        {
            EditOutcome<Guideline>.Refused { Why: ChangedMeanwhile } refused =>
                Form(answer with { Base = version.Number }).Card([.. RefusalParts.Of(refused.Why, turn.Language), new TextBlock(ManageTexts.StillTyped.In(turn.Language))]),
            EditOutcome<Guideline>.Refused refused => Form(answer).Card(RefusalParts.Of(refused.Why, turn.Language)),
            _ => await ListAsync(turn, answer.Guideline, RuleTexts.Saved, cancellation),
        };

        RuleForm Form(RuleAnswer typed) => new(typed, null, turn.Language, old is null);
    }

    internal async Task<Reply> RemoveAsync(Turn turn, RuleSwitch asked, CancellationToken cancellation)
    {
        if (await store.FindAsync(asked.Guideline ?? "", cancellation) is not { IsRetired: false } version || Find(version.Content, asked.Rule ?? "") is not { } rule)
        {
            return await ListAsync(turn, asked.Guideline, RuleTexts.Gone, cancellation);
        }

        var outcome = await TellAsync(turn, version.Content with { Rules = version.Content.Rules.Remove(rule) }, asked.Base, cancellation);
        return await ListAsync(
            turn, asked.Guideline, outcome is EditOutcome<Guideline>.Refused refused ? ManageTexts.Refused(refused.Why) : RuleTexts.Removed, cancellation);
    }

    private Task<EditOutcome<Guideline>> TellAsync(Turn turn, Guideline guideline, int number, CancellationToken cancellation) =>
        store.TellAsync(guideline.Id, new GuidelineEdit.Save(guideline, turn.Person.Id, number), cancellation);

    private static JudgementRule? Find(Guideline guideline, string id) =>
        guideline.Rules.FirstOrDefault(rule => rule.Id.Equals(id, StringComparison.OrdinalIgnoreCase));

    private static JudgementRule NewRule(Guideline guideline)
    {
        var number = Enumerable.Range(1, guideline.Rules.Length + 1).First(place => Find(guideline, $"{guideline.Id}-{place}") is null);
        return new($"{guideline.Id}-{number}", guideline.Checks is [var first, ..] ? first : CategoryTexts.All[^1].Category, Severity.Medium);
    }

    private static Reply.WithText Gone(Turn turn) => new(GuidelineTexts.Gone.In(turn.Language));
}
