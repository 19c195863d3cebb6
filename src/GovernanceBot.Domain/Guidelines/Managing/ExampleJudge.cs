using System.Collections.Immutable;
using GovernanceBot.Domain.Guidelines.Checking;
using GovernanceBot.Domain.Guidelines.Checking.Rules;

namespace GovernanceBot.Domain.Guidelines.Managing;

/// <summary>Guidelines test themselves: finds the examples that the checks resting on a guideline judge otherwise than the guideline says.</summary>
public static class ExampleJudge
{
    /// <summary>A platform whose length leaves room for any example; the second is there for examples that are too long on purpose.</summary>
    private const string Roomy = "linkedin";

    private const string Short = "x";

    /// <summary>Looks at the guideline by itself: with the detectors and rules of its checks and with its own rules, as if no other existed.</summary>
    /// <param name="set">The organisation's lists and limits; its guidelines are not looked at.</param>
    public static ImmutableArray<WrongExample> Misjudged(Guideline guideline, GuidelineSet set, RuleBook book)
    {
        if (guideline.Rules.IsEmpty && guideline.Examples.Flagged.IsEmpty && guideline.Examples.Clean.IsEmpty)
        {
            return [];
        }

        var checker = PostChecker.Build(set with { Guidelines = [guideline] }, book);
        string[] platforms = [Roomy, .. guideline.Rules.SelectMany(rule => rule.Platforms).Distinct(StringComparer.Ordinal)];
        return
        [
            .. guideline.Examples.Flagged.Where(text => !IsFlagged(text, [.. platforms, Short])).Select(text => new WrongExample(text, true, null)),
            .. guideline.Examples.Clean.Where(text => IsFlagged(text, platforms)).Select(text => new WrongExample(text, false, null)),
            .. guideline.Rules.SelectMany(rule => Misjudged(rule, set, book)),
        ];

        bool IsFlagged(string text, IEnumerable<string> on) => on.Any(platform =>
            Accounts(guideline.Scope).Any(account => !checker.Check(new Post(platform, account, text, null, [])).IsEmpty));
    }

    public static IEnumerable<WrongExample> Misjudged(JudgementRule rule, GuidelineSet set, RuleBook book) =>
        RuleExamples.Misjudged(rule, book.WithWords(RuleBook.AdMarkers, set.AdMarkers))
            .Select(wrong => new WrongExample(wrong.Example.Text, wrong.MustMatch, rule.Id));

    private static IEnumerable<AccountKind> Accounts(AccountScope scope) => Enum.GetValues<AccountKind>().Where(account => scope.Covers(account));
}

/// <param name="MustFlag">True where it was missed, false where too much was seen.</param>
/// <param name="Rule">The rule whose example it is; null for an example of the guideline itself.</param>
public sealed record WrongExample(string Text, bool MustFlag, string? Rule);
