using System.Text.Json;
using GovernanceBot.Domain.Guidelines.Checking;
using GovernanceBot.Domain.Guidelines.Checking.Rules;
using GovernanceBot.Guidelines.Rules;

namespace GovernanceBot.Guidelines.Files;

/// <summary>How files spell what is said about an image or video.</summary>
internal static class MediaNames
{
    public static Media ToDomain(MediaJson media) => new(
        string.Equals(media.Type, "video", StringComparison.OrdinalIgnoreCase) ? MediaType.Video : MediaType.Image,
        media.Alt, Source(media.Source) ?? MediaSource.Own, People(media.People), Consent(media.Consent));

    public static MediaJson From(Media media) => new()
    {
        Type = media.Type == MediaType.Video ? "video" : "image",
        Alt = media.Alt,
        Source = Of(media.Source),
        People = Of(media.People),
        Consent = Of(media.Consent),
    };

    public static MediaConditionJson From(MediaCondition condition) => new()
    {
        Source = [.. condition.Source.Select(Of)],
        People = [.. condition.People.Select(Of)],
        Consent = [.. condition.Consent.Select(Of)],
    };

    public static MediaSource? Source(string? name) => name switch
    {
        "own" => MediaSource.Own,
        "web" => MediaSource.Web,
        "licensed" => MediaSource.Licensed,
        _ => null,
    };

    public static MediaPeople? People(string? name) => name switch
    {
        null => null,
        "none" => MediaPeople.None,
        "adults" => MediaPeople.Adults,
        "minors" => MediaPeople.Minors,
        "not-recognisable" => MediaPeople.NotRecognisable,
        _ => throw new JsonException($"people: {name}"),
    };

    public static MediaConsent? Consent(string? name) => name switch
    {
        null => null,
        "n/a" => MediaConsent.NotApplicable,
        "none" => MediaConsent.None,
        "unknown" => MediaConsent.Unknown,
        "adult" => MediaConsent.Adult,
        "parental" => MediaConsent.Parental,
        _ => throw new JsonException($"consent: {name}"),
    };

    private static string Of(MediaSource source) => source.ToString().ToLowerInvariant();

    private static string? Of(MediaPeople? people) => people == MediaPeople.NotRecognisable ? "not-recognisable" : people?.ToString().ToLowerInvariant();

    private static string? Of(MediaConsent? consent) => consent == MediaConsent.NotApplicable ? "n/a" : consent?.ToString().ToLowerInvariant();
}
