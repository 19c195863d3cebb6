using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using GovernanceBot.Teams.Authentication;
using GovernanceBot.Tests.Chat;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;

namespace GovernanceBot.Tests.Door;

/// <summary>The bot's real program with an identity: what it sends and keeps for somebody at the door is counted.</summary>
/// <remarks>The server is in memory, because Kestrel refuses long headers before the door can.</remarks>
public class GuardedBot : IAsyncLifetime
{
    /// <summary>Nobody whom the bot knows: it would have to enter them for a turn.</summary>
    public const string Sender = "77777777-8888-9999-aaaa-bbbbbbbbbbbb";

    private readonly OpenIdProvider _provider = new();
    private readonly ConnectorCalls _calls = new();
    private readonly GuardedHost _host;
    private int _knocks;

    public GuardedBot()
        : this(DoorHost.Settings)
    {
    }

    internal GuardedBot(TeamsSettings settings) => _host = new(settings, _provider, _calls, BotUnderTest.Start);

    internal TokenForge Forge => new(_provider.Key, _host.Clock.GetUtcNow());

    internal int KeyFetches => _provider.Fetches;

    public async ValueTask InitializeAsync()
    {
        _host.StartServer();
        await _host.SettledAsync();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await _host.DisposeAsync();
    }

    internal static JsonObject Activity(
        string? serviceUrl = TokenForge.ServiceUrl, string? channelTenant = null, string? conversationTenant = null, bool tenants = true) => new()
        {
            ["type"] = "message",
            ["text"] = "help",
            ["serviceUrl"] = serviceUrl,
            ["from"] = new JsonObject { ["id"] = "29:1", ["name"] = "Iemand", ["aadObjectId"] = Sender },
            ["recipient"] = new JsonObject { ["id"] = BotUnderTest.BotId },
            ["conversation"] = new JsonObject
            {
                ["id"] = "a:1",
                ["conversationType"] = "personal",
                ["tenantId"] = tenants ? conversationTenant ?? DoorHost.Settings.TenantId : null,
            },
            ["channelData"] = new JsonObject
            {
                ["tenant"] = new JsonObject { ["id"] = tenants ? channelTenant ?? DoorHost.Settings.TenantId : null },
            },
        };

    internal Task<Knock> KnockAsync(string token) => KnockAsync(["Bearer " + token], Activity());

    /// <param name="headers">Besides the authorization.</param>
    internal async Task<Knock> KnockAsync(
        IEnumerable<string> authorization, JsonObject activity, string host = "localhost", params IEnumerable<(string Name, string Value)> headers)
    {
        // What was delivered before is not answered again, whoever is let in.
        activity["id"] = $"1:{++_knocks}";
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages");
        request.Content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json");
        request.Headers.Host = host;
        request.Headers.TryAddWithoutValidation("Authorization", authorization);
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        var (logged, calls, writes) = (_host.Log.Lines.Count(), _calls.Count, _host.Engine.Writes);
        using var client = _host.Server.CreateClient();
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        await _host.SettledAsync();
        return new(
            answer.StatusCode,
            string.Join(", ", answer.Headers.WwwAuthenticate),
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            [.. _host.Log.Lines.Skip(logged)],
            _calls.Count - calls,
            _host.Engine.Writes - writes);
    }

    /// <summary>A request of the local client, but over a connection from elsewhere.</summary>
    internal async Task<(int Status, IReadOnlyList<string> Logged)> KnockFromAsync(IPAddress remote)
    {
        var logged = _host.Log.Lines.Count();
        var context = await _host.Server.SendAsync(request =>
        {
            request.Connection.RemoteIpAddress = remote;
            request.Request.Method = HttpMethods.Post;
            request.Request.Path = "/api/messages";
            request.Request.Host = new("localhost");
        });
        return (context.Response.StatusCode, [.. _host.Log.Lines.Skip(logged)]);
    }

    internal async Task<bool> KnowsSenderAsync() =>
        (await _host.Engine.AllAsync()).Any(row => row.Contains(Sender, StringComparison.Ordinal));
}

/// <summary>Likewise without an identity: for the client on this machine.</summary>
public sealed class UnguardedBot() : GuardedBot(Settings)
{
    public const string LocalClient = "http://127.0.0.1:56150/_connector";

    internal static readonly TeamsSettings Settings = new() { ServiceUrls = [LocalClient] };
}
