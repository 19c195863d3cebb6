using GovernanceBot.Teams.Authentication;

namespace GovernanceBot.Teams.Connector;

public static class ConnectorTokensExtensions
{
    /// <summary>Makes a client fit to talk to the Connector. Redirects are not followed: they lead past the allow-list.</summary>
    public static IHttpClientBuilder AddConnectorTokens(this IHttpClientBuilder client, TeamsSettings settings)
    {
        var credential = ConnectorCredential.From(settings);
        return client
            // What became of a call is the caller's to say; the framework's own lines are below the level of any log that is kept.
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false })
            .AddHttpMessageHandler(provider => new ConnectorTokens(provider.GetRequiredService<ServiceUrlAllowList>(), credential));
    }
}
