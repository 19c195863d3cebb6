using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace GovernanceBot.Teams.Authentication;

public static class ConnectorAuthenticationExtensions
{
    /// <summary>
    /// The door for the Bot Connector. The endpoint asks for it with <c>RequireAuthorization()</c>, and then calls
    /// <see cref="ActivityAdmission.Check"/> with what it read.
    /// </summary>
    public static IServiceCollection AddConnectorAuthentication(this IServiceCollection services, TeamsSettings settings)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(settings);
        services.AddSingleton(ServiceUrlAllowList.From(settings.ServiceUrls));
        services.AddSingleton<SigningKeys>();
        services.AddSingleton<ConnectorTokenValidator>();

        // Teams waits 10 to 15 s for an answer: a fetch of keys has to fail well before that.
        services.AddHttpClient(SigningKeys.HttpClientName, client => client.Timeout = TimeSpan.FromSeconds(5));

        // The core only: the rest of AddAuthentication keeps keys on disk, for cookies that this bot does not have.
        services.AddAuthenticationCore(options => options.DefaultScheme = ConnectorAuthenticationHandler.SchemeName);
        services.AddWebEncoders();
        new AuthenticationBuilder(services)
            .AddScheme<AuthenticationSchemeOptions, ConnectorAuthenticationHandler>(
                ConnectorAuthenticationHandler.SchemeName, configureOptions: null);
        services.AddAuthorization();

        // The framework's own line about the same refusal, at Information, would be the second one.
        services.AddLogging(logging => logging.AddFilter(typeof(ConnectorAuthenticationHandler).FullName, LogLevel.Warning));

        if (!settings.HasIdentity)
        {
            services.AddSingleton<LoopbackOnly>();
            services.AddSingleton<IStartupFilter>(provider => provider.GetRequiredService<LoopbackOnly>());
            services.AddHostedService(provider => provider.GetRequiredService<LoopbackOnly>());
        }

        return services;
    }
}
