using System.Collections.Concurrent;
using System.Net;

namespace GovernanceBot.Tests.Guidelines.Managing;

/// <summary>Stands in for the hosts of OneDrive: gives the files it holds, keeps what is put there, and remembers who asked for what.</summary>
internal sealed class OneDriveStandIn : HttpMessageHandler
{
    public const string Host = "https://elzerwaard-my.sharepoint.com";

    public ConcurrentDictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

    public ConcurrentQueue<HttpRequestMessage> Requests { get; } = new();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Enqueue(request);
        var path = request.RequestUri!.AbsolutePath;
        if (request.Method == HttpMethod.Put)
        {
            Files[path] = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
            return new HttpResponseMessage(HttpStatusCode.Created);
        }

        return Files.TryGetValue(path, out var file)
            ? new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(file) }
            : new HttpResponseMessage(HttpStatusCode.NotFound);
    }
}
