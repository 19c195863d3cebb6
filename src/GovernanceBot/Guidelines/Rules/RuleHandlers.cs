using GovernanceBot.Cards;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Guidelines;
using GovernanceBot.Domain.Guidelines.Checking;
using GovernanceBot.Domain.Guidelines.Checking.Rules;
using GovernanceBot.Domain.Guidelines.Managing;
using GovernanceBot.Domain.Responsibilities;
using GovernanceBot.Guidelines.Checking;
using GovernanceBot.Guidelines.Managing;
using GovernanceBot.People;
using GovernanceBot.Responsibilities;
using GovernanceBot.Teams;

namespace GovernanceBot.Guidelines.Rules;

/// <summary>Looking through the rules, and adding, changing and switching them off.</summary>
public sealed class RuleHandlers(
    GuidelineTable table, GuidelineStore store, ShippedRules shipped, GuidelineBook book, MandateBook mandates, PeopleTable people, Wording wording)
{
    private static readonly Command Rules = new(["controleregels", "regels beheren", "regels"], ["check rules", "manage rules", "rules"]);

    public void AddTo(Router router)
    {
        router.On(Rules, Right.KeepGuidelines, (turn, cancellation) => turn.Conversation.IsPersonal
            ? ListAsync(turn, new(), cancellation)
            : Task.FromResult<Reply>(new Reply.WithText(GuidelineTexts.OnlyInPersonalChat.In(turn.Language))));
        router.On(RuleVerbs.List, Right.KeepGuidelines, ListAsync);
        router.On(RuleVerbs.OfGuideline, Right.KeepGuidelines, (turn, asked, cancellation) => OfGuidelineAsync(turn, asked.Guideline, null, cancellation));
        router.On(RuleVerbs.Open, Right.KeepGuidelines, (turn, asked, cancellation) => OpenAsync(turn, asked, [], cancellation));
        router.On(RuleVerbs.Save, Right.KeepGuidelines, (turn, answer, cancellation) => answer.Guideline is null
            ? SaveShippedAsync(turn, answer, cancellation)
            : SaveOwnAsync(turn, answer, cancellation));
        router.On(RuleVerbs.Switch, Right.KeepGuidelines, (turn, asked, cancellation) =>
            ChangeShippedAsync(turn, asked, rule => rule, Reason.From(asked.Reason), cancellation));
        router.On(RuleVerbs.Restore, Right.KeepGuidelines, (turn, asked, cancellation) =>
            ChangeShippedAsync(turn, asked, rule => shipped.AsReleased(rule.Id) ?? rule, null, cancellation));
        router.On(RuleVerbs.Remove, Right.KeepGuidelines, RemoveAsync);
        router.On(RuleVerbs.History, Right.KeepGuidelines, HistoryAsync);
    }

    private async Task<Reply> ListAsync(Turn turn, RuleListRequest asked, CancellationToken cancellation) =>
        RuleCards.Shipped([.. (await table.Rules.AllAsync(cancellation)).Select(kept => kept.Version)], asked, turn.Language);

    private async Task<Reply> OfGuidelineAsync(Turn turn, string? guideline, string? notice, CancellationToken cancellation) =>
        await store.FindAsync(guideline ?? "", cancellation) is { } version
            ? RuleCards.OfGuideline(version.Content, notice, turn.Language)
            : new Reply.WithText(GuidelineTexts.Gone.In(turn.Language));

    private async Task<Reply> OpenAsync(Turn turn, RuleRef asked, IReadOnlyList<CardElement> above, CancellationToken cancellation)
    {
        if (asked.Guideline is null)
        {
            return await shipped.FindAsync(asked.Rule ?? "", cancellation) is { } rule
                ? new RuleForm(RuleAnswers.Of(rule.Content, null, rule.Number), StateOf(rule), turn.Language).Card(
                    rule.IsRetired ? [CardParts.Notice($"{RuleTexts.IsOff.In(turn.Language)} {rule.RetiredFor}", ContainerStyle.Attention), .. above] : above)
                : new Reply.WithText(RuleTexts.Gone.In(turn.Language));
        }

        if (await store.FindAsync(asked.Guideline, cancellation) is not { IsRetired: false } version)
        {
            return new Reply.WithText(GuidelineTexts.Gone.In(turn.Language));
        }

        var own = asked.Rule is { } id ? Own(version.Content, id) : NewRule(version.Content);
        return own is null
            ? await OfGuidelineAsync(turn, asked.Guideline, RuleTexts.Gone.In(turn.Language), cancellation)
            : new RuleForm(RuleAnswers.Of(own, version.Content.Id, version.Number), null, turn.Language, asked.Rule is null).Card(above);
    }

    private async Task<Reply> SaveOwnAsync(Turn turn, RuleAnswer answer, CancellationToken cancellation)
    {
        if (await store.FindAsync(answer.Guideline!, cancellation) is not { IsRetired: false } version || answer.Rule is not { Length: > 0 and <= RowKeys.LongestId } id)
        {
            return new Reply.WithText(GuidelineTexts.Gone.In(turn.Language));
        }

        var rule = RuleAnswers.Apply(Own(version.Content, id) ?? NewRule(version.Content) with { Id = id }, answer);
        var isNew = Own(version.Content, id) is null;
        var rules = Own(version.Content, id) is { } old ? version.Content.Rules.Replace(old, rule) : version.Content.Rules.Add(rule);
        return await TellAsync(turn, version.Content with { Rules = rules }, answer.Base, cancellation) switch
        {
            EditOutcome<Guideline>.Refused { Why: ChangedMeanwhile } refused =>
                new RuleForm(answer with { Base = version.Number }, null, turn.Language, isNew).Card([.. RefusalParts.Of(refused.Why, turn.Language), Again(turn)]),
            EditOutcome<Guideline>.Refused refused => new RuleForm(answer, null, turn.Language, isNew).Card(RefusalParts.Of(refused.Why, turn.Language)),
            _ => await OfGuidelineAsync(turn, answer.Guideline, RuleTexts.Saved.In(turn.Language), cancellation),
        };
    }

    private async Task<Reply> RemoveAsync(Turn turn, RuleSwitch asked, CancellationToken cancellation)
    {
        if (await store.FindAsync(asked.Guideline ?? "", cancellation) is not { IsRetired: false } version || Own(version.Content, asked.Rule ?? "") is not { } rule)
        {
            return await OfGuidelineAsync(turn, asked.Guideline, RuleTexts.Gone.In(turn.Language), cancellation);
        }

        var outcome = await TellAsync(turn, version.Content with { Rules = version.Content.Rules.Remove(rule) }, asked.Base, cancellation);
        var notice = outcome is EditOutcome<Guideline>.Refused refused ? ManageTexts.Refused(refused.Why) : RuleTexts.Removed;
        return await OfGuidelineAsync(turn, asked.Guideline, notice.In(turn.Language), cancellation);
    }

    private Task<EditOutcome<Guideline>> TellAsync(Turn turn, Guideline guideline, int number, CancellationToken cancellation) =>
        store.TellAsync(guideline.Id, new GuidelineEdit.Save(guideline, turn.Person.Id, number), cancellation);

    private async Task<Reply> SaveShippedAsync(Turn turn, RuleAnswer answer, CancellationToken cancellation)
    {
        if (await shipped.FindAsync(answer.Rule ?? "", cancellation) is not { } old)
        {
            return new Reply.WithText(RuleTexts.Gone.In(turn.Language));
        }

        if (!await MayKeepAsync(turn, old.Content, cancellation))
        {
            return new Reply.WithText(RuleTexts.NotYours.In(turn.Language));
        }

        var rule = RuleAnswers.Apply(old.Content, answer);
        return await shipped.SaveAsync(rule, null, turn.Person.Id, answer.Base, cancellation) switch
        {
            EditOutcome<JudgementRule>.Refused { Why: ChangedMeanwhile } refused => new RuleForm(answer with { Base = old.Number }, StateOf(old), turn.Language)
                .Card([.. RefusalParts.Of(refused.Why, turn.Language), Again(turn)]),
            EditOutcome<JudgementRule>.Refused refused => new RuleForm(answer, StateOf(old), turn.Language).Card(RefusalParts.Of(refused.Why, turn.Language)),
            _ => await OpenAsync(turn, new(null, old.Content.Id), [CardParts.Notice(RuleTexts.Saved.In(turn.Language), ContainerStyle.Good)], cancellation),
        };
    }

    private async Task<Reply> ChangeShippedAsync(
        Turn turn, RuleSwitch asked, Func<JudgementRule, JudgementRule> change, string? reason, CancellationToken cancellation)
    {
        if (await shipped.FindAsync(asked.Rule ?? "", cancellation) is not { } old)
        {
            return new Reply.WithText(RuleTexts.Gone.In(turn.Language));
        }

        if (!await MayKeepAsync(turn, old.Content, cancellation))
        {
            return new Reply.WithText(RuleTexts.NotYours.In(turn.Language));
        }

        var outcome = await shipped.SaveAsync(change(old.Content), reason, turn.Person.Id, asked.Base, cancellation);
        IReadOnlyList<CardElement> above = outcome is EditOutcome<JudgementRule>.Refused refused
            ? RefusalParts.Of(refused.Why, turn.Language)
            : reason is null ? [CardParts.Notice(RuleTexts.Saved.In(turn.Language), ContainerStyle.Good)] : [];
        return await OpenAsync(turn, new(null, asked.Rule), above, cancellation);
    }

    private async Task<Reply> HistoryAsync(Turn turn, RuleRef asked, CancellationToken cancellation)
    {
        var versions = await table.Rules.HistoryAsync(asked.Rule ?? "", cancellation);
        var all = await people.AllAsync(cancellation);
        var history = new VersionHistory(
            person => person is { } known ? all.FirstOrDefault(one => one.Id == known)?.Name ?? known.Value : ManageTexts.WithFile.In(turn.Language), wording, turn.Language);
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

    /// <summary>A shipped rule speaks for every guideline that names its category: who keeps one of those may change it.</summary>
    private async Task<bool> MayKeepAsync(Turn turn, JudgementRule rule, CancellationToken cancellation)
    {
        var all = await mandates.CurrentAsync(cancellation);
        return all.Administrators.Contains(turn.Person.Id)
            || (await book.SetAsync(cancellation)).Guidelines.Any(guideline =>
                guideline.Checks.Contains(rule.Category, StringComparer.OrdinalIgnoreCase) && all.MayKeep(turn.Person.Id, guideline.Owner, turn.Now));
    }

    private ShippedState StateOf(Versioned<JudgementRule> rule) => new(
        rule.IsRetired, shipped.AsReleased(rule.Content.Id) is { } released && !GuidelineFields.Between(released, rule.Content).IsEmpty);

    private static JudgementRule? Own(Guideline guideline, string id) =>
        guideline.Rules.FirstOrDefault(rule => rule.Id.Equals(id, StringComparison.OrdinalIgnoreCase));

    private static JudgementRule NewRule(Guideline guideline)
    {
        var number = Enumerable.Range(1, guideline.Rules.Length + 1).First(place => Own(guideline, $"{guideline.Id}-{place}") is null);
        return new($"{guideline.Id}-{number}", guideline.Checks is [var first, ..] ? first : CategoryTexts.All[^1].Category, Severity.Medium);
    }

    private static TextBlock Again(Turn turn) => new(ManageTexts.StillTyped.In(turn.Language));
}
