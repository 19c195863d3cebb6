using System.Collections.Immutable;

namespace GovernanceBot.Domain.Guidelines.Checking.Rules;

/// <summary>The judgement rules with the word lists they share, and what is said about the findings of the detectors.</summary>
/// <param name="Words">Terms by the name under which rules refer to them, as <c>@name</c>.</param>
/// <param name="Detectors">Severity and advice by category; a category that is missing has medium severity and no advice.</param>
public sealed record RuleBook(
    ImmutableDictionary<string, ImmutableArray<string>> Words,
    ImmutableDictionary<string, DetectorWords> Detectors,
    ImmutableArray<JudgementRule> Rules)
{
    public static RuleBook Empty { get; } = new(
        ImmutableDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal),
        ImmutableDictionary.Create<string, DetectorWords>(StringComparer.Ordinal),
        []);

    public RuleBook WithWords(string name, ImmutableArray<string> terms) => this with { Words = Words.SetItem(name, terms) };

    /// <returns>Every term that cannot be read, with the reason. The engine passes over such a term.</returns>
    public IEnumerable<TermProblem> Problems()
    {
        foreach (var (name, terms) in Words)
        {
            foreach (var term in terms)
            {
                if (TermSyntax.Parse(term).Problem is { } reason)
                {
                    yield return new($"@{name}", term, reason);
                }
            }
        }

        foreach (var problem in Rules.SelectMany(ProblemsOf))
        {
            yield return problem;
        }
    }

    public IEnumerable<TermProblem> ProblemsOf(JudgementRule rule)
    {
        foreach (var term in rule.Terms.Every)
        {
            var parsed = TermSyntax.Parse(term);
            if (parsed.Problem is { } reason)
            {
                yield return new(rule.Id, term, reason);
            }
            else if (parsed.Lists().FirstOrDefault(list => !Words.ContainsKey(list) && !string.Equals(list, AdMarkers, StringComparison.Ordinal)) is { })
            {
                yield return new(rule.Id, term, TermProblemReason.UnknownList);
            }
        }
    }

    /// <summary>The list that stands for the organisation's own labels of advertising.</summary>
    public const string AdMarkers = "ad-markers";
}

public sealed record DetectorWords(Severity Severity, Advice? Advice);

/// <param name="Where">The id of the rule or, with an at sign, the name of the word list.</param>
public sealed record TermProblem(string Where, string Term, TermProblemReason Reason);

public enum TermProblemReason
{
    Empty,
    UnbalancedBrackets,

    /// <summary>Fewer than three characters beside a wildcard.</summary>
    WildcardTooShort,
    UnknownClass,
    UnknownList,

    /// <summary>It must begin with a word, not with something that may be absent.</summary>
    NoFirstWord,
    TooLong,
    InvalidExpression,
}
