using System.Collections.Concurrent;
using System.Net;
using System.Security.Claims;
using System.Text;
using System.Text.Json.Nodes;
using GovernanceBot.Teams.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GovernanceBot.Tests.Door;

/// <summary>A host with nothing but the door: what passes it is counted as work.</summary>
internal sealed class DoorHost : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    private readonly WebApplication _app;
    private int _worked;

    private DoorHost(TeamsSettings settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders().AddProvider(Log).SetMinimumLevel(LogLevel.Information);
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddConnectorAuthentication(settings);
        builder.Services.AddHttpClient(SigningKeys.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => Provider);
        _app = builder.Build();
        _app.MapPost("/api/messages", Answer).RequireAuthorization();
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

    public ReasonLog Log { get; } = new();

    public int Worked => _worked;

    public TokenForge Forge => new(Provider.Key, Clock.GetUtcNow());

    public static async Task<DoorHost> StartAsync(TeamsSettings? settings = null)
    {
        var host = new DoorHost(settings ?? Settings);
        await host._app.StartAsync(TestContext.Current.CancellationToken);
        return host;
    }

    public static string Activity(
        string? serviceUrl = TokenForge.ServiceUrl, string? channelTenant = null, string? conversationTenant = null, bool tenants = true) =>
        new JsonObject
        {
            ["type"] = "message",
            ["serviceUrl"] = serviceUrl,
            ["channelTenant"] = tenants ? channelTenant ?? Settings.TenantId : null,
            ["conversationTenant"] = tenants ? conversationTenant ?? Settings.TenantId : null,
        }.ToJsonString();

    public Task<HttpStatusCode> KnockAsync(string token) => KnockAsync(["Bearer " + token], Activity());

    public async Task<HttpStatusCode> KnockAsync(IEnumerable<string> authorization, string activity, string host = "localhost")
    {
        using var answer = await SendAsync(authorization, activity, host);
        return answer.StatusCode;
    }

    public async Task<HttpResponseMessage> SendAsync(IEnumerable<string> authorization, string activity, string host = "localhost")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages");
        request.Content = new StringContent(activity, Encoding.UTF8, "application/json");
        request.Headers.Host = host;
        request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var client = _app.GetTestClient();
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>A request of the local client, but over a connection from elsewhere.</summary>
    public async Task<int> KnockFromAsync(IPAddress remote)
    {
        var context = await _app.GetTestServer().SendAsync(request =>
        {
            request.Connection.RemoteIpAddress = remote;
            request.Request.Method = HttpMethods.Post;
            request.Request.Path = "/api/messages";
        });
        return context.Response.StatusCode;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> Answer(HttpContext context, ClaimsPrincipal caller, TeamsSettings settings, ServiceUrlAllowList allowed)
    {
        var activity = (await JsonNode.ParseAsync(context.Request.Body))!;
        var origin = new ActivityOrigin(
            (string?)activity["serviceUrl"], (string?)activity["channelTenant"], (string?)activity["conversationTenant"]);
        var admission = ActivityAdmission.Check(caller, origin, settings, allowed);
        if (admission != Admission.Admitted)
        {
            AuthenticationLog.ActivityRefused(_app.Logger, admission);
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        }

        Interlocked.Increment(ref _worked);
        return TypedResults.Ok();
    }
}

internal sealed class SettableClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset _now = start;

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan time) => _now += time;
}

/// <summary>Every line that was logged, of any category.</summary>
internal sealed class ReasonLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _lines = new();

    public IReadOnlyCollection<string> Lines => _lines;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Enqueue($"{formatter(state, exception)} {exception}");

    public void Dispose()
    {
    }
}
