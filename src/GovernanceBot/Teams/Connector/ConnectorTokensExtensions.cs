using GovernanceBot.Teams.Authentication;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace GovernanceBot.Teams.Connector;

public static class ConnectorTokensExtensions
{
    /// <summary>Makes a client fit to talk to the Connector. Redirects are not followed: they lead past the allow-list.</summary>
    public static IHttpClientBuilder AddConnectorTokens(this IHttpClientBuilder client, TeamsSettings settings)
    {
        client.Services.TryAddSingleton(_ => new ConnectorToken(ConnectorCredential.From(settings)));
        return client
            // What became of a call is the caller's to say; the framework's own lines are below the level of any log that is kept.
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,

                // Traffic Manager moves the Connector by DNS, which only a new connection sees.
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),

                // Where a call comes from is nobody's concern outside.
                ActivityHeadersPropagator = null,
            })
            .AddHttpMessageHandler(provider => new ConnectorTokens(
                provider.GetRequiredService<ServiceUrlAllowList>(), provider.GetRequiredService<ConnectorToken>()));
    }
}
