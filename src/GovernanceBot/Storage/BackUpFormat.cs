using System.Text.Json;

namespace GovernanceBot.Storage;

/// <summary>
/// The form of a back-up: lines of JSON in UTF-8. The first names the form and its version, one follows for each row, and the last holds how many
/// they are and the SHA-256 of every byte before it, so that a file that was cut off or changed shows it.
/// </summary>
internal static class BackUpFormat
{
    public const byte LineEnd = (byte)'\n';

    private const string Name = "GovernanceBot back-up";
    private const int Version = 1;

    public static byte[] Header() => Line(json =>
    {
        json.WriteString("format", Name);
        json.WriteNumber("version", Version);
    });

    public static byte[] Row(string table, TableRow row) => Line(json =>
    {
        json.WriteString("table", table);
        json.WriteString("partition", row.Key.Partition);
        json.WriteString("row", row.Key.Row);
        json.WritePropertyName("values");
        json.WriteRawValue(RowJson.Encode(row.Values));
    });

    public static byte[] End(long rows, ReadOnlySpan<byte> hash)
    {
        var sha256 = Convert.ToHexStringLower(hash);
        return Line(json =>
        {
            json.WriteNumber("rows", rows);
            json.WriteString("sha256", sha256);
        });
    }

    /// <exception cref="InvalidDataException">It is not the first line of a back-up, or of one that this version cannot read.</exception>
    public static void CheckHeader(ReadOnlyMemory<byte> line)
    {
        var (name, version) = Read(line, json => (json.GetProperty("format").GetString(), json.GetProperty("version").GetInt32()));
        if (name != Name || version != Version)
        {
            throw new InvalidDataException($"The file is '{name}' in form {version}; this version of the program reads '{Name}' in form {Version}.");
        }
    }

    /// <exception cref="InvalidDataException">The line is no row.</exception>
    public static BackUpRow ReadRow(ReadOnlyMemory<byte> line) => Read(line, json => new BackUpRow(
        json.GetProperty("table").GetString()!,
        new(json.GetProperty("partition").GetString()!, json.GetProperty("row").GetString()!),
        RowJson.Decode(json.GetProperty("values")),
        line.Length));

    /// <exception cref="InvalidDataException">The line is not the one that ends a back-up of these rows.</exception>
    public static void CheckEnd(ReadOnlyMemory<byte> line, long rows, ReadOnlySpan<byte> hash)
    {
        var sha256 = Convert.ToHexStringLower(hash);
        var holds = Read(line, json => json.GetProperty("rows").GetInt64() == rows && json.GetProperty("sha256").GetString() == sha256);
        if (!holds)
        {
            throw Damaged();
        }
    }

    public static InvalidDataException Damaged(Exception? inner = null) => new("The back-up was cut off or changed after it was made.", inner);

    private static byte[] Line(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, UnescapedJson.Writer))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        buffer.WriteByte(LineEnd);
        return buffer.ToArray();
    }

    private static T Read<T>(ReadOnlyMemory<byte> line, Func<JsonElement, T> read)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return read(json.RootElement);
        }
        catch (Exception failure) when (failure is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw Damaged(failure);
        }
    }
}

/// <summary>One row on its way from one store to another.</summary>
/// <param name="Size">What it takes in the back-up, in bytes.</param>
public sealed record BackUpRow(string Table, TableKey Key, IReadOnlyDictionary<string, object> Values, int Size);
