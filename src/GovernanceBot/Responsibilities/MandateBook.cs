using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using GovernanceBot.Domain.Responsibilities;
using GovernanceBot.Hosting;
using GovernanceBot.Storage;

namespace GovernanceBot.Responsibilities;

/// <summary>The organisation's responsibilities, from their table.</summary>
public sealed class MandateBook(ITableEngine engine, OrganisationSettings organisation, TimeProvider clock)
{
    public const string Table = "Responsibilities";

    internal const string Partition = "responsibility";

    private readonly Cached<Mandates> _mandates = new(clock, async (_, cancellation) =>
    {
        var all = ImmutableArray.CreateBuilder<Responsibility>();
        await foreach (var row in engine.QueryAsync(Table, KeyRange.Of(Partition), cancellation))
        {
            all.Add(JsonSerializer.Deserialize((string)row.Values["Responsibility"], OrganisationJson.Default.Responsibility)!);
        }

        return new Mandates(all.ToImmutable(), organisation.Zone) { Administrators = organisation.Administrators };
    });

    public Task<Mandates> CurrentAsync(CancellationToken cancellation) => _mandates.GetAsync(cancellation);

    /// <summary>Puts these in place of all there were.</summary>
    public async Task ReplaceAsync(IReadOnlyList<Responsibility> responsibilities, CancellationToken cancellation)
    {
        // As far as one batch reaches together, so that nobody reads the half of it: a mandate that seems to have ended stops drafts.
        var writes = responsibilities.Select((one, place) => new TableWrite.Upsert(Row(place), Values(one)));
        foreach (var batch in writes.Chunk(TableLimits.BatchCount))
        {
            await engine.WriteAsync(Table, Partition, batch, cancellation);
        }

        var surplus = KeyRange.Of(Partition) with { RowFrom = Row(responsibilities.Count) };
        await foreach (var row in engine.QueryAsync(Table, surplus, cancellation))
        {
            await engine.WriteAsync(Table, Partition, [new TableWrite.Delete(row.Key.Row, row.ETag)], cancellation);
        }

        _mandates.Forget();
    }

    private static string Row(int place) => place.ToString("D4", CultureInfo.InvariantCulture);

    private static Dictionary<string, object> Values(Responsibility responsibility) => new(StringComparer.Ordinal)
    {
        ["Responsibility"] = JsonSerializer.Serialize(responsibility, OrganisationJson.Default.Responsibility),
    };
}
