using System.Text.Json;
using System.Text.Json.Serialization;
using GovernanceBot.Domain.Guidelines;
using GovernanceBot.Domain.Guidelines.Answering;
using GovernanceBot.Domain.Guidelines.Checking.Rules;
using GovernanceBot.Storage;

namespace GovernanceBot.Guidelines;

/// <summary>
/// All that an organisation laid down, as rows of one partition, so that every change is one transaction: guidelines, the rules that came with the
/// product, the organisation's own words, and the lists and limits that belong to them all.
/// </summary>
public sealed class GuidelineTable(ITableEngine engine)
{
    public const string Table = "Guidelines";

    internal const string Partition = "book";

    private const string Lists = "lists";
    private const string Stamp = "stamp";
    private const string Json = "Json";

    public VersionedRows<Guideline> Guidelines { get; } = new(engine, "g", guideline => guideline.Id, () => GuidelineRow.Json.Guideline);

    public VersionedRows<JudgementRule> Rules { get; } = new(engine, "r", rule => rule.Id, () => GuidelineRow.Json.JudgementRule);

    public VersionedRows<Concept> Concepts { get; } = new(engine, "c", concept => concept.Id, () => GuidelineRow.Json.Concept);

    /// <summary>Changes with every change of any of them; null where nothing was ever kept.</summary>
    public async Task<string?> StampAsync(CancellationToken cancellation) =>
        (await engine.FindAsync(Table, new(Partition, Stamp), cancellation))?.ETag;

    /// <returns>The lists and limits, without guidelines; null where none were ever taken over.</returns>
    public async Task<GuidelineSet?> ListsAsync(CancellationToken cancellation) =>
        await engine.FindAsync(Table, new(Partition, Lists), cancellation) is { } row
            ? JsonSerializer.Deserialize((string)row.Values[Json], GuidelineRow.Json.GuidelineSet)
            : null;

    /// <summary>Whether there is room for the lists and limits of a set, which are one value of a row.</summary>
    public static bool HasRoomForLists(GuidelineSet set) => ListsOf(set).Length <= TableLimits.StringLength;

    public Task KeepListsAsync(GuidelineSet set, CancellationToken cancellation)
    {
        var values = new Dictionary<string, object>(StringComparer.Ordinal) { [Json] = ListsOf(set) };
        return engine.WriteAsync(Table, Partition, [new TableWrite.Upsert(Lists, values), NewStamp()], cancellation);
    }

    /// <returns>Null where no guidelines were ever taken over.</returns>
    public async Task<GuidelineSet?> ReadAsync(CancellationToken cancellation) =>
        await ListsAsync(cancellation) is { } lists
            ? lists with { Guidelines = [.. (await Guidelines.AllAsync(cancellation)).Where(kept => !kept.Version.IsRetired).Select(kept => kept.Version.Content)] }
            : null;

    private static string ListsOf(GuidelineSet set) => JsonSerializer.Serialize(set with { Guidelines = [] }, GuidelineRow.Json.GuidelineSet);

    /// <summary>Whatever is written: the ETag is what counts.</summary>
    internal static TableWrite NewStamp() =>
        new TableWrite.Upsert(Stamp, new Dictionary<string, object>(StringComparer.Ordinal) { ["Change"] = Guid.NewGuid() });
}

/// <summary>How guidelines are kept: letters outside ASCII as they are, because a row is counted in characters.</summary>
internal static class GuidelineRow
{
    public static readonly GuidelineRowJson Json = new(GuidelineRowJson.Default.Options.Unescaped());
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Guideline))]
[JsonSerializable(typeof(GuidelineSet))]
[JsonSerializable(typeof(JudgementRule))]
[JsonSerializable(typeof(Concept))]
internal sealed partial class GuidelineRowJson : JsonSerializerContext;
