using System.Net;
using Azure.Core;
using Azure.Identity;
using GovernanceBot.Teams.Authentication;
using GovernanceBot.Teams.Connector;
using Microsoft.Extensions.DependencyInjection;

namespace GovernanceBot.Tests.Door;

public sealed class ConnectorTokensTests
{
    private static readonly ServiceUrlAllowList Teams = ServiceUrlAllowList.From([]);

    [Fact]
    public async Task A_call_to_Teams_carries_the_token_of_the_Connector_scope()
    {
        var (calls, credential) = (new Recorder(), new FixedCredential());

        await SendAsync(calls, credential, "https://smba.trafficmanager.net/emea/v3/conversations/a%3B1/activities");

        calls.Requests.ShouldHaveSingleItem().Headers.Authorization!.ToString().ShouldBe("Bearer outbound-token");
        credential.Scopes.ShouldBe(["https://api.botframework.com/.default"]);
    }

    [Theory]
    [InlineData(60, 1)]
    [InlineData(1, 2)]
    public async Task A_token_serves_the_calls_of_a_minute_unless_it_ends_soon(int minutesLeft, int asked)
    {
        var credential = new FixedCredential { ExpiresOn = TimeProvider.System.GetUtcNow().AddMinutes(minutesLeft) };
        using var invoker = new HttpMessageInvoker(new ConnectorTokens(Teams, new ConnectorToken(credential)) { InnerHandler = new Recorder() });
        for (var call = 0; call < 2; call++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "https://smba.trafficmanager.net/emea/v3/conversations");
            using var answer = await invoker.SendAsync(request, TestContext.Current.CancellationToken);
            request.Headers.Authorization!.ToString().ShouldBe("Bearer outbound-token");
        }

        credential.Scopes.Count.ShouldBe(asked);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net.evil.example/v3/conversations")]
    [InlineData("https://smba.trafficmanager.net@evil.example/v3/conversations")]
    [InlineData("https://bot@smba.trafficmanager.net/v3/conversations")]
    [InlineData("http://smba.trafficmanager.net/v3/conversations")]
    public async Task A_call_elsewhere_is_not_sent_and_no_token_is_asked_for(string address)
    {
        var (calls, credential) = (new Recorder(), new FixedCredential());

        await Should.ThrowAsync<InvalidOperationException>(() => SendAsync(calls, credential, address));

        calls.Requests.ShouldBeEmpty();
        credential.Scopes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_an_identity_a_call_carries_no_token()
    {
        var calls = new Recorder();
        var allowed = ServiceUrlAllowList.From(["http://127.0.0.1:56150/_connector"]);
        using var invoker = new HttpMessageInvoker(new ConnectorTokens(allowed, new ConnectorToken(credential: null)) { InnerHandler = calls });
        using var request = new HttpRequestMessage(HttpMethod.Post, "http://127.0.0.1:56150/_connector/v3/conversations");

        using var answer = await invoker.SendAsync(request, TestContext.Current.CancellationToken);

        calls.Requests.ShouldHaveSingleItem().Headers.Authorization.ShouldBeNull();
    }

    [Fact]
    public void The_credential_is_the_one_that_the_settings_name()
    {
        var secret = DoorHost.Settings with { ManagedIdentityClientId = null, ClientSecret = "s3cret" };
        var certificate = secret with { ClientSecret = null, CertificatePath = "bot.pem" };

        ConnectorCredential.From(DoorHost.Settings).ShouldBeOfType<ManagedIdentityCredential>();
        ConnectorCredential.From(secret).ShouldBeOfType<ClientSecretCredential>();
        ConnectorCredential.From(certificate).ShouldBeOfType<ClientCertificateCredential>();
        ConnectorCredential.From(new TeamsSettings()).ShouldBeNull();
    }

    [Fact]
    public void A_client_for_the_Connector_follows_no_redirect()
    {
        var services = new ServiceCollection();
        services.AddSingleton(Teams);
        services.AddHttpClient("connector").AddConnectorTokens(new TeamsSettings());
        using var provider = services.BuildServiceProvider();

        var handler = provider.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler("connector");
        while (handler is DelegatingHandler { InnerHandler: { } inner })
        {
            handler = inner;
        }

        handler.ShouldBeOfType<SocketsHttpHandler>().AllowAutoRedirect.ShouldBeFalse();
    }

    private static async Task SendAsync(Recorder calls, TokenCredential credential, string address)
    {
        using var invoker = new HttpMessageInvoker(new ConnectorTokens(Teams, new ConnectorToken(credential)) { InnerHandler = calls });
        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        using var answer = await invoker.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private sealed class Recorder : HttpMessageHandler
    {
        public List<HttpRequestMessage> Requests { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Requests.Add(request);
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.Created));
        }
    }

    private sealed class FixedCredential : TokenCredential
    {
        public DateTimeOffset ExpiresOn { get; init; } = DoorHost.Start.AddHours(1);

        public List<string> Scopes { get; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Scopes.AddRange(requestContext.Scopes);
            return new AccessToken("outbound-token", ExpiresOn);
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}
