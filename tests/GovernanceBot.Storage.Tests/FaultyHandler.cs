using System.Net;
using System.Net.Http.Headers;
using Azure.Core.Pipeline;

namespace GovernanceBot.Storage.Tests;

public enum Fault
{
    /// <summary>The service answers 503.</summary>
    Unavailable,

    /// <summary>The service answers 202 with 500 for the batch inside.</summary>
    FailedInside,

    /// <summary>The connection is lost.</summary>
    Disconnected,

    /// <summary>No answer comes until the try is given up.</summary>
    Silent,
}

/// <summary>Stands between the engine and the emulator, and spoils the answers to the next batches: before they take effect, or after.</summary>
internal sealed class FaultyHandler() : DelegatingHandler(new SocketsHttpHandler())
{
    private readonly Queue<(Fault Fault, bool TakesEffect)> _faults = [];

    public int Batches { get; private set; }

    /// <summary>What another writer does after the first spoiled try.</summary>
    public Func<Task> Meanwhile { get; set; } = () => Task.CompletedTask;

    public AzureTableOptions Options => new()
    {
        Transport = new HttpClientTransport(this),
        Retry = { NetworkTimeout = TimeSpan.FromSeconds(1) },
    };

    public void Spoil(Fault fault, bool takesEffect) => _faults.Enqueue((fault, takesEffect));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!request.RequestUri!.AbsolutePath.EndsWith("/$batch", StringComparison.Ordinal))
        {
            return await base.SendAsync(request, cancellationToken);
        }

        Batches++;
        if (!_faults.TryDequeue(out var next))
        {
            return await base.SendAsync(request, cancellationToken);
        }

        if (next.TakesEffect)
        {
            using var made = await base.SendAsync(request, cancellationToken);
            await made.Content.LoadIntoBufferAsync(cancellationToken);
        }

        await Meanwhile();
        return await AnswerAsync(next.Fault, cancellationToken);
    }

    private static async Task<HttpResponseMessage> AnswerAsync(Fault fault, CancellationToken cancellation)
    {
        switch (fault)
        {
            case Fault.Unavailable:
                return new(HttpStatusCode.ServiceUnavailable);
            case Fault.FailedInside:
                var content = new StringContent("--b\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 500 Internal Server Error\r\n\r\n{}\r\n--b--\r\n");
                content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/mixed; boundary=b");
                return new(HttpStatusCode.Accepted) { Content = content };
            case Fault.Silent:
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation);
                break;
        }

        throw new HttpRequestException("The connection was lost.");
    }
}
