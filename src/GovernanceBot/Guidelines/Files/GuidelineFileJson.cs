using System.Text.Json;
using System.Text.Json.Serialization;
using GovernanceBot.Guidelines.Rules;

namespace GovernanceBot.Guidelines.Files;

/// <summary>The file as it is written. Parts stay unparsed when reading, so that one wrong entry costs that entry and not the file.</summary>
internal sealed record GuidelineFileJson
{
    public int Version { get; init; } = 1;
    public string? Organisation { get; init; }
    public AllowlistJson? Allowlist { get; init; }
    public LimitsJson? Limits { get; init; }
    public string?[]? Shorteners { get; init; }

    [JsonPropertyName("ad_markers")]
    public string?[]? AdMarkers { get; init; }

    public GuidelineJson[]? Guidelines { get; init; }
}

internal sealed record AllowlistJson
{
    public string?[]? Phones { get; init; }

    [JsonPropertyName("service_phone_patterns")]
    public string?[]? ServicePhonePatterns { get; init; }

    public string?[]? Emails { get; init; }
    public string?[]? Ibans { get; init; }

    [JsonPropertyName("own_domains")]
    public string?[]? OwnDomains { get; init; }
}

internal sealed record LimitsJson
{
    public IReadOnlyDictionary<string, int>? Hashtags { get; init; }
    public int? Emoji { get; init; }
    public IReadOnlyDictionary<string, int>? Length { get; init; }
}

internal sealed record GuidelineJson
{
    public string? Id { get; init; }
    public string? Kind { get; init; }
    public string? Scope { get; init; }
    public string? Owner { get; init; }
    public string? MustAgree { get; init; }
    public string? Review { get; init; }
    public string?[]? Checks { get; init; }
    public GuidelineWordsJson? Nl { get; init; }
    public GuidelineWordsJson? En { get; init; }
    public GuidelineExamplesJson? Examples { get; init; }
    public RuleJson[]? Rules { get; init; }
}

internal sealed record GuidelineWordsJson
{
    public string? Title { get; init; }
    public string? Text { get; init; }
    public string? Example { get; init; }
    public string?[]? Tags { get; init; }
}

internal sealed record GuidelineExamplesJson
{
    public string?[]? Flagged { get; init; }
    public string?[]? Clean { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true,
    WriteIndented = true)]
[JsonSerializable(typeof(GuidelineFileJson))]
[JsonSerializable(typeof(RuleExampleJson))]
internal sealed partial class GuidelineFileContext : JsonSerializerContext;
