using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Guidelines.Checking;

namespace GovernanceBot.Quality.Posts;

/// <summary>A post of a measured set.</summary>
/// <param name="Expect">What must be found; null where the set does not say.</param>
/// <param name="Tuned">Whether the makers looked at it while they improved the checks.</param>
internal sealed record PostLine(
    string Id, string Lang, string Platform, string Account, string Text, IReadOnlyList<MediaLine>? Media = null,
    IReadOnlyList<ExpectedLine>? Expect = null, JsonElement? Batch = null, bool? Tuned = null)
{
    public static IReadOnlyList<PostLine> ReadAll(string path) =>
        [.. File.ReadLines(path)
            .Where(line => !string.IsNullOrWhiteSpace(line))
            .Select(line => JsonSerializer.Deserialize(line, PostJson.Default.PostLine)
                ?? throw new InvalidDataException($"A line of {path} is no post: {line}"))];

    public Post ToPost() => new(
        Platform.ToLowerInvariant(),
        string.Equals(Account, "personal", StringComparison.OrdinalIgnoreCase) ? AccountKind.Personal : AccountKind.Organisation,
        Text,
        string.Equals(Lang, "en", StringComparison.OrdinalIgnoreCase) ? Language.English : Language.Dutch,
        [.. (Media ?? []).Select(media => media.ToMedia())]);
}

internal sealed record MediaLine(string? Type = null, string? Alt = null, string? Source = null, string? People = null, string? Consent = null)
{
    public Media ToMedia() => new(
        string.Equals(Type, "video", StringComparison.OrdinalIgnoreCase) ? MediaType.Video : MediaType.Image,
        Alt,
        Source switch { "web" => MediaSource.Web, "licensed" => MediaSource.Licensed, _ => MediaSource.Own },
        People switch
        {
            "none" => MediaPeople.None,
            "adults" => MediaPeople.Adults,
            "minors" => MediaPeople.Minors,
            "not-recognisable" => MediaPeople.NotRecognisable,
            _ => null,
        },
        Consent switch
        {
            "n/a" => MediaConsent.NotApplicable,
            "none" => MediaConsent.None,
            "unknown" => MediaConsent.Unknown,
            "adult" => MediaConsent.Adult,
            "parental" => MediaConsent.Parental,
            _ => null,
        });
}

/// <param name="Quote">What the span must hold, instead of its place; the first time that it occurs in the text.</param>
internal sealed record ExpectedLine(string Category, int? Start = null, int? Length = null, string? Quote = null)
{
    public TextSpan? SpanIn(string text) =>
        Start is { } start && Length is { } length ? new TextSpan(start, length)
        : Quote is { } quote && text.IndexOf(quote, StringComparison.Ordinal) is var at and >= 0 ? new TextSpan(at, quote.Length)
        : null;
}

internal sealed record FindingLine(string Category, string Guideline, string Severity, int? Start, int? Length)
{
    public static FindingLine From(Finding finding) =>
        new(finding.Category, finding.Guideline, finding.Severity.ToString().ToLowerInvariant(), finding.Span?.Start, finding.Span?.Length);
}

internal sealed record CheckedLine(string Id, ImmutableArray<FindingLine> Findings);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PostLine))]
[JsonSerializable(typeof(CheckedLine))]
internal sealed partial class PostJson : JsonSerializerContext;
