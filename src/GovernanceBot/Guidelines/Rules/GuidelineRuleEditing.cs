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
public sealed class GuidelineRuleEditing(GuidelineStore store, ChangedParts changed)
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
            : Form(turn, RuleAnswers.Of(rule, version.Content.Id, version.Number) with { IsNew = asked.Rule is null }, []);
    }

    internal async Task<Reply> SaveAsync(Turn turn, RuleAnswer answer, CancellationToken cancellation)
    {
        if (await store.FindAsync(answer.Guideline!, cancellation) is not { IsRetired: false } version || answer.Rule is not { Length: > 0 and <= RowKeys.LongestId } id)
        {
            return Gone(turn);
        }

        return (Find(version.Content, id), answer.IsNew) switch
        {
            (null, true) => await AddAsync(turn, version, RuleAnswers.Apply(NewRule(version.Content) with { Id = id }, answer), answer, cancellation),
            (null, false) => Form(turn, answer with { IsNew = true }, [Warning(turn, RuleTexts.RemovedMeanwhile)]),
            ({ } taken, true) when !GuidelineFields.Between(taken, RuleAnswers.Apply(taken, answer)).IsEmpty => Renumbered(turn, version.Content, answer),
            ({ } old, _) => await ChangeAsync(turn, version, old, answer, cancellation),
        };
    }

    /// <summary>A new rule replaces nothing: whatever else of its guideline changed since the form was opened does not keep it out.</summary>
    private async Task<Reply> AddAsync(Turn turn, Versioned<Guideline> version, JudgementRule rule, RuleAnswer answer, CancellationToken cancellation)
    {
        var with = version.Content with { Rules = version.Content.Rules.Add(rule) };
        return await TellAsync(turn, with, version.Number, cancellation) switch
        {
            EditOutcome<Guideline>.Refused { Why: ChangedMeanwhile } => await SaveAsync(turn, answer, cancellation),
            EditOutcome<Guideline>.Refused refused => Form(turn, answer, RefusalParts.Of(refused.Why, turn.Language)),
            _ => await ListAsync(turn, answer.Guideline, RuleTexts.Saved, cancellation),
        };
    }

    private async Task<Reply> ChangeAsync(Turn turn, Versioned<Guideline> version, JudgementRule old, RuleAnswer answer, CancellationToken cancellation)
    {
        var typed = RuleAnswers.Apply(old, answer);
        var with = version.Content with { Rules = version.Content.Rules.Replace(old, typed) };
        return await TellAsync(turn, with, answer.Base, cancellation) switch
        {
            EditOutcome<Guideline>.Refused { Why: ChangedMeanwhile } => Form(
                turn,
                answer with { Base = version.Number },
                await changed.OfAsync(turn, version, GuidelineFields.Between(old, typed), cancellation)),
            EditOutcome<Guideline>.Refused refused => Form(turn, answer, RefusalParts.Of(refused.Why, turn.Language)),
            _ => await ListAsync(turn, answer.Guideline, RuleTexts.Saved, cancellation),
        };
    }

    private static Reply Renumbered(Turn turn, Guideline guideline, RuleAnswer answer)
    {
        var next = NewRule(guideline).Id;
        return Form(turn, answer with { Rule = next }, [Warning(turn, RuleTexts.NumberTaken(answer.Rule!, next))]);
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

    private static Reply Form(Turn turn, RuleAnswer filled, IReadOnlyList<CardElement> above) => new RuleForm(filled, null, turn.Language).Card(above);

    private static Container Warning(Turn turn, Text words) => CardParts.Notice(words.In(turn.Language), ContainerStyle.Warning);

    private static Reply.WithText Gone(Turn turn) => new(GuidelineTexts.Gone.In(turn.Language));
}
