namespace GovernanceBot.Teams;

/// <summary>Something a person can type, in either language, in any of these spellings.</summary>
/// <param name="Dutch">The first is the one that help shows.</param>
/// <param name="English">The first is the one that help shows.</param>
public sealed record Command(IReadOnlyList<string> Dutch, IReadOnlyList<string> English);

/// <summary>A command of the message extension that finds something to insert.</summary>
/// <param name="Id">As the manifest spells it.</param>
public sealed record SearchCommand(string Id);

/// <summary>A command of the message extension that opens a dialog, on a message or beside one that is being written.</summary>
/// <param name="Id">As the manifest spells it.</param>
public sealed record DialogCommand(string Id);
