using System.Net.Http.Headers;
using Azure.Core;
using GovernanceBot.Teams.Authentication;

namespace GovernanceBot.Teams.Connector;

/// <summary>Gives each call to the Connector the bot's token, and lets no call go to an address that is not on the allow-list.</summary>
/// <param name="credential">Null without an identity: the calls then go without a token.</param>
/// <remarks>
/// Azure.Identity keeps the token too and renews it in time, but to look it up there costs more than the call that it is for: it is asked again
/// after <see cref="Kept"/> at most.
/// </remarks>
internal sealed class ConnectorTokens(ServiceUrlAllowList allowed, TokenCredential? credential) : DelegatingHandler
{
    /// <summary>Real time: tokens know no other.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    private static readonly TokenRequestContext Scope = new(["https://api.botframework.com/.default"]);

    private volatile Header? _last;

    /// <exception cref="InvalidOperationException">The address is not on the allow-list; nothing was sent.</exception>
    /// <exception cref="Azure.Identity.AuthenticationFailedException">No token could be had; nothing was sent.</exception>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri is not { } address || !allowed.Allows(address))
        {
            throw new InvalidOperationException("A call to an address that Teams:ServiceUrls does not allow was not sent.");
        }

        if (credential is not null)
        {
            request.Headers.Authorization = await AuthorizationAsync(credential, cancellationToken);
        }

        return await base.SendAsync(request, cancellationToken);
    }

    private async Task<AuthenticationHeaderValue> AuthorizationAsync(TokenCredential from, CancellationToken cancellation)
    {
        var now = TimeProvider.System.GetUtcNow();
        if (_last is { } last && now < last.Until)
        {
            return last.Value;
        }

        // A token near its end is left to Azure.Identity, which has the next one by then.
        var token = await from.GetTokenAsync(Scope, cancellation);
        var value = new AuthenticationHeaderValue("Bearer", token.Token);
        _last = token.ExpiresOn - now > Kept * 2 ? new(value, now + Kept) : null;
        return value;
    }

    private sealed record Header(AuthenticationHeaderValue Value, DateTimeOffset Until);
}
