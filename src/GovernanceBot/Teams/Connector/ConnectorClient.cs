using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Azure.Identity;
using GovernanceBot.Hosting;
using GovernanceBot.Teams.Authentication;
using Polly;
using Polly.Retry;

namespace GovernanceBot.Teams.Connector;

/// <summary>Sends messages through the Bot Connector protocol, version 3
/// (https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference).</summary>
/// <param name="chance">Spreads the pauses between tries.</param>
public sealed class ConnectorClient(HttpClient http, ServiceUrlAllowList allowed, Pacer pacer, WallClock clock, Random chance)
{
    /// <summary>For one try; all tries together stay within a claim's lease.</summary>
    public static readonly TimeSpan TryTimeout = TimeSpan.FromSeconds(6);

    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(3);

    /// <summary>Of its answers, Teams asks to retry only these
    /// (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit#status-codes). What never reached it is tried again too.</summary>
    private readonly ResiliencePipeline<HttpResponseMessage> _retrying = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = clock.Time }
        .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
        {
            MaxRetryAttempts = 2,
            Delay = TimeSpan.FromMilliseconds(500),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Randomizer = chance.NextDouble,
            ShouldHandle = attempt => ValueTask.FromResult(
                attempt.Outcome.Result is { } answer
                    ? IsBusy(answer.StatusCode) && (Wait(answer, clock.Now) ?? TimeSpan.Zero) <= LongestWait
                    : attempt.Outcome.Exception is HttpRequestException failure && Outages.Of(failure) == Outage.NothingTaken),
            DelayGenerator = attempt => ValueTask.FromResult(attempt.Outcome.Result is { } answer ? Wait(answer, clock.Now) : null),
        })
        .Build();

    /// <summary>The answer to somebody's turn: it goes before what can wait.</summary>
    public async Task<Delivery> ReplyAsync(Conversation conversation, OutgoingMessage message, CancellationToken cancellation)
    {
        await pacer.ReplyAsync(conversation.Id).WaitAsync(cancellation);
        return await CallAsync(HttpMethod.Post, conversation, "", message, cancellation);
    }

    public Task<Delivery> SendAsync(Conversation conversation, OutgoingMessage message, CancellationToken cancellation) =>
        PacedAsync(HttpMethod.Post, conversation, "", message, cancellation);

    /// <summary>Changes a message in place.</summary>
    public Task<Delivery> UpdateAsync(MessageReference sent, OutgoingMessage message, CancellationToken cancellation) =>
        PacedAsync(HttpMethod.Put, sent.Conversation, $"/{Uri.EscapeDataString(sent.ActivityId)}", message, cancellation);

    private async Task<Delivery> PacedAsync(
        HttpMethod method, Conversation where, string activity, OutgoingMessage message, CancellationToken cancellation) =>
        await pacer.EnterAsync(where.Id, cancellation) is { } later
            ? new Delivery.NotYet(later)
            : await CallAsync(method, where, activity, message, cancellation);

    private async Task<Delivery> CallAsync(
        HttpMethod method, Conversation where, string activity, OutgoingMessage message, CancellationToken cancellation)
    {
        if (!allowed.Allows(where.ServiceUrl))
        {
            return new Delivery.Postponed("ServiceUrlNotAllowed", Outage: Outage.NothingTaken);
        }

        try
        {
            var tries = 0;
            var body = JsonSerializer.SerializeToUtf8Bytes(message, Wire.Json.OutgoingMessage);
            using var response = await _retrying.ExecuteAsync(
                async token =>
                {
                    if (tries++ > 0)
                    {
                        pacer.Again(where.Id);
                    }

                    using var request = new HttpRequestMessage(method, Activities(where) + activity);
                    request.Content = new ByteArrayContent(body) { Headers = { ContentType = Json } };
                    return await http.SendAsync(request, token);
                },
                cancellation);
            return await ReadAsync(response, clock.Now, cancellation);
        }
        catch (HttpRequestException failure)
        {
            return new Delivery.Postponed(failure.HttpRequestError.ToString(), Outage: Outages.Of(failure));
        }
        catch (AuthenticationFailedException)
        {
            return new Delivery.Postponed("NoToken", Outage: Outage.NothingTaken);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new Delivery.Postponed("TimedOut", Outage: Outage.MayBeTaken);
        }
    }

    private static async Task<Delivery> ReadAsync(HttpResponseMessage response, DateTimeOffset now, CancellationToken cancellation)
    {
        if (response.IsSuccessStatusCode)
        {
            return new Delivery.Delivered(await IdAsync(response, cancellation));
        }

        var reason = $"Http{(int)response.StatusCode}";
        return response.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.BadRequest
            ? new Delivery.Blocked(reason)
            : new Delivery.Postponed(reason, Wait(response, now), Outages.Of(response.StatusCode));
    }

    private static async Task<string> IdAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        try
        {
            var body = await response.Content.ReadAsByteArrayAsync(cancellation);
            return JsonSerializer.Deserialize(body, Wire.Json.ResourceResponse)?.Id ?? "";
        }
        catch (JsonException)
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

    /// <summary>How long <c>Retry-After</c> asks to wait, in seconds or until a moment.</summary>
    private static TimeSpan? Wait(HttpResponseMessage answer, DateTimeOffset now) => answer.Headers.RetryAfter switch
    {
        { Delta: { } wait } => wait,
        { Date: { } until } => until > now ? until - now : TimeSpan.Zero,
        _ => null,
    };

    private static string Activities(Conversation conversation) =>
        $"{conversation.ServiceUrl.TrimEnd('/')}/v3/conversations/{Uri.EscapeDataString(conversation.Id)}/activities";
}
