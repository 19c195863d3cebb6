using System.Globalization;
using System.Net;
using System.Security.Claims;

namespace GovernanceBot.Teams.Authentication;

/// <summary>Lets in the Bot Connector by its token: 401 for a bad one, 503 while the keys to judge it by cannot be had.</summary>
/// <remarks>
/// Without an identity, whatever comes from this machine is let in as anonymous. The Host header must then name this machine as well:
/// a web page elsewhere can make a browser here send requests, but under its own host name.
/// </remarks>
internal sealed class ConnectorDoor(TeamsSettings settings, ConnectorTokenValidator validator, TimeProvider clock, ILogger<ConnectorDoor> log)
{
    private const string BearerPrefix = "Bearer ";

    /// <returns>Who calls, which <see cref="ActivityAdmission"/> asks for; or the answer to somebody who is not let in.</returns>
    public async ValueTask<(ClaimsIdentity? Caller, IResult? Refused)> JudgeAsync(HttpContext http)
    {
        var verdict = settings.HasIdentity ? await JudgeTokenAsync(http) : JudgeConnection(http);
        if (verdict is TokenVerdict.Accepted accepted)
        {
            return (accepted.Caller, null);
        }

        var reason = ((TokenVerdict.Rejected)verdict).Reason;
        AuthenticationLog.TokenRejected(log, reason);
        return (null, new Refusal(reason));
    }

    private ValueTask<TokenVerdict> JudgeTokenAsync(HttpContext http) =>
        http.Request.Headers.Authorization is [{ } header] && header.StartsWith(BearerPrefix, StringComparison.OrdinalIgnoreCase)
            ? validator.ValidateAsync(header[BearerPrefix.Length..].Trim(), clock.GetUtcNow(), http.RequestAborted)
            : ValueTask.FromResult<TokenVerdict>(new TokenVerdict.Rejected(TokenRejection.NoBearerToken));

    /// <remarks>An in-process server has no remote address.</remarks>
    private static TokenVerdict JudgeConnection(HttpContext http)
    {
        var isLocal = http.Connection.RemoteIpAddress is not { } remote || IPAddress.IsLoopback(remote);
        return isLocal && LoopbackOnly.IsThisMachine(http.Request.Host.Host)
            ? new TokenVerdict.Accepted(new ClaimsIdentity(authenticationType: "this machine"))
            : new TokenVerdict.Rejected(TokenRejection.NotFromThisMachine);
    }

    /// <summary>It says nothing but that a token is needed, or when to come back.</summary>
    private sealed class Refusal(TokenRejection reason) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            if (reason == TokenRejection.KeysUnavailable)
            {
                response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                response.Headers.RetryAfter = SigningKeys.RetryInterval.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
            }
            else
            {
                response.StatusCode = StatusCodes.Status401Unauthorized;
                response.Headers.WWWAuthenticate = "Bearer";
            }

            return Task.CompletedTask;
        }
    }
}
