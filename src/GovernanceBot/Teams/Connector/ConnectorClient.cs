using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Azure.Identity;
using GovernanceBot.Teams.Authentication;
using Polly;
using Polly.Retry;

namespace GovernanceBot.Teams.Connector;

/// <summary>Sends messages through the Bot Connector protocol, version 3
/// (https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference).</summary>
/// <param name="clock">Its timers time the pauses between tries, in real time.</param>
/// <param name="chance">Spreads the pauses.</param>
public sealed class ConnectorClient(HttpClient http, ServiceUrlAllowList allowed, TimeProvider clock, Random chance)
{
    /// <summary>For one try; all tries together stay within a claim's lease.</summary>
    public static readonly TimeSpan TryTimeout = TimeSpan.FromSeconds(6);

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(3);

    /// <summary>Teams asks to retry only these
    /// (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit#status-codes).</summary>
    private readonly ResiliencePipeline<HttpResponseMessage> _retrying = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = clock }
        .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
        {
            MaxRetryAttempts = 2,
            Delay = TimeSpan.FromMilliseconds(500),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Randomizer = chance.NextDouble,
            ShouldHandle = attempt => ValueTask.FromResult(attempt.Outcome.Result is { } answer && IsBusy(answer.StatusCode) && (Wait(answer) ?? TimeSpan.Zero) <= LongestWait),
            DelayGenerator = attempt => ValueTask.FromResult(attempt.Outcome.Result is { } answer ? Wait(answer) : null),
        })
        .Build();

    public Task<Delivery> SendAsync(Conversation conversation, OutgoingMessage message, CancellationToken cancellation) =>
        CallAsync(HttpMethod.Post, conversation, "", message, cancellation);

    /// <summary>Changes a message in place.</summary>
    public Task<Delivery> UpdateAsync(MessageReference sent, OutgoingMessage message, CancellationToken cancellation) =>
        CallAsync(HttpMethod.Put, sent.Conversation, $"/{Uri.EscapeDataString(sent.ActivityId)}", message, cancellation);

    private async Task<Delivery> CallAsync(
        HttpMethod method, Conversation where, string activity, OutgoingMessage message, CancellationToken cancellation)
    {
        if (!allowed.Allows(where.ServiceUrl))
        {
            return new Delivery.Blocked("ServiceUrlNotAllowed");
        }

        try
        {
            using var response = await _retrying.ExecuteAsync(
                async token =>
                {
                    using var request = new HttpRequestMessage(method, Activities(where) + activity);
                    request.Content = JsonContent.Create(message, Wire.Json.OutgoingMessage);
                    return await http.SendAsync(request, token);
                },
                cancellation);
            return await ReadAsync(response, cancellation);
        }
        catch (HttpRequestException failure)
        {
            return new Delivery.Postponed(failure.HttpRequestError.ToString());
        }
        catch (AuthenticationFailedException)
        {
            return new Delivery.Postponed("NoToken");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new Delivery.Postponed("TimedOut");
        }
    }

    private static async Task<Delivery> ReadAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        if (response.IsSuccessStatusCode)
        {
            return new Delivery.Delivered(await IdAsync(response, cancellation));
        }

        var reason = $"Http{(int)response.StatusCode}";
        return response.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.BadRequest
            ? new Delivery.Blocked(reason)
            : new Delivery.Postponed(reason, Wait(response));
    }

    private static async Task<string> IdAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        try
        {
            return (await response.Content.ReadFromJsonAsync(Wire.Json.ResourceResponse, cancellation))?.Id ?? "";
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            // Accepted without an id: it was delivered, it can only not be changed later.
            return "";
        }
    }

    private static bool IsBusy(HttpStatusCode status) => status
        is HttpStatusCode.PreconditionFailed
        or HttpStatusCode.TooManyRequests
        or HttpStatusCode.BadGateway
        or HttpStatusCode.ServiceUnavailable
        or HttpStatusCode.GatewayTimeout;

    private static TimeSpan? Wait(HttpResponseMessage answer) => answer.Headers.RetryAfter?.Delta;

    private static string Activities(Conversation conversation) =>
        $"{conversation.ServiceUrl.TrimEnd('/')}/v3/conversations/{Uri.EscapeDataString(conversation.Id)}/activities";
}
