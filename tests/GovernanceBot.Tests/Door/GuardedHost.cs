using System.Net;
using System.Net.Http.Json;
using GovernanceBot.Teams.Authentication;
using GovernanceBot.Teams.Connector;
using GovernanceBot.Tests.Chat;
using GovernanceBot.Tests.Guidelines.Model;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace GovernanceBot.Tests.Door;

/// <summary>As the product is set up in a tenant; Microsoft's side is in the hands of the test.</summary>
internal sealed class GuardedHost(TeamsSettings settings, OpenIdProvider provider, ConnectorCalls calls, DateTimeOffset start)
    : BotHost(settings.ServiceUrls.SingleOrDefault(), start, new())
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        if (settings.HasIdentity)
        {
            builder.UseSetting("Teams:AppId", settings.AppId);
            builder.UseSetting("Teams:TenantId", settings.TenantId);
            builder.UseSetting("Teams:OpenIdConfiguration", settings.OpenIdConfiguration);
            builder.UseSetting("Teams:ManagedIdentityClientId", settings.ManagedIdentityClientId);
        }

        builder.ConfigureTestServices(services =>
        {
            services.AddHttpClient(SigningKeys.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => provider);
            services.AddHttpClient(nameof(ConnectorClient)).ConfigurePrimaryHttpMessageHandler(() => calls);
            services.AddSingleton(new ConnectorToken(new FixedCredential()));
        });
    }
}

/// <summary>Stands in for the Connector at its real address: accepts every message and counts them.</summary>
internal sealed class ConnectorCalls : HttpMessageHandler
{
    private int _count;

    public int Count => _count;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var id = Interlocked.Increment(ref _count);
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.Created) { Content = JsonContent.Create(new { id = $"m{id}" }) });
    }
}
