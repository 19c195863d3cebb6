using System.Net;
using System.Text;
using GovernanceBot.Domain.People;
using GovernanceBot.People;
using GovernanceBot.Teams.Connector;
using Microsoft.Graph;
using Microsoft.Kiota.Abstractions.Authentication;

namespace GovernanceBot.Tests.People;

/// <summary>The real Graph client, with an HTTP stand-in for Graph itself.</summary>
public sealed class AppInstallationTests : IDisposable
{
    private const string App = "e0b3a3a1-6d0e-4e3b-9a35-6f1f0f7a2c11";

    private static readonly PersonId Somebody = new("00a139b0-625d-56c9-9cd7-119524fba141");

    private readonly GraphStandIn _graph = new();
    private readonly HttpClient _http;

    public AppInstallationTests() => _http = new HttpClient(_graph);

    [Theory]
    [InlineData(HttpStatusCode.Created)]
    [InlineData(HttpStatusCode.Conflict)]
    public async Task The_message_waits_while_the_app_is_being_installed(HttpStatusCode answer) =>
        (await RequestAsync(answer)).ShouldBe(new Delivery.Postponed("Installing"));

    [Theory]
    [InlineData(HttpStatusCode.ServiceUnavailable, "Graph503", Outage.NothingTaken)]
    [InlineData(HttpStatusCode.Unauthorized, "Graph401", Outage.NothingTaken)]
    [InlineData(HttpStatusCode.InternalServerError, "Graph500", Outage.MayBeTaken)]
    [InlineData(HttpStatusCode.MethodNotAllowed, "Graph405", Outage.None)]
    public async Task The_message_waits_for_as_long_as_graph_is_out_of_order(HttpStatusCode answer, string reason, Outage outage) =>
        (await RequestAsync(answer)).ShouldBe(new Delivery.Postponed(reason, Outage: outage));

    [Theory]
    [InlineData(HttpStatusCode.Forbidden, "Graph403")]
    [InlineData(HttpStatusCode.NotFound, "Graph404")]
    public async Task The_message_is_blocked_where_the_app_may_not_be_installed(HttpStatusCode answer, string reason) =>
        (await RequestAsync(answer)).ShouldBe(new Delivery.Blocked(reason));

    [Fact]
    public async Task The_app_of_the_catalogue_is_installed_for_this_person()
    {
        await RequestAsync(HttpStatusCode.Created);

        _graph.Address.ShouldBe($"/v1.0/users/{Somebody}/teamwork/installedApps");
        _graph.Body.ShouldContain($"/appCatalogs/teamsApps/{App}");
    }

    [Fact]
    public async Task Without_the_permission_nobody_is_asked()
    {
        var answer = await new AppInstallation(null, null).RequestAsync(Somebody, TestContext.Current.CancellationToken);

        answer.ShouldBe(new Delivery.Blocked("NoConversation"));
    }

    public void Dispose() => _http.Dispose();

    private Task<Delivery> RequestAsync(HttpStatusCode answer)
    {
        _graph.Status = answer;
        var client = new GraphServiceClient(_http, new AnonymousAuthenticationProvider(), "http://127.0.0.1:9/v1.0");
        return new AppInstallation(client, App).RequestAsync(Somebody, TestContext.Current.CancellationToken);
    }

    private sealed class GraphStandIn : HttpMessageHandler
    {
        public HttpStatusCode Status { get; set; }

        public string Address { get; private set; } = "";

        public string Body { get; private set; } = "";

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Address = request.RequestUri!.AbsolutePath;
            Body = await request.Content!.ReadAsStringAsync(cancellationToken);
            var json = Status == HttpStatusCode.Created ? "{}" : """{"error":{"code":"Refused","message":"Refused"}}""";
            return new(Status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        }
    }
}
