using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace GovernanceBot.Storage;

/// <summary>Reads a back-up line by line, however large it is.</summary>
internal static class BackUpReader
{
    /// <summary>In bytes. A row takes 1 MiB at most, and escaped as JSON up to six times that.</summary>
    private const int LongestLine = 8 * TableLimits.RowSize;

    /// <returns>Every row. The reading ends without an exception only where the last line vouches for all before it.</returns>
    /// <exception cref="InvalidDataException">The stream is no back-up, or a damaged one; rows may have been given before that showed.</exception>
    public static async IAsyncEnumerable<BackUpRow> RowsAsync(Stream file, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[]? last = null;
        var lines = 0L;
        await foreach (var line in LinesAsync(file, cancellation))
        {
            if (last is not null)
            {
                hash.AppendData(last);
                hash.AppendData([BackUpFormat.LineEnd]);
                if (++lines > 1)
                {
                    yield return BackUpFormat.ReadRow(last);
                }
            }
            else
            {
                BackUpFormat.CheckHeader(line);
            }

            last = line;
        }

        if (lines == 0)
        {
            throw BackUpFormat.Damaged();
        }

        BackUpFormat.CheckEnd(last, lines - 1, hash.GetHashAndReset());
    }

    private static async IAsyncEnumerable<byte[]> LinesAsync(Stream file, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var pipe = PipeReader.Create(file, new StreamPipeReaderOptions(leaveOpen: true));
        while (true)
        {
            var read = await pipe.ReadAsync(cancellation);
            var rest = read.Buffer;
            while (rest.PositionOf(BackUpFormat.LineEnd) is { } end)
            {
                yield return rest.Slice(0, end).ToArray();
                rest = rest.Slice(rest.GetPosition(1, end));
            }

            if (rest.Length > LongestLine || (read.IsCompleted && !rest.IsEmpty))
            {
                throw BackUpFormat.Damaged();
            }

            pipe.AdvanceTo(rest.Start, rest.End);
            if (read.IsCompleted)
            {
                yield break;
            }
        }
    }
}
