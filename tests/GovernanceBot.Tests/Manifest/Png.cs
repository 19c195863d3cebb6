using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace GovernanceBot.Tests.Manifest;

internal sealed record Pixel(byte Red, byte Green, byte Blue, byte Alpha);

/// <summary>Just enough of PNG to look at an icon: 8 bits a channel, RGB or RGBA, not interlaced.</summary>
/// <seealso href="https://www.w3.org/TR/png-3/"/>
internal sealed record Png(int Width, int Height, IReadOnlyList<Pixel> Pixels)
{
    public static Png Read(string file)
    {
        ReadOnlySpan<byte> bytes = File.ReadAllBytes(file).AsSpan(8);
        var (width, height, channels, data) = (0, 0, 0, new MemoryStream());
        while (!bytes.IsEmpty)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(bytes);
            var type = Encoding.ASCII.GetString(bytes.Slice(4, 4));
            var content = bytes.Slice(8, length);
            if (string.Equals(type, "IHDR", StringComparison.Ordinal))
            {
                (width, height) = (BinaryPrimitives.ReadInt32BigEndian(content), BinaryPrimitives.ReadInt32BigEndian(content[4..]));
                content[8].ShouldBe((byte)8);
                channels = content[9] == 6 ? 4 : 3;
            }
            else if (string.Equals(type, "IDAT", StringComparison.Ordinal))
            {
                data.Write(content);
            }

            bytes = bytes[(length + 12)..];
        }

        data.Position = 0;
        return new Png(width, height, Unfilter(new ZLibStream(data, CompressionMode.Decompress), width * channels, height, channels));
    }

    private static List<Pixel> Unfilter(Stream lines, int stride, int height, int channels)
    {
        var pixels = new List<Pixel>();
        var (above, line) = (new byte[stride], new byte[stride]);
        for (var y = 0; y < height; y++)
        {
            var filter = lines.ReadByte();
            lines.ReadExactly(line);
            for (var x = 0; x < stride; x++)
            {
                var (left, corner) = x < channels ? (0, 0) : (line[x - channels], above[x - channels]);
                line[x] += (byte)(filter switch
                {
                    1 => left,
                    2 => above[x],
                    3 => (left + above[x]) / 2,
                    4 => Paeth(left, above[x], corner),
                    _ => 0,
                });
            }

            pixels.AddRange(line.Chunk(channels).Select(p => new Pixel(p[0], p[1], p[2], channels == 4 ? p[3] : byte.MaxValue)));
            (above, line) = (line, above);
        }

        return pixels;
    }

    private static int Paeth(int left, int above, int corner)
    {
        var (a, b, c) = (Math.Abs(above - corner), Math.Abs(left - corner), Math.Abs(left + above - (2 * corner)));
        return a <= b && a <= c ? left : b <= c ? above : corner;
    }
}
