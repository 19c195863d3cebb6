using System.Net;

namespace GovernanceBot.Simulation.Planted;

/// <summary>A final refusal is tried again.</summary>
internal sealed class RetryOfForbidden(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await base.SendAsync(request, cancellationToken);
        return answer.StatusCode == HttpStatusCode.Forbidden ? await base.SendAsync(request, cancellationToken) : answer;
    }
}

/// <summary>Every message is sent twice.</summary>
internal sealed class SentTwice(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await base.SendAsync(request, cancellationToken);
        return await base.SendAsync(request, cancellationToken);
    }
}

/// <summary>An outage counts as something that is wrong with the message.</summary>
internal sealed class OutageTakenForTheirs(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await base.SendAsync(request, cancellationToken);
            return answer.StatusCode is HttpStatusCode.ServiceUnavailable or HttpStatusCode.Unauthorized ? new(HttpStatusCode.Conflict) : answer;
        }
        catch (HttpRequestException)
        {
            return new(HttpStatusCode.Conflict);
        }
    }
}

/// <summary>Cards sent earlier stay as they are, and nobody notices.</summary>
internal sealed class NothingUpdated(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        request.Method == HttpMethod.Put
            ? Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK))
            : base.SendAsync(request, cancellationToken);
}
