using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace GovernanceBot.Storage;

/// <summary>
/// A row's values in the JSON of the Table service, minimal metadata: a type that JSON does not know is named in <c>NAME@odata.type</c>
/// (https://learn.microsoft.com/rest/api/storageservices/payload-format-for-table-service-operations). SQLite keeps the same form, so that one
/// reading and one writing serve both engines.
/// </summary>
internal static class RowJson
{
    private const string TypeSuffix = "@odata.type";

    public static byte[] Encode(IReadOnlyDictionary<string, object> values)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, UnescapedJson.Writer))
        {
            json.WriteStartObject();
            foreach (var (name, value) in values)
            {
                Write(json, name, value);
            }

            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Leaves out what is not the caller's: the keys, the time stamp, annotations and the engines' own properties.</summary>
    public static IReadOnlyDictionary<string, object> Decode(JsonElement row)
    {
        var values = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var property in row.EnumerateObject())
        {
            if (IsValue(property.Name))
            {
                var type = row.TryGetProperty(property.Name + TypeSuffix, out var named) ? named.GetString() : null;
                values[property.Name] = Read(property.Value, type);
            }
        }

        return values;
    }

    private static bool IsValue(string name) =>
        name is not ("PartitionKey" or "RowKey" or "Timestamp") && name[0] != '_' && !name.Contains("odata.", StringComparison.Ordinal);

    private static void Write(Utf8JsonWriter json, string name, object value)
    {
        switch (value)
        {
            case string text: json.WriteString(name, text); break;
            case bool truth: json.WriteBoolean(name, truth); break;
            case int number: json.WriteNumber(name, number); break;
            case long number: WriteTyped(json, name, "Edm.Int64", number.ToString(CultureInfo.InvariantCulture)); break;
            case Guid id: WriteTyped(json, name, "Edm.Guid", id.ToString()); break;
            case byte[] bytes: WriteTyped(json, name, "Edm.Binary", Convert.ToBase64String(bytes)); break;
            case DateTimeOffset instant:
                WriteTyped(json, name, "Edm.DateTime", instant.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
                break;
            case double number when double.IsFinite(number):
                json.WriteString(name + TypeSuffix, "Edm.Double");
                json.WriteNumber(name, number);
                break;
            case double number: WriteTyped(json, name, "Edm.Double", number.ToString(CultureInfo.InvariantCulture)); break;
            default: throw new ArgumentOutOfRangeException(nameof(value));
        }
    }

    private static void WriteTyped(Utf8JsonWriter json, string name, string type, string value)
    {
        json.WriteString(name + TypeSuffix, type);
        json.WriteString(name, value);
    }

    private static object Read(JsonElement value, string? type) => (value.ValueKind, type) switch
    {
        (JsonValueKind.True or JsonValueKind.False, _) => value.GetBoolean(),
        (JsonValueKind.Number, "Edm.Double") => value.GetDouble(),
        (JsonValueKind.Number, "Edm.Int64") => value.GetInt64(),
        // The service leaves the type out where the number shows it: a double has a point or an exponent.
        (JsonValueKind.Number, _) => value.TryGetInt32(out var number) ? (object)number : value.GetDouble(),
        (JsonValueKind.String, "Edm.Double") => double.Parse(value.GetString()!, CultureInfo.InvariantCulture),
        (JsonValueKind.String, "Edm.Int64") => long.Parse(value.GetString()!, CultureInfo.InvariantCulture),
        (JsonValueKind.String, "Edm.Guid") => value.GetGuid(),
        (JsonValueKind.String, "Edm.Binary") => value.GetBytesFromBase64(),
        (JsonValueKind.String, "Edm.DateTime") => value.GetDateTimeOffset(),
        (JsonValueKind.String, _) => value.GetString()!,
        _ => throw new FormatException($"The store holds a {value.ValueKind} of type {type}, which no engine writes."),
    };
}
