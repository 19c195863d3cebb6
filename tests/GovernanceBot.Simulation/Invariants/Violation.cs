namespace GovernanceBot.Simulation.Invariants;

/// <summary>Something that was not as it must be.</summary>
/// <param name="Subject">Empty where it concerns none.</param>
internal sealed record Violation(int Seed, string Subject, string What, DateTimeOffset At);
