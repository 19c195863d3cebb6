using System.Net;
using System.Text;
using GovernanceBot.Domain.People;
using GovernanceBot.People;
using Microsoft.Graph;
using Microsoft.Kiota.Abstractions.Authentication;

namespace GovernanceBot.Simulation.World;

/// <summary>Graph as one process reaches it, behind the real client: it puts the app in somebody's chat, and Teams tells the bot a while later.</summary>
internal sealed class GraphStandIn(Simulation world, Life life) : HttpMessageHandler
{
    private const string App = "e0b3a3a1-6d0e-4e3b-9a35-6f1f0f7a2c11";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    /// <summary>Without the client's own handlers: those wait in real time.</summary>
    public static AppInstallation Installation(Simulation world, Life life) => world.MayInstall && world.Plant.Installs
        ? new(new GraphServiceClient(new HttpClient(new GraphStandIn(world, life)), new AnonymousAuthenticationProvider()), App)
        : new(null, null);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // .../v1.0/users/{person}/teamwork/installedApps
        var colleague = world.Organisation[new PersonId(request.RequestUri!.Segments[3].TrimEnd('/'))];
        await world.Scheduler.WaitAsync(life, TimeSpan.FromMilliseconds(50 + world.Chance.Next(500)));
        if (world.Faults.Strikes(Fault.GraphTimesOut))
        {
            await world.Scheduler.WaitAsync(life, Limit);
            throw new TaskCanceledException("The simulated Graph did not answer in time.");
        }

        return Answer(
            world.Faults.Strikes(Fault.GraphRefuses) ? HttpStatusCode.Forbidden
            : world.Faults.Strikes(Fault.GraphIsBusy) ? HttpStatusCode.TooManyRequests
            : world.Faults.Strikes(Fault.GraphFails) ? HttpStatusCode.ServiceUnavailable
            : colleague.Chat.IsInstalled ? HttpStatusCode.Conflict
            : Install(colleague));
    }

    private HttpStatusCode Install(People.Colleague colleague)
    {
        world.Trace.Add(life.Replica, world.Subject.Value ?? "", "has the app installed for", colleague.Id.Value);
        world.Teams.Install(colleague, added: true);
        return HttpStatusCode.Created;
    }

    private static HttpResponseMessage Answer(HttpStatusCode status)
    {
        var json = status == HttpStatusCode.Created ? "{}" : """{"error":{"code":"Refused","message":"Refused"}}""";
        return new(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
    }
}
