using GovernanceBot.Teams.Authentication;

namespace GovernanceBot.Teams.Connector;

/// <summary>Gives each call to the Connector the bot's token, and lets no call go to an address that is not on the allow-list.</summary>
internal sealed class ConnectorTokens(ServiceUrlAllowList allowed, ConnectorToken token) : DelegatingHandler
{
    /// <exception cref="InvalidOperationException">The address is not on the allow-list; nothing was sent.</exception>
    /// <exception cref="Azure.Identity.AuthenticationFailedException">No token could be had; nothing was sent.</exception>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri is not { } address || !allowed.Allows(address))
        {
            throw new InvalidOperationException("A call to an address that Teams:ServiceUrls does not allow was not sent.");
        }

        request.Headers.Authorization = await token.HeaderAsync(cancellationToken);
        return await base.SendAsync(request, cancellationToken);
    }
}
