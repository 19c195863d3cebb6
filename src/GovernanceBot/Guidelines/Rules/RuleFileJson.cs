using System.Text.Json;
using System.Text.Json.Serialization;

namespace GovernanceBot.Guidelines.Rules;

/// <summary>The judgement rules as they are written.</summary>
internal sealed record RuleFileJson
{
    public Dictionary<string, string[]>? Words { get; init; }
    public Dictionary<string, DetectorWordsJson>? Detectors { get; init; }
    public RuleJson[]? Rules { get; init; }
}

internal sealed record DetectorWordsJson
{
    public string? Severity { get; init; }
    public string? Nl { get; init; }
    public string? En { get; init; }
}

internal sealed record RuleJson
{
    public string? Id { get; init; }
    public string? Category { get; init; }
    public string? Severity { get; init; }
    public string? Account { get; init; }
    public string[]? Platforms { get; init; }
    public bool LookAtAlt { get; init; }
    public string[]? Any { get; init; }
    public string[][]? Near { get; init; }
    public int? Distance { get; init; }
    public string[][]? All { get; init; }
    public string[]? Unless { get; init; }
    public string[]? UnlessNear { get; init; }
    public MediaConditionJson? Media { get; init; }
    public string? Nl { get; init; }
    public string? En { get; init; }
    public RuleExampleJson[]? Match { get; init; }
    public RuleExampleJson[]? Clean { get; init; }
}

internal sealed record MediaConditionJson
{
    public string?[]? Source { get; init; }
    public string?[]? People { get; init; }
    public string?[]? Consent { get; init; }
}

/// <summary>Written as a text, or with media as an object.</summary>
[JsonConverter(typeof(RuleExampleConverter))]
internal sealed record RuleExampleJson(string Text, MediaJson[] Media);

internal sealed record MediaJson
{
    public string? Type { get; init; }
    public string? Alt { get; init; }
    public string? Source { get; init; }
    public string? People { get; init; }
    public string? Consent { get; init; }
}

internal sealed class RuleExampleConverter : JsonConverter<RuleExampleJson>
{
    public override RuleExampleJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return new(reader.GetString()!, []);
        }

        var written = JsonSerializer.Deserialize(ref reader, RuleFileContext.Default.RuleExampleObject);
        return new(written?.Text ?? "", written?.Media ?? []);
    }

    public override void Write(Utf8JsonWriter writer, RuleExampleJson value, JsonSerializerOptions options)
    {
        if (value.Media.Length == 0)
        {
            writer.WriteStringValue(value.Text);
        }
        else
        {
            JsonSerializer.Serialize(writer, new RuleExampleObject { Text = value.Text, Media = value.Media }, RuleFileContext.Default.RuleExampleObject);
        }
    }
}

internal sealed record RuleExampleObject
{
    public string? Text { get; init; }
    public MediaJson[]? Media { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true)]
[JsonSerializable(typeof(RuleFileJson))]
[JsonSerializable(typeof(RuleExampleObject))]
internal sealed partial class RuleFileContext : JsonSerializerContext;
