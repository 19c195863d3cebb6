using GovernanceBot.Domain.Guidelines;
using GovernanceBot.Domain.Guidelines.Checking;

namespace GovernanceBot.Guidelines.Checking;

/// <summary>A finding with the guideline it rests on.</summary>
/// <param name="Quote">The words it is about; null where it concerns the post as a whole or its media.</param>
public sealed record Remark(Finding Finding, Guideline Guideline, string? Quote);
