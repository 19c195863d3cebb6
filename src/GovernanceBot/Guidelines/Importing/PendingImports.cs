using System.IO.Compression;
using System.Text;
using GovernanceBot.Domain.People;
using GovernanceBot.Storage;

namespace GovernanceBot.Guidelines.Importing;

/// <summary>The file that somebody sent last: one for each person, for an hour. It can be taken over once.</summary>
public sealed class PendingImports(ITableEngine engine, TimeProvider clock)
{
    private const string Partition = "import";
    private const string Ticket = "Ticket";
    private const string At = "At";
    private const string Seen = "Seen";
    private const string IsTaken = "IsTaken";
    private const string Part = "Part";

    /// <summary>In bytes, packed: what a row can hold beside the rest.</summary>
    private const int MostBytes = 12 * TableLimits.BinaryLength;

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    /// <param name="seen">The mark of the plan that its report shows.</param>
    /// <returns>What takes it over; null where it is too large to keep.</returns>
    public async Task<Guid?> KeepAsync(PersonId by, string json, string seen, CancellationToken cancellation)
    {
        var packed = Pack(json);
        if (packed.Length > MostBytes)
        {
            return null;
        }

        var ticket = Guid.NewGuid();
        var values = new Dictionary<string, object>(StringComparer.Ordinal) { [Ticket] = ticket, [At] = clock.GetUtcNow(), [Seen] = seen };
        foreach (var (number, chunk) in packed.Chunk(TableLimits.BinaryLength).Index())
        {
            values[$"{Part}{number}"] = chunk;
        }

        await engine.WriteAsync(GuidelineTable.Table, Partition, [new TableWrite.Upsert(by.Value, values)], cancellation);
        return ticket;
    }

    /// <returns>Null where it is not this person's, or too long ago, or another one came after it.</returns>
    public async Task<PendingImport?> FindAsync(PersonId by, Guid ticket, CancellationToken cancellation)
    {
        if (await RowAsync(by, ticket, cancellation) is not { } row || clock.GetUtcNow() - (DateTimeOffset)row.Values[At] > Lifetime)
        {
            return null;
        }

        if (row.Values.ContainsKey(IsTaken))
        {
            return new PendingImport.Taken();
        }

        var parts = Enumerable.Range(0, row.Values.Count).Select(number => row.Values.GetValueOrDefault($"{Part}{number}")).TakeWhile(part => part is not null);
        return new PendingImport.Waiting(Unpack([.. parts.SelectMany(part => (byte[])part!)]), row.Values.GetValueOrDefault(Seen) as string ?? "");
    }

    public async Task TakenAsync(PersonId by, Guid ticket, CancellationToken cancellation)
    {
        if (await RowAsync(by, ticket, cancellation) is { } row)
        {
            var values = new Dictionary<string, object>(StringComparer.Ordinal) { [Ticket] = ticket, [At] = row.Values[At], [IsTaken] = true };
            await engine.WriteAsync(GuidelineTable.Table, Partition, [new TableWrite.Replace(row.Key.Row, values, row.ETag)], cancellation);
        }
    }

    public async Task ForgetAsync(PersonId by, Guid ticket, CancellationToken cancellation)
    {
        if (await RowAsync(by, ticket, cancellation) is { } row)
        {
            await engine.WriteAsync(GuidelineTable.Table, Partition, [new TableWrite.Delete(row.Key.Row, row.ETag)], cancellation);
        }
    }

    private async Task<TableRow?> RowAsync(PersonId by, Guid ticket, CancellationToken cancellation) =>
        await engine.FindAsync(GuidelineTable.Table, new(Partition, by.Value), cancellation) is { } row && (Guid)row.Values[Ticket] == ticket ? row : null;

    private static byte[] Pack(string json)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest))
        {
            brotli.Write(Encoding.UTF8.GetBytes(json));
        }

        return packed.ToArray();
    }

    private static string Unpack(byte[] packed)
    {
        using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var reader = new StreamReader(brotli, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}

/// <summary>A file that was shown to the person who sent it.</summary>
public abstract record PendingImport
{
    /// <param name="Seen">The mark of the plan that its report showed.</param>
    public sealed record Waiting(string Json, string Seen) : PendingImport;

    public sealed record Taken : PendingImport;
}
