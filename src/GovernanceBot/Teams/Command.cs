namespace GovernanceBot.Teams;

/// <summary>Something a person can type, in either language, in any of these spellings.</summary>
/// <param name="Dutch">The first is the one that help shows.</param>
/// <param name="English">The first is the one that help shows.</param>
public sealed record Command(IReadOnlyList<string> Dutch, IReadOnlyList<string> English);
