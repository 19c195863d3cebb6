using System.Net;
using GovernanceBot.Teams.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace GovernanceBot.Tests.Door;

public sealed class LoopbackOnlyTests(UnguardedBot bot) : IClassFixture<UnguardedBot>
{
    [Fact]
    public async Task Without_an_identity_the_local_client_is_let_in_without_a_token()
    {
        var knock = await bot.KnockAsync([], GuardedBot.Activity(UnguardedBot.LocalClient, tenants: false));

        knock.ShouldBeLetIn();
        bot.KeyFetches.ShouldBe(0);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("http://127.0.0.1:56151/_connector")]
    [InlineData("http://127.0.0.1:56150/_connectors")]
    [InlineData("http://127.0.0.1:56150/_connector/../admin")]
    [InlineData(null)]
    public async Task Without_an_identity_replies_still_go_to_listed_addresses_only(string? serviceUrl)
    {
        var knock = await bot.KnockAsync([], GuardedBot.Activity(serviceUrl));

        knock.ShouldBeRefused(HttpStatusCode.Forbidden, nameof(Admission.ServiceUrlNotAllowed));
    }

    [Fact]
    public async Task A_web_page_elsewhere_cannot_use_a_browser_on_this_machine()
    {
        var knock = await bot.KnockAsync([], GuardedBot.Activity(UnguardedBot.LocalClient), host: "rebound.evil.example");

        knock.ShouldBeRefused(HttpStatusCode.Unauthorized, nameof(TokenRejection.NotFromThisMachine));
    }

    [Theory]
    [InlineData("192.0.2.7")]
    [InlineData("2001:db8::7")]
    [InlineData("::ffff:192.0.2.7")]
    public async Task Without_an_identity_a_connection_from_another_machine_is_refused(string remote)
    {
        var (status, logged) = await bot.KnockFromAsync(IPAddress.Parse(remote));

        status.ShouldBe(StatusCodes.Status401Unauthorized);
        logged.ShouldContain(line => line.Contains(nameof(TokenRejection.NotFromThisMachine), StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_address_that_only_the_server_knew_of_is_found_once_it_listens()
    {
        using var server = new ListeningServer("http://0.0.0.0:3978");

        await Should.ThrowAsync<InvalidOperationException>(() => new LoopbackOnly(server).StartedAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("http://0.0.0.0:3978")]
    [InlineData("http://[::]:3978")]
    [InlineData("http://+:3978")]
    [InlineData("http://*:3978")]
    [InlineData("https://192.0.2.7:443")]
    [InlineData("http://bot.example:80")]
    [InlineData("http://localhost.evil.example:80")]
    public void Without_an_identity_no_address_is_served_that_others_can_reach(string address) =>
        Should.Throw<InvalidOperationException>(() => LoopbackOnly.Refuse(["http://127.0.0.1:3978", address]))
            .Message.ShouldContain(address);

    [Theory]
    [InlineData("http://127.0.0.1:3978")]
    [InlineData("http://localhost:3978")]
    [InlineData("https://[::1]:3978")]
    [InlineData("http://unix:/run/bot.sock")]
    public void This_machine_is_served_without_an_identity(string address) => Should.NotThrow(() => LoopbackOnly.Refuse([address]));

    [Fact]
    public async Task Told_to_listen_to_others_the_process_does_not_start_and_says_what_to_set()
    {
        await using var app = App(UnguardedBot.Settings, "http://0.0.0.0:0");

        var refusal = await Should.ThrowAsync<InvalidOperationException>(() => app.StartAsync(TestContext.Current.CancellationToken));

        refusal.Message.ShouldContain("Teams:AppId");
    }

    [Fact]
    public async Task Told_to_listen_to_this_machine_the_process_starts()
    {
        await using var app = App(UnguardedBot.Settings, "http://127.0.0.1:0");

        await app.StartAsync(TestContext.Current.CancellationToken);

        app.Urls.ShouldHaveSingleItem().ShouldStartWith("http://127.0.0.1:");
    }

    private static WebApplication App(TeamsSettings settings, string url)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        builder.Services.AddConnectorAuthentication(settings);
        return builder.Build();
    }

    /// <summary>A server whose endpoints come from its own configuration, as Kestrel's can.</summary>
    private sealed class ListeningServer : IServer
    {
        public ListeningServer(string address)
        {
            var addresses = new ServerAddressesFeature();
            addresses.Addresses.Add(address);
            Features.Set<IServerAddressesFeature>(addresses);
        }

        public IFeatureCollection Features { get; } = new FeatureCollection();

        public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
            where TContext : notnull => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public void Dispose()
        {
        }
    }
}
