using System.Text.Json;

namespace GovernanceBot.Teams.Files;

/// <summary>What a message from outside brings along
/// (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4#receive-files-in-personal-chat).</summary>
public sealed record InboundAttachment(string? ContentType, string? Name, JsonElement? Content)
{
    private const string DownloadInfo = "application/vnd.microsoft.teams.file.download.info";

    private const int LongestUrl = 8_000;

    /// <returns>The file, or null where it is something else, such as the message itself as HTML.</returns>
    public SharedFile? ToFile() =>
        ContentType == DownloadInfo
        && Wire.Json.FileDownload.Read(Content) is { DownloadUrl: { Length: > 0 and <= LongestUrl } address }
            ? new(Name ?? "", address)
            : null;
}

public sealed record FileDownload(string? DownloadUrl);

/// <summary>Asks a person whether the bot may put a file in their OneDrive.</summary>
public sealed record FileConsentAttachment(string Name, FileConsentContent Content)
{
    public string ContentType => "application/vnd.microsoft.teams.card.file.consent";
}

/// <param name="AcceptContext">Comes back with the answer, from outside.</param>
public sealed record FileConsentContent(string Description, int SizeInBytes, FileConsentContext AcceptContext, FileConsentContext DeclineContext);

public sealed record FileConsentContext(string? Purpose);

/// <summary>Shows a file that was put in somebody's OneDrive.</summary>
public sealed record FileInfoAttachment(string ContentUrl, string Name, FileInfoContent Content)
{
    public string ContentType => "application/vnd.microsoft.teams.card.file.info";
}

public sealed record FileInfoContent(string? UniqueId, string? FileType);

/// <summary>The value of a <c>fileConsent/invoke</c>.</summary>
/// <param name="Action">"accept" or "decline".</param>
public sealed record FileConsentAnswer(string? Action, FileConsentContext? Context, FileUploadInfo? UploadInfo)
{
    public const string InvokeName = "fileConsent/invoke";

    public bool IsAccepted => Action == "accept";
}

public sealed record FileUploadInfo(string? ContentUrl, string? Name, string? UploadUrl, string? UniqueId, string? FileType);
