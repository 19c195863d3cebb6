using GovernanceBot.Domain.Guidelines.Checking.Rules;
using GovernanceBot.Domain.People;

namespace GovernanceBot.Domain.Guidelines.Managing;

/// <summary>What a person wants to do with a rule that came with the product.</summary>
/// <param name="Base">The number of the version that they saw.</param>
public abstract record RuleEdit(PersonId By, int Base)
{
    /// <summary>Other words; whether the rule is on stays as it is.</summary>
    public sealed record Save(JudgementRule Rule, PersonId By, int Base) : RuleEdit(By, Base);

    /// <param name="OffFor">Why the rule is switched off; null switches it on.</param>
    public sealed record Switch(string? OffFor, PersonId By, int Base) : RuleEdit(By, Base);
}
