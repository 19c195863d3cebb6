namespace GovernanceBot.Storage;

/// <summary>Stands in a store from before the first row of a restore until after its last: what breaks off in between is a part of a back-up, and nothing to work with.</summary>
/// <param name="table">One that every store has.</param>
public sealed class RestoreMark(ITableEngine engine, string table)
{
    private const string Hash = "Sha256";

    private static readonly TableKey Key = new("restore", "begun");

    /// <returns>The SHA-256 of the file that is being restored; null where none is.</returns>
    public async Task<string?> FindAsync(CancellationToken cancellation) =>
        (await engine.FindAsync(table, Key, cancellation))?.Values[Hash] as string;

    /// <exception cref="RestoreBrokeOffException">A restore began in this store and has not ended.</exception>
    public async Task RefuseAsync(CancellationToken cancellation)
    {
        if (await FindAsync(cancellation) is { } hash)
        {
            throw new RestoreBrokeOffException(hash);
        }
    }

    public Task SetAsync(string hash, CancellationToken cancellation) =>
        engine.WriteAsync(
            table, Key.Partition, [new TableWrite.Upsert(Key.Row, new Dictionary<string, object>(StringComparer.Ordinal) { [Hash] = hash })], cancellation);

    public async Task RemoveAsync(CancellationToken cancellation)
    {
        if (await engine.FindAsync(table, Key, cancellation) is { } row)
        {
            await engine.WriteAsync(table, Key.Partition, [new TableWrite.Delete(Key.Row, row.ETag)], cancellation);
        }
    }
}

/// <summary>The store holds a part of a back-up: the same file has to be restored once more, or the store emptied.</summary>
public sealed class RestoreBrokeOffException(string hash) : Exception(
    $"A restore into this store broke off. Run it again with the same file (SHA-256 {hash}), or empty the store.");
