using System.Collections.Immutable;
using System.Text.Json;
using GovernanceBot.Domain.Guidelines;

namespace GovernanceBot.Guidelines.Files;

/// <summary>
/// The format in which an organisation's guidelines are imported and exported. Reading takes over what is right and names what is not;
/// unknown fields are ignored and missing optional ones take their defaults.
/// </summary>
public static class GuidelineFile
{
    public const int Version = 1;

    // Guidelines are read and corrected by people: letters with accents stay what they are.
    private static readonly GuidelineFileContext Readable = new(GuidelineFileContext.Default.Options.Unescaped());

    private static readonly JsonDocumentOptions Lenient =
        new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public static GuidelineFileReading Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json.AsMemory().TrimStart('\uFEFF'), Lenient);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? Read(document.RootElement)
                : Unreadable(document.RootElement.ValueKind.ToString());
        }
        // The parser has three words for it: not JSON, half a surrogate pair in the text, half a surrogate pair as an escape.
        catch (Exception refusal) when (refusal is JsonException or ArgumentException or InvalidOperationException)
        {
            return Unreadable(refusal.Message);
        }
    }

    public static string Write(GuidelineSet set) => JsonSerializer.Serialize(GuidelineFileWriting.From(set), Readable.GuidelineFileJson);

    private static GuidelineFileReading Read(JsonElement file)
    {
        var refused = new EntryRefusals();
        var version = refused.Number(file, "version") ?? Version;
        if (version != Version)
        {
            refused.Add(RefusalReason.UnknownVersion, "version", $"{version}");
            return new(null, refused.ToImmutable());
        }

        var set = new GuidelineSet(
            refused.Text(file, "organisation", 200) ?? "",
            ReadAllowlist(refused.Object(file, "allowlist"), refused.Inside("allowlist")),
            ReadLimits(refused.Object(file, "limits"), refused.Inside("limits")),
            refused.Texts(file, "shorteners") ?? GuidelineSet.DefaultShorteners,
            refused.Texts(file, "ad_markers") ?? GuidelineSet.DefaultAdMarkers,
            GuidelineEntries.Read(file, refused));
        return new(set, refused.ToImmutable());
    }

    private static Allowlist ReadAllowlist(JsonElement? part, EntryRefusals refused) => part is { } list
        ? new(
            refused.Texts(list, "phones") ?? [],
            refused.Texts(list, "service_phone_patterns") ?? Allowlist.None.ServicePhonePatterns,
            refused.Texts(list, "emails") ?? [],
            refused.Texts(list, "ibans") ?? [],
            refused.Texts(list, "own_domains") ?? [])
        : Allowlist.None;

    private static PostLimits ReadLimits(JsonElement? part, EntryRefusals refused) => part is { } limits
        ? new(
            refused.Limits(limits, "hashtags") ?? PostLimits.Default.Hashtags,
            refused.Limit(limits, "emoji") ?? PostLimits.Default.Emoji,
            refused.Limits(limits, "length") ?? PostLimits.Default.Length)
        : PostLimits.Default;

    private static GuidelineFileReading Unreadable(string detail) =>
        new(null, [new RefusedEntry(null, null, RefusalReason.MalformedFile, "", detail)]);
}
