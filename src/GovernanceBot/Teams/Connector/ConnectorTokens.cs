using System.Net.Http.Headers;
using Azure.Core;
using GovernanceBot.Teams.Authentication;

namespace GovernanceBot.Teams.Connector;

/// <summary>Gives each call to the Connector the bot's token, and lets no call go to an address that is not on the allow-list.</summary>
/// <param name="credential">Null without an identity: the calls then go without a token.</param>
/// <remarks>Azure.Identity keeps the token and renews it in time.</remarks>
internal sealed class ConnectorTokens(ServiceUrlAllowList allowed, TokenCredential? credential) : DelegatingHandler
{
    private static readonly TokenRequestContext Scope = new(["https://api.botframework.com/.default"]);

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
            var token = await credential.GetTokenAsync(Scope, cancellationToken);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Token);
        }

        return await base.SendAsync(request, cancellationToken);
    }
}
