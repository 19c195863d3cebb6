using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using GovernanceBot.Domain;
using GovernanceBot.Storage;

namespace GovernanceBot.Clockwork;

/// <summary>
/// Lists of subjects in an order. It follows the subjects a moment later, so whoever reads it asks each subject whether it still belongs there.
/// </summary>
public sealed class ReadIndex(ITableEngine engine)
{
    public const string Table = "Lists";

    /// <param name="from">The order to start at, inclusive; null starts at the first.</param>
    /// <returns>The ids of the subjects listed under this key, in order.</returns>
    public async IAsyncEnumerable<string> UnderAsync(string key, string? from, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var row in engine.QueryAsync(Table, KeyRange.Of(key) with { RowFrom = from }, cancellation))
        {
            yield return (string)row.Values["Subject"];
        }
    }

    /// <summary>Lists an entry as the subject says, and looks again after each write: another process may have followed a later change meanwhile,
    /// and a slow write would undo that.</summary>
    /// <param name="listed">Reads where the subject belongs at this moment.</param>
    internal async Task FollowAsync(
        string subject, IndexEntry entry, Func<Task<ImmutableArray<IndexEntry>>> listed, CancellationToken cancellation)
    {
        var (isListed, wasListed) = ((await listed()).Any(entry.IsSamePlaceAs), false);
        do
        {
            wasListed = isListed;
            await (isListed ? ListAsync(subject, entry, cancellation) : DropAsync(entry, cancellation));
            isListed = (await listed()).Any(entry.IsSamePlaceAs);
        }
        while (isListed != wasListed);
    }

    private Task<WriteResult> ListAsync(string subject, IndexEntry entry, CancellationToken cancellation) =>
        engine.WriteAsync(
            Table,
            entry.Key,
            [new TableWrite.Upsert(entry.Order, new Dictionary<string, object>(StringComparer.Ordinal) { ["Subject"] = subject })],
            cancellation);

    private async Task DropAsync(IndexEntry entry, CancellationToken cancellation)
    {
        if (await engine.FindAsync(Table, new(entry.Key, entry.Order), cancellation) is { } row)
        {
            await engine.WriteAsync(Table, entry.Key, [new TableWrite.Delete(entry.Order, row.ETag)], cancellation);
        }
    }
}
