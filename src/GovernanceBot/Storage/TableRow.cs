namespace GovernanceBot.Storage;

public readonly record struct TableKey(string Partition, string Row);

/// <param name="Values">By name. A value is a <see cref="string"/>, <see cref="int"/>, <see cref="long"/>, <see cref="double"/>,
/// <see cref="bool"/>, <see cref="DateTimeOffset"/> (kept in UTC, to 100 ns), <see cref="Guid"/> or array of bytes; an absent value has no entry.</param>
/// <param name="ETag">Changes with every write of the row; opaque.</param>
public sealed record TableRow(TableKey Key, IReadOnlyDictionary<string, object> Values, string ETag);

/// <summary>The rows whose partition and whose row key both lie in a half-open interval; null leaves that side open.</summary>
public sealed record KeyRange(string? PartitionFrom, string? PartitionUntil, string? RowFrom = null, string? RowUntil = null)
{
    /// <summary>The smallest key that comes after <paramref name="key"/>: a space is the smallest character that a key can hold.</summary>
    public static string After(string key) => key + ' ';

    /// <summary>The rows of one partition, or only those whose row key starts with <paramref name="rowPrefix"/>.</summary>
    public static KeyRange Of(string partition, string? rowPrefix = null) =>
        string.IsNullOrEmpty(rowPrefix)
            ? new(partition, After(partition))
            : new(partition, After(partition), rowPrefix, rowPrefix[..^1] + (char)(rowPrefix[^1] + 1));
}

/// <summary>One write of a batch.</summary>
public abstract record TableWrite(string Row)
{
    /// <summary>Refused as <see cref="WriteOutcome.AlreadyExists"/> where the row is there.</summary>
    public sealed record Insert(string Row, IReadOnlyDictionary<string, object> Values) : TableWrite(Row);

    /// <summary>Puts these values in place of all that the row held, if it is still the one that was read.</summary>
    public sealed record Replace(string Row, IReadOnlyDictionary<string, object> Values, string ETag) : TableWrite(Row);

    /// <summary>Inserts or replaces, whatever is there.</summary>
    public sealed record Upsert(string Row, IReadOnlyDictionary<string, object> Values) : TableWrite(Row);

    /// <summary>Removes the row, if it is still the one that was read.</summary>
    public sealed record Delete(string Row, string ETag) : TableWrite(Row);
}

/// <param name="ETags">Where written: the new ETag of each write in order, null for a delete. Empty otherwise.</param>
public sealed record WriteResult(WriteOutcome Outcome, IReadOnlyList<string?> ETags);

/// <summary>What became of a batch; all but the first leave the store as it was.</summary>
public enum WriteOutcome
{
    Written,

    /// <summary>A row to insert was there already.</summary>
    AlreadyExists,

    /// <summary>A row to replace or delete has changed since it was read.</summary>
    Changed,

    /// <summary>A row to replace or delete is no longer there.</summary>
    Missing,
}
