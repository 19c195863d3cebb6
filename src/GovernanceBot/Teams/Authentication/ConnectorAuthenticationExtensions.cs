using Microsoft.Extensions.DependencyInjection.Extensions;

namespace GovernanceBot.Teams.Authentication;

public static class ConnectorAuthenticationExtensions
{
    /// <summary>
    /// The door for the Bot Connector. The endpoint asks <see cref="ConnectorDoor"/> who calls before anything else, and then
    /// <see cref="ActivityAdmission.Check"/> with that and what it read.
    /// </summary>
    /// <remarks>There is one endpoint and one kind of caller: the framework's schemes and policies would choose, at each turn, among one.</remarks>
    public static IServiceCollection AddConnectorAuthentication(this IServiceCollection services, TeamsSettings settings)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(settings);
        services.AddSingleton(ServiceUrlAllowList.From(settings.ServiceUrls));
        services.AddSingleton<SigningKeys>();
        services.AddSingleton<ConnectorTokenValidator>();
        services.AddSingleton<ConnectorDoor>();

        // Teams waits 10 to 15 s for an answer: a fetch of keys has to fail well before that.
        services.AddHttpClient(SigningKeys.HttpClientName, client => client.Timeout = TimeSpan.FromSeconds(5));

        if (!settings.HasIdentity)
        {
            services.AddSingleton<LoopbackOnly>();
            services.AddSingleton<IStartupFilter>(provider => provider.GetRequiredService<LoopbackOnly>());
            services.AddHostedService(provider => provider.GetRequiredService<LoopbackOnly>());
        }

        return services;
    }
}
