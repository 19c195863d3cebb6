using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using GovernanceBot.Domain.Guidelines;
using GovernanceBot.Storage;

namespace GovernanceBot.Guidelines;

/// <summary>The guidelines as rows: one for each, and one for the lists and limits that belong to them all.</summary>
public sealed class GuidelineTable(ITableEngine engine)
{
    public const string Table = "Guidelines";

    private const string Partition = "guideline";
    private const string SetPartition = "set";
    private const string SetRow = "lists";
    private const string Json = "Json";

    /// <summary>Changes with every change of the guidelines; null where none were ever taken over.</summary>
    public async Task<string?> StampAsync(CancellationToken cancellation) =>
        (await engine.FindAsync(Table, new(SetPartition, SetRow), cancellation))?.ETag;

    /// <returns>Null where no guidelines were ever taken over.</returns>
    public async Task<GuidelineSet?> ReadAsync(CancellationToken cancellation)
    {
        if (await engine.FindAsync(Table, new(SetPartition, SetRow), cancellation) is not { } set)
        {
            return null;
        }

        var guidelines = ImmutableArray.CreateBuilder<Guideline>();
        await foreach (var row in engine.QueryAsync(Table, KeyRange.Of(Partition), cancellation))
        {
            guidelines.Add(JsonSerializer.Deserialize((string)row.Values[Json], GuidelineRowJson.Default.Guideline)!);
        }

        var lists = JsonSerializer.Deserialize((string)set.Values[Json], GuidelineRowJson.Default.GuidelineSet)!;
        return lists with { Guidelines = guidelines.ToImmutable() };
    }

    /// <summary>Puts this set in place of the one there was.</summary>
    public async Task ReplaceAsync(GuidelineSet set, CancellationToken cancellation)
    {
        var stale = new Dictionary<string, TableRow>(StringComparer.Ordinal);
        await foreach (var row in engine.QueryAsync(Table, KeyRange.Of(Partition), cancellation))
        {
            stale.Add(row.Key.Row, row);
        }

        var writes = set.Guidelines
            .Select(guideline => (TableWrite)new TableWrite.Upsert(
                guideline.Id, Values(JsonSerializer.Serialize(guideline, GuidelineRowJson.Default.Guideline))))
            .Concat(stale.Values
                .ExceptBy(set.Guidelines.Select(guideline => guideline.Id), row => row.Key.Row, StringComparer.Ordinal)
                .Select(row => new TableWrite.Delete(row.Key.Row, row.ETag)));
        foreach (var batch in writes.Chunk(100))
        {
            await engine.WriteAsync(Table, Partition, batch, cancellation);
        }

        // Written last: its ETag is the stamp by which every replica sees that something changed.
        var lists = JsonSerializer.Serialize(set with { Guidelines = [] }, GuidelineRowJson.Default.GuidelineSet);
        await engine.WriteAsync(Table, SetPartition, [new TableWrite.Upsert(SetRow, Values(lists))], cancellation);
    }

    private static Dictionary<string, object> Values(string json) => new(StringComparer.Ordinal) { [Json] = json };
}

[JsonSerializable(typeof(Guideline))]
[JsonSerializable(typeof(GuidelineSet))]
internal sealed partial class GuidelineRowJson : JsonSerializerContext;
