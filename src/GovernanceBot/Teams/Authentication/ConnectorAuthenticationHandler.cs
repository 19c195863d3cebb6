using System.Globalization;
using System.Net;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace GovernanceBot.Teams.Authentication;

/// <summary>Authenticates the Bot Connector by its token: 401 for a bad one, 503 while the keys to judge it by cannot be had.</summary>
/// <remarks>
/// Without an identity, whatever comes from this machine is let in as anonymous. The Host header must then name this machine as well:
/// a web page elsewhere can make a browser here send requests, but under its own host name.
/// </remarks>
internal sealed class ConnectorAuthenticationHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory loggers,
    UrlEncoder encoder,
    TeamsSettings settings,
    ConnectorTokenValidator validator)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string SchemeName = "BotConnector";
    private const string BearerPrefix = "Bearer ";

    private TokenRejection? _rejection;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var verdict = settings.HasIdentity ? await JudgeTokenAsync() : JudgeConnection();
        if (verdict is TokenVerdict.Accepted accepted)
        {
            return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(accepted.Caller), Scheme.Name));
        }

        _rejection = ((TokenVerdict.Rejected)verdict).Reason;
        AuthenticationLog.TokenRejected(Logger, _rejection.Value);
        return AuthenticateResult.Fail(_rejection.Value.ToString());
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        await HandleAuthenticateOnceSafeAsync();
        if (_rejection == TokenRejection.KeysUnavailable)
        {
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            Response.Headers.RetryAfter = SigningKeys.RetryInterval.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
            return;
        }

        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers[HeaderNames.WWWAuthenticate] = "Bearer";
    }

    private async Task<TokenVerdict> JudgeTokenAsync() =>
        Request.Headers.Authorization is [{ } header] && header.StartsWith(BearerPrefix, StringComparison.OrdinalIgnoreCase)
            ? await validator.ValidateAsync(header[BearerPrefix.Length..].Trim(), TimeProvider.GetUtcNow(), Context.RequestAborted)
            : new TokenVerdict.Rejected(TokenRejection.NoBearerToken);

    /// <remarks>An in-process server has no remote address.</remarks>
    private TokenVerdict JudgeConnection()
    {
        var isLocal = Context.Connection.RemoteIpAddress is not { } remote || IPAddress.IsLoopback(remote);
        return isLocal && LoopbackOnly.IsThisMachine(Request.Host.Host)
            ? new TokenVerdict.Accepted(new ClaimsIdentity(authenticationType: "this machine"))
            : new TokenVerdict.Rejected(TokenRejection.NotFromThisMachine);
    }
}
