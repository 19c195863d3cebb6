using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace GovernanceBot.Storage;

/// <summary>Writes tables to a stream, also while others write to them.</summary>
/// <remarks>
/// Each partition is written as it was at one moment; two partitions may be from two moments. What follows from several partitions, as an index
/// does, therefore does not belong in a back-up: it is made anew from what was restored.
/// </remarks>
public sealed class BackUp(ITableEngine engine)
{
    /// <summary>So often is a partition read that changes under every reading.</summary>
    private const int Readings = 20;

    /// <summary>From the smallest character that a key can hold. Said as a bound because not every service takes a query without any.</summary>
    private static readonly KeyRange Everything = new(" ", null);

    /// <summary>One partition at a time is held in memory.</summary>
    /// <param name="tables">Tables that are there.</param>
    /// <returns>How many rows were written.</returns>
    /// <exception cref="StorageUnavailableException">The store did not answer, or a partition never stood still; what was written is no back-up.</exception>
    public async Task<long> WriteAsync(Stream file, IReadOnlyCollection<string> tables, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await WriteAsync(BackUpFormat.Header());
        var rows = 0L;
        foreach (var table in tables)
        {
            await foreach (var partition in PartitionsAsync(table, cancellation))
            {
                foreach (var row in partition)
                {
                    await WriteAsync(BackUpFormat.Row(table, row));
                    rows++;
                }
            }
        }

        await file.WriteAsync(BackUpFormat.End(rows, hash.GetHashAndReset()), cancellation);
        await file.FlushAsync(cancellation);
        return rows;

        async Task WriteAsync(byte[] line)
        {
            hash.AppendData(line);
            await file.WriteAsync(line, cancellation);
        }
    }

    private async IAsyncEnumerable<List<TableRow>> PartitionsAsync(string table, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var partition = new List<TableRow>();
        await foreach (var row in engine.QueryAsync(table, Everything, cancellation))
        {
            if (partition.Count > 0 && partition[0].Key.Partition != row.Key.Partition)
            {
                yield return await AtOneMomentAsync(table, partition, cancellation);
                partition = [];
            }

            partition.Add(row);
        }

        if (partition.Count > 0)
        {
            yield return await AtOneMomentAsync(table, partition, cancellation);
        }
    }

    /// <summary>Rows are read page by page. Two readings after each other that are the same show the partition as it was in between.</summary>
    private async Task<List<TableRow>> AtOneMomentAsync(string table, List<TableRow> read, CancellationToken cancellation)
    {
        var name = read[0].Key.Partition;
        for (var reading = 1; reading < Readings; reading++)
        {
            var again = await engine.QueryAsync(table, KeyRange.Of(name), cancellation).ToListAsync(cancellation);
            if (read.Select(Identity).SequenceEqual(again.Select(Identity)))
            {
                return again;
            }

            read = again;
        }

        throw new StorageUnavailableException($"A partition of {table} changed during each of {Readings} readings.");
    }

    private static (string Row, string ETag) Identity(TableRow row) => (row.Key.Row, row.ETag);
}
