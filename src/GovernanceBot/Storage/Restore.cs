using System.Security.Cryptography;

namespace GovernanceBot.Storage;

/// <summary>Writes a back-up into an empty store, of the same engine or another. One that broke off goes on with the same file.</summary>
public sealed class Restore(ITableEngine engine, RestoreMark mark)
{
    // In bytes of the back-up; with one row more, a batch is still within what the engines take.
    private const int BatchSize = 2 * 1_024 * 1_024;

    /// <summary>Reads the whole file before it writes anything. Until the mark is removed, the store is no whole one.</summary>
    /// <param name="file">From where it stands; it is read more than once.</param>
    /// <param name="tables">All that the store consists of. They are made where absent, and have to be empty.</param>
    /// <returns>How many rows were written.</returns>
    /// <exception cref="InvalidDataException">The file is no back-up, or a damaged one, or holds other tables. Nothing was written.</exception>
    /// <exception cref="RestoreBrokeOffException">The restore of another file broke off in this store. Nothing was written.</exception>
    /// <exception cref="StoreNotEmptyException">Nothing was written, unless somebody else began to write meanwhile.</exception>
    /// <exception cref="StorageUnavailableException">The store did not answer; the same file has to be given again.</exception>
    public async Task<long> ReadAsync(Stream file, IReadOnlyCollection<string> tables, CancellationToken cancellation)
    {
        var start = file.Position;
        await CheckAsync(file, tables, cancellation);
        await engine.CreateTablesAsync(tables, cancellation);
        file.Position = start;
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation));
        var begun = await mark.FindAsync(cancellation);
        if (begun is null)
        {
            await RefuseUnlessEmptyAsync(tables, cancellation);
            await mark.SetAsync(hash, cancellation);
        }
        else if (begun != hash)
        {
            throw new RestoreBrokeOffException(begun);
        }

        file.Position = start;
        var (rows, size) = (0L, 0L);
        var batch = new List<BackUpRow>();
        await foreach (var row in BackUpReader.RowsAsync(file, cancellation))
        {
            if (batch.Count == TableLimits.BatchCount || size > BatchSize || (batch.Count > 0 && !IsTogether(batch[0], row)))
            {
                await WriteAsync(batch, goesOn: begun is not null, cancellation);
                (batch, size) = ([], 0);
            }

            batch.Add(row);
            size += row.Size;
            rows++;
        }

        if (batch.Count > 0)
        {
            await WriteAsync(batch, goesOn: begun is not null, cancellation);
        }

        return rows;
    }

    private static async Task CheckAsync(Stream file, IReadOnlyCollection<string> tables, CancellationToken cancellation)
    {
        await foreach (var row in BackUpReader.RowsAsync(file, cancellation))
        {
            if (!tables.Contains(row.Table, StringComparer.Ordinal))
            {
                throw new InvalidDataException($"The back-up holds a table {row.Table}, which this version of the program does not have.");
            }
        }
    }

    private async Task RefuseUnlessEmptyAsync(IReadOnlyCollection<string> tables, CancellationToken cancellation)
    {
        foreach (var table in tables)
        {
            await foreach (var _ in engine.QueryAsync(table, new(" ", null), cancellation))
            {
                throw new StoreNotEmptyException(table);
            }
        }
    }

    private static bool IsTogether(BackUpRow one, BackUpRow other) => one.Table == other.Table && one.Key.Partition == other.Key.Partition;

    /// <param name="goesOn">Rows may be there already, from this same back-up.</param>
    private async Task WriteAsync(List<BackUpRow> rows, bool goesOn, CancellationToken cancellation)
    {
        var writes = rows.ConvertAll(row => goesOn ? (TableWrite)new TableWrite.Upsert(row.Key.Row, row.Values) : new TableWrite.Insert(row.Key.Row, row.Values));
        var result = await engine.WriteAsync(rows[0].Table, rows[0].Key.Partition, writes, cancellation);
        if (result.Outcome != WriteOutcome.Written)
        {
            throw new StoreNotEmptyException(rows[0].Table);
        }
    }
}

/// <summary>A back-up goes into an empty store only: two histories cannot be made one.</summary>
public sealed class StoreNotEmptyException(string table) : Exception($"The store is not empty: there are rows in {table}.");
