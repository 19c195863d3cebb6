using System.Collections.Immutable;
using System.Text.Json;

namespace GovernanceBot.Guidelines.Files;

/// <summary>Takes typed fields out of JSON and remembers what was not what the format says. A missing or null field is null, not a refusal.</summary>
internal sealed class GuidelineFieldReader
{
    private const int LongestDetail = 80;
    private const int MostTexts = 500;
    private const int LongestListedText = 5_000;

    private readonly List<RefusedEntry> _refused;
    private readonly Entry _entry;
    private readonly string _prefix;

    private sealed class Entry(int? position)
    {
        public int? Position { get; } = position;
        public string? Id { get; set; }
    }

    public GuidelineFieldReader() : this([], new Entry(null), "")
    {
    }

    private GuidelineFieldReader(List<RefusedEntry> refused, Entry entry, string prefix)
    {
        _refused = refused;
        _entry = entry;
        _prefix = prefix;
    }

    public bool IsEmpty => _refused.Count == 0;

    public static GuidelineFieldReader ForEntry(int position) => new([], new Entry(position), "");

    public GuidelineFieldReader Inside(string field) => new(_refused, _entry, $"{_prefix}{field}.");

    public ImmutableArray<RefusedEntry> ToImmutable() => [.. _refused];

    public void AddAll(GuidelineFieldReader other) => _refused.AddRange(other._refused);

    public void Add(RefusalReason reason, string field, string detail) =>
        _refused.Add(new(_entry.Position, _entry.Id, reason, _prefix + field, detail.Length <= LongestDetail ? detail : detail[..LongestDetail] + "…"));

    public string? Identify(string? id, HashSet<string> seen)
    {
        if (string.IsNullOrEmpty(id))
        {
            Add(RefusalReason.MissingId, "id", "");
            return null;
        }

        _entry.Id = id;
        if (seen.Contains(id))
        {
            Add(RefusalReason.DuplicateId, "id", id);
        }

        return id;
    }

    public string? Text(JsonElement parent, string field, int longest = LongestListedText)
    {
        if (Value(parent, field, JsonValueKind.String) is not { } value)
        {
            return null;
        }

        var text = value.GetString()!;
        if (text.Length <= longest)
        {
            return text;
        }

        Add(RefusalReason.TooLong, field, $"{text.Length} > {longest}");
        return null;
    }

    public string Required(JsonElement parent, string field, int longest)
    {
        var before = _refused.Count;
        var text = Text(parent, field, longest);
        if (string.IsNullOrWhiteSpace(text) && _refused.Count == before)
        {
            Add(RefusalReason.MissingText, field, "");
        }

        return text ?? "";
    }

    /// <returns>The texts that are not blank; at most 500 of at most 5,000 characters.</returns>
    public ImmutableArray<string>? Texts(JsonElement parent, string field)
    {
        if (Array(parent, field) is not { } values)
        {
            return null;
        }

        if (values.GetArrayLength() > MostTexts)
        {
            Add(RefusalReason.TooLong, field, $"{values.GetArrayLength()} > {MostTexts}");
            return null;
        }

        var texts = ImmutableArray.CreateBuilder<string>();
        foreach (var value in values.EnumerateArray())
        {
            if (value.ValueKind != JsonValueKind.String)
            {
                Add(RefusalReason.WrongType, field, value.ValueKind.ToString());
            }
            else if (value.GetString()!.Length > LongestListedText)
            {
                Add(RefusalReason.TooLong, field, $"{value.GetString()!.Length} > {LongestListedText}");
            }
            else if (!string.IsNullOrWhiteSpace(value.GetString()))
            {
                texts.Add(value.GetString()!);
            }
        }

        return texts.ToImmutable();
    }

    public int? Number(JsonElement parent, string field) => Value(parent, field, JsonValueKind.Number) is { } value ? Whole(value, field) : null;

    /// <returns>A number that is not negative.</returns>
    public int? Limit(JsonElement parent, string field) => AtLeastZero(Number(parent, field), field);

    /// <returns>The limits by channel name in lower case.</returns>
    public ImmutableDictionary<string, int>? Limits(JsonElement parent, string field)
    {
        if (Object(parent, field) is not { } values)
        {
            return null;
        }

        var within = Inside(field);
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

    public JsonElement? Object(JsonElement parent, string field) => Value(parent, field, JsonValueKind.Object);

    public JsonElement? Array(JsonElement parent, string field) => Value(parent, field, JsonValueKind.Array);

    private JsonElement? Value(JsonElement parent, string field, JsonValueKind kind)
    {
        if (!parent.TryGetProperty(field, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind == kind)
        {
            return value;
        }

        Add(RefusalReason.WrongType, field, value.ValueKind.ToString());
        return null;
    }

    private int? Whole(JsonElement value, string field)
    {
        if (value.TryGetInt32(out var number))
        {
            return number;
        }

        Add(RefusalReason.WrongType, field, value.GetRawText());
        return null;
    }

    private int? AtLeastZero(int? number, string field)
    {
        if (number is not < 0)
        {
            return number;
        }

        Add(RefusalReason.InvalidLimit, field, $"{number}");
        return null;
    }
}
