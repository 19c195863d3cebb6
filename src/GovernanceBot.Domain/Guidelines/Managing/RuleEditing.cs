using System.Collections.Immutable;
using GovernanceBot.Domain.Guidelines.Checking.Rules;
using GovernanceBot.Domain.People;

namespace GovernanceBot.Domain.Guidelines.Managing;

/// <summary>
/// Decides on changes of the rules that came with the product. Each is a row: what people made of it wins over what a later release brings, and
/// only a rule that nobody touched follows the release.
/// </summary>
public static class RuleEditing
{
    /// <summary>In UTF-16 units.</summary>
    public const int LongestAdvice = 500;

    /// <param name="old">Null where the rule is not there yet.</param>
    public static EditOutcome<JudgementRule> Decide(Versioned<JudgementRule>? old, RuleEdit edit, GuidelineSet set, RuleBook book, DateTimeOffset now) =>
        (old, edit) switch
        {
            (null, _) => Refuse(new NoSuchSubject()),
            (_, RuleEdit.Save save) when GuidelineFields.Between(old.Content, save.Rule).IsEmpty => new EditOutcome<JudgementRule>.Unchanged(old),
            (_, RuleEdit.Switch { OffFor: var reason }) when old.IsRetired == reason is not null => new EditOutcome<JudgementRule>.Unchanged(old),
            _ when old.Number != edit.Base => Refuse(new ChangedMeanwhile()),
            (_, RuleEdit.Save save) => Sound(old.Next(save.Rule, save.By, now, old.RetiredFor), set, book),
            (_, RuleEdit.Switch { OffFor: null } on) => Sound(old.Next(old.Content, on.By, now), set, book),
            (_, RuleEdit.Switch off) => new EditOutcome<JudgementRule>.Changed(old.Next(old.Content, off.By, now, off.OffFor)),
            _ => throw new ArgumentOutOfRangeException(nameof(edit), edit, "No such edit."),
        };

    /// <summary>What a release makes of the rule that is kept: a person's work stays as it is.</summary>
    /// <param name="shipped">Null where the release no longer has the rule.</param>
    /// <returns>The version to keep; null where nothing changes.</returns>
    public static Versioned<JudgementRule>? Follow(Versioned<JudgementRule>? old, JudgementRule? shipped, DateTimeOffset now) => (old, shipped) switch
    {
        (null, { }) => Versioned.First(shipped, null, now),
        (null, null) or ({ By: not null }, _) => null,
        ({ IsRetired: false }, null) => old.Next(old.Content, null, now, "-"),
        ({ IsRetired: true }, null) => null,
        _ => !old.IsRetired && GuidelineFields.Between(old.Content, shipped).IsEmpty ? null : old.Next(shipped, null, now),
    };

    /// <param name="taken">The ids of the other rules.</param>
    public static Refusal? Problem(JudgementRule rule, RuleBook book, ImmutableHashSet<string> taken)
    {
        if (taken.Contains(rule.Id))
        {
            return new RuleIdTaken(rule.Id);
        }

        if (rule.Terms.Any.IsEmpty && rule.Terms.Near.IsEmpty && rule.Terms.All.IsEmpty && rule.Media is null)
        {
            return new RuleWithoutTerms(rule.Id);
        }

        if (rule.Advice is { } advice && (advice.Dutch.Length > LongestAdvice || advice.English.Length > LongestAdvice))
        {
            return new FieldTooLong(advice.Dutch.Length > LongestAdvice ? EditedField.DutchAdvice : EditedField.EnglishAdvice, LongestAdvice);
        }

        return book.ProblemsOf(rule).ToImmutableArray() is { IsEmpty: false } problems ? new TermsUnreadable(problems)
            : GuidelineFields.Cost(GuidelineFields.Of(rule)) > GuidelineEditing.MostText ? new TooMuchText()
            : null;
    }

    private static EditOutcome<JudgementRule> Sound(Versioned<JudgementRule> next, GuidelineSet set, RuleBook book) =>
        (Problem(next.Content, book, []) ?? Misjudged(next.Content, set, book)) is { } why ? Refuse(why) : new EditOutcome<JudgementRule>.Changed(next);

    private static ExamplesMisjudged? Misjudged(JudgementRule rule, GuidelineSet set, RuleBook book) =>
        ExampleJudge.Misjudged(rule, set, book).ToImmutableArray() is { IsEmpty: false } wrong ? new(wrong) : null;

    private static EditOutcome<JudgementRule> Refuse(Refusal why) => new EditOutcome<JudgementRule>.Refused(why);
}
