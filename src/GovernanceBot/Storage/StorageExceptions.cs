namespace GovernanceBot.Storage;

/// <summary>The store could not be reached or did not answer; the outcome of a write is then unknown.</summary>
public sealed class StorageUnavailableException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>A key, a value or a batch lies outside the bounds that both engines keep. Nothing was sent.</summary>
public sealed class TableLimitException(string message) : Exception(message);
