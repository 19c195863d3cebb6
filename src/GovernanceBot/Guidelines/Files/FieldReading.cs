using System.Collections.Immutable;
using System.Text.Json;

namespace GovernanceBot.Guidelines.Files;

/// <summary>Takes typed fields out of JSON; what is not what the format says is refused. A missing or null field is null, not a refusal.</summary>
internal static class FieldReading
{
    private const int MostTexts = 500;
    private const int LongestListedText = 5_000;

    public static string? Text(this EntryRefusals refused, JsonElement parent, string field, int longest = LongestListedText)
    {
        if (Value(refused, parent, field, JsonValueKind.String) is not { } value)
        {
            return null;
        }

        var text = value.GetString()!;
        if (text.Length <= longest)
        {
            return text;
        }

        refused.Add(RefusalReason.TooLong, field, $"{text.Length} > {longest}");
        return null;
    }

    public static string Required(this EntryRefusals refused, JsonElement parent, string field, int longest)
    {
        var before = refused.Count;
        var text = refused.Text(parent, field, longest);
        if (string.IsNullOrWhiteSpace(text) && refused.Count == before)
        {
            refused.Add(RefusalReason.MissingText, field, "");
        }

        return text ?? "";
    }

    /// <returns>The texts that are not blank; at most 500 of at most 5,000 characters.</returns>
    public static ImmutableArray<string>? Texts(this EntryRefusals refused, JsonElement parent, string field)
    {
        if (refused.Array(parent, field) is not { } values)
        {
            return null;
        }

        if (values.GetArrayLength() > MostTexts)
        {
            refused.Add(RefusalReason.TooLong, field, $"{values.GetArrayLength()} > {MostTexts}");
            return null;
        }

        var texts = ImmutableArray.CreateBuilder<string>();
        foreach (var value in values.EnumerateArray())
        {
            if (value.ValueKind != JsonValueKind.String)
            {
                refused.Add(RefusalReason.WrongType, field, value.ValueKind.ToString());
            }
            else if (value.GetString()!.Length > LongestListedText)
            {
                refused.Add(RefusalReason.TooLong, field, $"{value.GetString()!.Length} > {LongestListedText}");
            }
            else if (!string.IsNullOrWhiteSpace(value.GetString()))
            {
                texts.Add(value.GetString()!);
            }
        }

        return texts.ToImmutable();
    }

    public static int? Number(this EntryRefusals refused, JsonElement parent, string field)
    {
        if (Value(refused, parent, field, JsonValueKind.Number) is not { } value)
        {
            return null;
        }

        if (value.TryGetInt32(out var number))
        {
            return number;
        }

        refused.Add(RefusalReason.WrongType, field, value.GetRawText());
        return null;
    }

    /// <returns>A number that is not negative.</returns>
    public static int? Limit(this EntryRefusals refused, JsonElement parent, string field)
    {
        var number = refused.Number(parent, field);
        if (number is not < 0)
        {
            return number;
        }

        refused.Add(RefusalReason.InvalidLimit, field, $"{number}");
        return null;
    }

    /// <returns>The limits by channel name in lower case.</returns>
    public static ImmutableDictionary<string, int>? Limits(this EntryRefusals refused, JsonElement parent, string field)
    {
        if (refused.Object(parent, field) is not { } values)
        {
            return null;
        }

        var within = refused.Inside(field);
        var limits = ImmutableDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        foreach (var limit in values.EnumerateObject())
        {
            if (within.Limit(values, limit.Name) is { } number)
            {
                limits[limit.Name.ToLowerInvariant()] = number;
            }
        }

        return limits.ToImmutable();
    }

    public static JsonElement? Object(this EntryRefusals refused, JsonElement parent, string field) => Value(refused, parent, field, JsonValueKind.Object);

    public static JsonElement? Array(this EntryRefusals refused, JsonElement parent, string field) => Value(refused, parent, field, JsonValueKind.Array);

    private static JsonElement? Value(EntryRefusals refused, JsonElement parent, string field, JsonValueKind kind)
    {
        if (!parent.TryGetProperty(field, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind == kind)
        {
            return value;
        }

        refused.Add(RefusalReason.WrongType, field, value.ValueKind.ToString());
        return null;
    }
}
