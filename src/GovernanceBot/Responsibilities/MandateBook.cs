using System.Collections.Immutable;
using System.Text.Json;
using GovernanceBot.Domain.Responsibilities;
using GovernanceBot.Hosting;
using GovernanceBot.Storage;

namespace GovernanceBot.Responsibilities;

/// <summary>The organisation's responsibilities, from their table.</summary>
public sealed class MandateBook(ITableEngine engine, OrganisationSettings organisation, TimeProvider clock)
{
    public const string Table = "Responsibilities";

    private const string Partition = "responsibility";

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
        var stale = new Dictionary<string, TableRow>(StringComparer.Ordinal);
        await foreach (var row in engine.QueryAsync(Table, KeyRange.Of(Partition), cancellation))
        {
            stale.Add(row.Key.Row, row);
        }

        for (var i = 0; i < responsibilities.Count; i++)
        {
            var json = JsonSerializer.Serialize(responsibilities[i], OrganisationJson.Default.Responsibility);
            var values = new Dictionary<string, object>(StringComparer.Ordinal) { ["Responsibility"] = json };
            stale.Remove($"{i:D4}");
            await engine.WriteAsync(Table, Partition, [new TableWrite.Upsert($"{i:D4}", values)], cancellation);
        }

        foreach (var row in stale.Values)
        {
            await engine.WriteAsync(Table, Partition, [new TableWrite.Delete(row.Key.Row, row.ETag)], cancellation);
        }

        _mandates.Forget();
    }
}
