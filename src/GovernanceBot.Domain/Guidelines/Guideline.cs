using System.Collections.Immutable;
using GovernanceBot.Domain.Guidelines.Checking;
using GovernanceBot.Domain.Guidelines.Checking.Rules;
using GovernanceBot.Domain.Responsibilities;

namespace GovernanceBot.Domain.Guidelines;

/// <summary>One do or don't of the organisation.</summary>
/// <param name="Id">Short and quotable, for example <c>G05</c>; unique in a set, never reused.</param>
/// <param name="Owner">The role that answers for it, in the organisation's own words ("Privacy officer").</param>
/// <param name="Checks">The check categories whose findings cite this guideline ("phone", "email" …); may be empty.</param>
/// <param name="MustAgree">The role that has to approve a draft with a finding on this guideline; null where the editor suffices.</param>
/// <param name="ReviewOn">The date on which the owner looks whether it still holds.</param>
public sealed record Guideline(
    string Id,
    GuidelineKind Kind,
    AccountScope Scope,
    string Owner,
    ImmutableArray<string> Checks,
    GuidelineWords Dutch,
    GuidelineWords English,
    Role? MustAgree = null,
    DateOnly? ReviewOn = null)
{
    /// <summary>What the checks must and must not flag under this guideline.</summary>
    public GuidelineExamples Examples { get; init; } = GuidelineExamples.None;

    /// <summary>The organisation's own judgement rules, whose findings cite this guideline.</summary>
    public ImmutableArray<JudgementRule> Rules { get; init; } = [];

    /// <summary>Whether findings of this check category may cite it.</summary>
    public bool LooksFor(string category) => Checks.Contains(category, StringComparer.OrdinalIgnoreCase);

    public GuidelineWords In(Language language) => language == Language.Dutch ? Dutch : English;
}

public enum GuidelineKind
{
    Do,
    Dont,
}

/// <summary>The accounts a guideline speaks of: the organisation's own, an employee's recognisable personal one, or both.</summary>
public enum AccountScope
{
    All,
    Organisation,
    Personal,
}

public static class AccountScopes
{
    public static bool Covers(this AccountScope scope, AccountKind account) => scope switch
    {
        AccountScope.Organisation => account == AccountKind.Organisation,
        AccountScope.Personal => account == AccountKind.Personal,
        _ => true,
    };
}

/// <param name="Title">One line, as a person would look for it.</param>
/// <param name="Text">The rule itself, a few sentences.</param>
/// <param name="Example">How it looks in practice; may be empty.</param>
/// <param name="Tags">Other words people use for it.</param>
public sealed record GuidelineWords(string Title, string Text, string Example, ImmutableArray<string> Tags);

/// <param name="Flagged">Posts in which a check must cite the guideline.</param>
/// <param name="Clean">Posts in which no check may cite it.</param>
public sealed record GuidelineExamples(ImmutableArray<string> Flagged, ImmutableArray<string> Clean)
{
    public static GuidelineExamples None { get; } = new([], []);
}
