using System.Net;
using GovernanceBot.Teams.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GovernanceBot.Tests.Door;

/// <summary>A host with nothing but the authentication: unlike the whole bot, it fetches no keys before the first token comes.</summary>
internal sealed class DoorHost : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    private readonly WebApplication _app;

    private DoorHost(TeamsSettings settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddConnectorAuthentication(settings);
        builder.Services.AddHttpClient(SigningKeys.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => Provider);
        _app = builder.Build();
        _app.MapPost("/", () => Results.Ok()).RequireAuthorization();
    }

    public static TeamsSettings Settings { get; } = new()
    {
        AppId = "11111111-2222-3333-4444-555555555555",
        TenantId = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee",
        OpenIdConfiguration = OpenIdProvider.Metadata,
        ManagedIdentityClientId = "11111111-2222-3333-4444-555555555555",
    };

    public OpenIdProvider Provider { get; } = new();

    public SettableClock Clock { get; } = new(Start);

    public TokenForge Forge => new(Provider.Key, Clock.GetUtcNow());

    public static async Task<DoorHost> StartAsync(TeamsSettings? settings = null)
    {
        var host = new DoorHost(settings ?? Settings);
        await host._app.StartAsync(TestContext.Current.CancellationToken);
        return host;
    }

    public async Task<HttpStatusCode> KnockAsync(string token)
    {
        using var answer = await SendAsync(token);
        return answer.StatusCode;
    }

    public async Task<HttpResponseMessage> SendAsync(string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/");
        request.Headers.Authorization = new("Bearer", token);
        using var client = _app.GetTestClient();
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}

internal sealed class SettableClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset _now = start;

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan time) => _now += time;
}
