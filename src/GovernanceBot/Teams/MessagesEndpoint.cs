using System.Text.Json;
using GovernanceBot.Hosting;
using GovernanceBot.Teams.Authentication;
using Microsoft.AspNetCore.Http.Metadata;

namespace GovernanceBot.Teams;

/// <summary>Where the Bot Connector delivers activities.</summary>
public static class MessagesEndpoint
{
    /// <summary>In bytes, also where a request does not tell its length. A message of Teams is about 100 KB at most; what is larger was not made by it.</summary>
    private const long LargestActivity = 512 * 1024;

    public static void MapMessages(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/messages", HandleAsync)
            .RequireAuthorization()
            .RequireRateLimiting(TurnLimits.Policy)
            .WithRequestTimeout(TurnLimits.Policy)
            .WithMetadata(new SizeLimit());

    private static async Task<IResult> HandleAsync(
        HttpContext http,
        TeamsSettings settings,
        ServiceUrlAllowList allowed,
        RecentActivities recent,
        ActivityHandler handler,
        TurnLimits limits,
        WallClock clock,
        ILogger<ActivityHandler> log,
        CancellationToken cancellation)
    {
        var (activity, refused) = await ReadAsync(http, cancellation);
        if (activity is null)
        {
            return refused!;
        }

        var origin = new ActivityOrigin(activity.ServiceUrl, activity.ChannelData?.Tenant?.Id, activity.Conversation?.TenantId);
        var admission = ActivityAdmission.Check(http.User, origin, settings, allowed);
        if (admission != Admission.Admitted)
        {
            AuthenticationLog.ActivityRefused(log, admission);
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        // A turn is not given up because whoever delivered it did not wait for its end.
        return await recent.OnceAsync(activity, () => TurnAsync(activity, handler, limits, clock)).WaitAsync(cancellation);
    }

    private static async Task<IResult> TurnAsync(Activity activity, ActivityHandler handler, TurnLimits limits, WallClock clock)
    {
        using var limit = new CancellationTokenSource(limits.Answering, clock.Time);
        return await handler.HandleAsync(activity, limit.Token);
    }

    private static async Task<(Activity? Activity, IResult? Refused)> ReadAsync(HttpContext http, CancellationToken cancellation)
    {
        if (!http.Request.HasJsonContentType())
        {
            return (null, Results.StatusCode(StatusCodes.Status415UnsupportedMediaType));
        }

        try
        {
            var activity = await JsonSerializer.DeserializeAsync(http.Request.Body, Wire.Json.Activity, cancellation);
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

    /// <summary>The attribute for this is MVC's, and would load all of it at the start.</summary>
    private sealed class SizeLimit : IRequestSizeLimitMetadata
    {
        public long? MaxRequestBodySize => LargestActivity;
    }
}
