using System.Net.Http.Headers;
using System.Text;

namespace GovernanceBot.Teams.Files;

/// <summary>Fetches a file that a person sent, and puts one where a person allowed it. Both addresses carry their own permission and come from
/// outside, so no token goes along and no redirect is followed.</summary>
public sealed class FileTransfer(HttpClient http, FileSettings settings)
{
    /// <summary>In bytes; some ten thousand guidelines.</summary>
    public const int LargestFile = 8 * 1024 * 1024;

    /// <summary>For the whole transfer: an invoke has to be answered before Teams gives up.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(8);

    /// <returns>The text, or why there is none.</returns>
    public async Task<FileText> ReadAsync(SharedFile file, CancellationToken cancellation)
    {
        if (settings.Read(file.DownloadUrl) is not { } url)
        {
            return new FileText.Refused(FileProblem.UnknownHost);
        }

        // The client's own limit ends with the headers; a host that lets the rest drip is cut off as well.
        using var inTime = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        inTime.CancelAfter(Limit);
        try
        {
            using var response = await http.GetAsync(url, HttpCompletionOption.ResponseHeadersRead, inTime.Token);
            if (!response.IsSuccessStatusCode)
            {
                return new FileText.Refused(FileProblem.NotThere);
            }

            await using var body = await response.Content.ReadAsStreamAsync(inTime.Token);
            return await ReadAsync(body, inTime.Token);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException || (failure is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return new FileText.Refused(FileProblem.NotThere);
        }
    }

    /// <returns>Whether the file stands there now.</returns>
    public async Task<bool> PutAsync(string? address, byte[] content, CancellationToken cancellation)
    {
        if (settings.Read(address) is not { } url)
        {
            return false;
        }

        try
        {
            using var body = new ByteArrayContent(content);
            body.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            body.Headers.ContentRange = new ContentRangeHeaderValue(0, content.Length - 1, content.Length);
            using var response = await http.PutAsync(url, body, cancellation);
            return response.IsSuccessStatusCode;
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException || (failure is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return false;
        }
    }

    /// <summary>What a host says about the length is not believed.</summary>
    private static async Task<FileText> ReadAsync(Stream body, CancellationToken cancellation)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (await body.ReadAsync(buffer, cancellation) is > 0 and var read)
        {
            if (kept.Length + read > LargestFile)
            {
                return new FileText.Refused(FileProblem.TooLarge);
            }

            kept.Write(buffer, 0, read);
        }

        return new FileText.Read(Encoding.UTF8.GetString(kept.GetBuffer(), 0, (int)kept.Length));
    }
}

/// <summary>A file that a person sent in a personal chat.</summary>
/// <param name="DownloadUrl">Valid for some minutes, by itself.</param>
public sealed record SharedFile(string Name, string DownloadUrl);

public abstract record FileText
{
    public sealed record Read(string Text) : FileText;

    public sealed record Refused(FileProblem Why) : FileText;
}

public enum FileProblem
{
    UnknownHost,

    /// <summary>The host refused, or did not answer in time.</summary>
    NotThere,
    TooLarge,
}
