using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using GovernanceBot.Domain.Guidelines.Managing;
using GovernanceBot.Domain.People;
using GovernanceBot.Storage;

namespace GovernanceBot.Guidelines;

/// <summary>
/// One kind of thing that people keep, with every version it ever had: the row <c>g-G05</c> holds what counts now and <c>v-g-G05-000003</c> what it
/// was, never changed. Both are written in one transaction together with the stamp, by which every replica sees that something changed.
/// </summary>
/// <param name="kind">One letter that no other kind has.</param>
public sealed class VersionedRows<T>(ITableEngine engine, string kind, Func<T, string> idOf, Func<JsonTypeInfo<T>> json)
{
    /// <summary>Rows of one batch: with the stamp under the hundred that a transaction takes.</summary>
    private const int MostRows = 90;

    /// <summary>Letters of JSON in one batch: far under the 4 MiB that a transaction takes, however they are written.</summary>
    private const int MostLetters = 500_000;

    private const string Json = "Json";
    private const string Number = "Number";
    private const string By = "By";
    private const string At = "At";
    private const string RetiredFor = "RetiredFor";
    private const string Form = "Form";

    public async Task<KeptVersion<T>?> FindAsync(string id, CancellationToken cancellation) =>
        RowKeys.IsPossible(id) && await engine.FindAsync(GuidelineTable.Table, new(GuidelineTable.Partition, Current(id)), cancellation) is { } row
            ? new(Read(row), row.ETag)
            : null;

    /// <returns>What counts now and what was retired, in the order of their ids.</returns>
    public async Task<IReadOnlyList<KeptVersion<T>>> AllAsync(CancellationToken cancellation)
    {
        var all = new List<KeptVersion<T>>();
        await foreach (var row in engine.QueryAsync(GuidelineTable.Table, KeyRange.Of(GuidelineTable.Partition, $"{kind}-"), cancellation))
        {
            all.Add(new(Read(row), row.ETag));
        }

        return all;
    }

    /// <returns>Every version, the newest first.</returns>
    public async Task<IReadOnlyList<Versioned<T>>> HistoryAsync(string id, CancellationToken cancellation)
    {
        var versions = new List<Versioned<T>>();
        if (RowKeys.IsPossible(id))
        {
            await foreach (var row in engine.QueryAsync(GuidelineTable.Table, KeyRange.Of(GuidelineTable.Partition, $"v-{Current(id)}-"), cancellation))
            {
                versions.Add(Read(row));
            }
        }

        versions.Reverse();
        return versions;
    }

    /// <param name="replaced">The ETag of the version that was decided on; null for something new.</param>
    /// <returns>False where somebody else was first; nothing is changed then.</returns>
    public async Task<bool> SaveAsync(Versioned<T> version, string? replaced, CancellationToken cancellation) =>
        await WriteAsync([(version, replaced)], cancellation);

    /// <summary>Saves many at once, a batch at a time: after each batch what is kept is whole, and what is left can be saved by starting again.</summary>
    /// <returns>False where somebody changed one of them meanwhile; the batches before it are kept.</returns>
    public async Task<bool> SaveAllAsync(IEnumerable<(Versioned<T> Version, string? Replaced)> versions, CancellationToken cancellation)
    {
        var batch = new List<(Versioned<T>, string?)>();
        var letters = 0;
        foreach (var entry in versions)
        {
            var size = 2 * JsonSerializer.Serialize(entry.Version.Content, json()).Length;
            if (batch.Count > 0 && (2 * (batch.Count + 1) > MostRows || letters + size > MostLetters))
            {
                if (!await WriteAsync(batch, cancellation))
                {
                    return false;
                }

                batch.Clear();
                letters = 0;
            }

            batch.Add(entry);
            letters += size;
        }

        return batch.Count == 0 || await WriteAsync(batch, cancellation);
    }

    private async Task<bool> WriteAsync(IEnumerable<(Versioned<T> Version, string? Replaced)> versions, CancellationToken cancellation)
    {
        var writes = new List<TableWrite>();
        foreach (var (version, replaced) in versions)
        {
            var (row, values) = (Current(idOf(version.Content)), Values(version));
            writes.Add(replaced is null ? new TableWrite.Insert(row, values) : new TableWrite.Replace(row, values, replaced));
            writes.Add(new TableWrite.Insert($"v-{row}-{version.Number:D6}", values));
        }

        writes.Add(GuidelineTable.NewStamp());
        return (await engine.WriteAsync(GuidelineTable.Table, GuidelineTable.Partition, writes, cancellation)).Outcome == WriteOutcome.Written;
    }

    private string Current(string id) => $"{kind}-{RowKeys.Of(id)}";

    private Dictionary<string, object> Values(Versioned<T> version)
    {
        var values = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            [Json] = JsonSerializer.Serialize(version.Content, json()),
            [Number] = version.Number,
            [At] = version.At,
        };
        if (version.By is { } person)
        {
            values[By] = person.Value;
        }

        if (version.RetiredFor is { } reason)
        {
            values[RetiredFor] = reason;
        }

        if (version.Form is { } form)
        {
            values[Form] = form;
        }

        return values;
    }

    private Versioned<T> Read(TableRow row) => new(
        JsonSerializer.Deserialize((string)row.Values[Json], json())!,
        (int)row.Values[Number],
        row.Values.TryGetValue(By, out var person) ? new PersonId((string)person) : null,
        (DateTimeOffset)row.Values[At],
        row.Values.TryGetValue(RetiredFor, out var reason) ? (string)reason : null,
        row.Values.TryGetValue(Form, out var form) ? (Guid)form : null);
}

/// <param name="ETag">Names exactly this version of the row.</param>
public sealed record KeptVersion<T>(Versioned<T> Version, string ETag);
