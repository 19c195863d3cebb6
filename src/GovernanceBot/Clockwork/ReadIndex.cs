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

    /// <summary>Makes the change, unless the subject has moved on since it was asked for.</summary>
    internal Task FollowAsync(string subject, Effect effect, ImmutableArray<IndexEntry> listed, CancellationToken cancellation) => effect switch
    {
        Effect.ListIn { Entry: var entry } when listed.Contains(entry) => ListAsync(subject, entry, cancellation),
        Effect.DropFrom { Entry: var entry } when !listed.Contains(entry) => DropAsync(entry, cancellation),
        _ => Task.CompletedTask,
    };

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
