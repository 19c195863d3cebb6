using System.Text.Json;
using System.Threading.RateLimiting;
using GovernanceBot.Hosting;
using GovernanceBot.Teams.Authentication;
using Microsoft.AspNetCore.Http.Metadata;

namespace GovernanceBot.Teams;

/// <summary>Where the Bot Connector delivers activities.</summary>
internal sealed class MessagesEndpoint(
    ConnectorDoor door,
    TeamsSettings settings,
    ServiceUrlAllowList allowed,
    RecentActivities recent,
    ActivityHandler handler,
    TurnLimits limits,
    RateLimiter places,
    WallClock clock,
    ILogger<MessagesEndpoint> log)
{
    /// <summary>In bytes, also where a request does not tell its length. A message of Teams is about 100 KB at most; what is larger was not made by it.</summary>
    private const long LargestActivity = 512 * 1024;

    public void MapTo(IEndpointRouteBuilder app) => app.MapPost("/api/messages", HandleAsync).WithMetadata(new SizeLimit());

    private async Task HandleAsync(HttpContext http)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        limit.CancelAfter(limits.Request);
        IResult result;
        try
        {
            result = await ReceiveAsync(http, limit.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !http.RequestAborted.IsCancellationRequested)
        {
            result = new Busy();
        }

        await result.ExecuteAsync(http);
    }

    /// <summary>Nothing is done for somebody who is not let in, and no more at a time than can be done.</summary>
    private async Task<IResult> ReceiveAsync(HttpContext http, CancellationToken cancellation)
    {
        var (caller, notLetIn) = await door.JudgeAsync(http);
        if (caller is null)
        {
            return notLetIn!;
        }

        using var place = await places.AcquireAsync(permitCount: 1, cancellation);
        if (!place.IsAcquired)
        {
            return new Busy();
        }

        var (activity, refused) = await ReadAsync(http.Request, cancellation);
        if (activity is null)
        {
            return refused!;
        }

        var origin = new ActivityOrigin(activity.ServiceUrl, activity.ChannelData?.Tenant?.Id, activity.Conversation?.TenantId);
        var admission = ActivityAdmission.Check(caller, origin, settings, allowed);
        if (admission != Admission.Admitted)
        {
            AuthenticationLog.ActivityRefused(log, admission);
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        // A turn is not given up because whoever delivered it did not wait for its end.
        return await recent.OnceAsync(activity, () => TurnAsync(activity)).WaitAsync(cancellation);
    }

    private async Task<IResult> TurnAsync(Activity activity)
    {
        using var limit = new CancellationTokenSource(limits.Answering, clock.Time);
        return await handler.HandleAsync(activity, limit.Token);
    }

    private static async ValueTask<(Activity? Activity, IResult? Refused)> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!request.HasJsonContentType())
        {
            return (null, Results.StatusCode(StatusCodes.Status415UnsupportedMediaType));
        }

        try
        {
            var activity = await JsonSerializer.DeserializeAsync(request.BodyReader, Wire.Json.Activity, cancellation);
            return activity?.Type is { Length: > 0 } ? (activity, null) : (null, Results.BadRequest());
        }
        catch (JsonException)
        {
            return (null, Results.BadRequest());
        }
        catch (BadHttpRequestException refusal)
        {
            return (null, Results.StatusCode(refusal.StatusCode));
        }
    }

    private sealed class SizeLimit : IRequestSizeLimitMetadata
    {
        public long? MaxRequestBodySize => LargestActivity;
    }
}
