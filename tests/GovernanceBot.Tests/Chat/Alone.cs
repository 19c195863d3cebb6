namespace GovernanceBot.Tests.Chat;

/// <summary>Tests that measure the memory of this process run while no other does.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
