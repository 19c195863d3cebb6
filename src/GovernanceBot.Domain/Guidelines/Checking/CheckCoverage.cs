using System.Collections.Immutable;

namespace GovernanceBot.Domain.Guidelines.Checking;

/// <summary>What a check looks at, so that "nothing found" says what was looked for.</summary>
/// <param name="Categories">As findings carry them, each once.</param>
/// <param name="Guidelines">The ids of the guidelines that findings would rest on, each once.</param>
public sealed record CheckCoverage(ImmutableArray<string> Categories, ImmutableArray<string> Guidelines);
