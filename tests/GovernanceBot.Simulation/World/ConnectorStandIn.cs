using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace GovernanceBot.Simulation.World;

/// <summary>The Bot Connector as one process reaches it, with everything that goes wrong on the way there and back.</summary>
internal sealed class ConnectorStandIn(Simulation world, Life life) : HttpMessageHandler
{
    private static readonly TimeSpan TryTimeout = Teams.Connector.ConnectorClient.TryTimeout;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // .../v3/conversations/{chat}/activities[/{message}]
        var path = request.RequestUri!.Segments;
        var chat = world.Organisation.ChatOf(path[4].TrimEnd('/'));
        var message = path.Length > 6 ? path[6] : null;
        var body = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
        var subject = world.Subject.Value ?? "";
        await world.Scheduler.WaitAsync(life, Latency());
        if (await RefusalAsync() is { } refusal)
        {
            return refusal;
        }

        var answer = Take(chat, message, subject, body);
        if (answer.IsSuccessStatusCode && world.Faults.Strikes(Fault.TimeoutAfterDelivery))
        {
            if (message is null)
            {
                world.Replicas.SendEnds(life, subject);
                world.Excuse(subject, chat.Person);
            }

            await TimeOutAsync();
        }

        await world.Scheduler.WaitAsync(life, TimeSpan.FromMilliseconds(1 + world.Chance.Next(20)));
        return answer;
    }

    private HttpResponseMessage Take(Chat chat, string? message, string subject, byte[] body)
    {
        if (message is null && subject.Length > 0)
        {
            world.Replicas.SendStarts(life, subject, chat.Person);
        }

        if (chat.IsBlocked || !chat.IsInstalled || world.Faults.Strikes(Fault.Forbidden))
        {
            return Final(HttpStatusCode.Forbidden, chat, message, subject);
        }

        if (world.Faults.Strikes(Fault.NotFound))
        {
            return Final(HttpStatusCode.NotFound, chat, message, subject);
        }

        if (message is null)
        {
            var added = chat.Add(subject, body);
            world.MessageArrived(life, chat, added);
            return Accepted(HttpStatusCode.Created, added.Id);
        }

        if (chat.Find(message) is not { } known)
        {
            return Final(HttpStatusCode.NotFound, chat, message, subject);
        }

        known.Becomes(body);
        world.Trace.Add(life.Replica, subject, "updates", known.Id);
        return Accepted(HttpStatusCode.OK, known.Id);
    }

    private HttpResponseMessage Final(HttpStatusCode status, Chat chat, string? message, string subject)
    {
        world.Refused(life, subject, chat.Person, message, status);
        return new(status);
    }

    private async Task<HttpResponseMessage?> RefusalAsync()
    {
        var (faults, outage) = (world.Faults, world.Outages.At(world.Scheduler.Now));
        if (outage is OutageKind.Hangs || faults.Strikes(Fault.TimeoutBeforeDelivery))
        {
            await TimeOutAsync();
        }

        if (outage is OutageKind.IsGone || faults.Strikes(Fault.ConnectionLost))
        {
            throw new HttpRequestException(HttpRequestError.ConnectionError);
        }

        return outage is OutageKind.KnowsNobody ? new(HttpStatusCode.Unauthorized)
            : faults.Strikes(Fault.BusyWithRetryAfter) ? Busy(TimeSpan.FromSeconds(1 + world.Chance.Next(3)))
            : faults.Strikes(Fault.BusyForLong) ? Busy(TimeSpan.FromSeconds(30 + world.Chance.Next(600)))
            : faults.Strikes(Fault.BusyWithoutRetryAfter) ? new(HttpStatusCode.TooManyRequests)
            : faults.Strikes(Fault.PreconditionFailed) ? new(HttpStatusCode.PreconditionFailed)
            : faults.Strikes(Fault.InternalServerError) ? new(HttpStatusCode.InternalServerError)
            : faults.Strikes(Fault.BadGateway) ? new(HttpStatusCode.BadGateway)
            : outage is OutageKind.IsDown || faults.Strikes(Fault.ServiceUnavailable) ? new(HttpStatusCode.ServiceUnavailable)
            : null;
    }

    private async Task TimeOutAsync()
    {
        await world.Scheduler.WaitAsync(life, TryTimeout);
        throw new TaskCanceledException("The simulated connector did not answer in time.");
    }

    private TimeSpan Latency() => world.Faults.Strikes(Fault.ConnectorIsSlow)
        ? TimeSpan.FromMilliseconds(500 + world.Chance.Next(4_500))
        : TimeSpan.FromMilliseconds(10 + world.Chance.Next(120));

    private static HttpResponseMessage Busy(TimeSpan wait)
    {
        var answer = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
        answer.Headers.RetryAfter = new(wait);
        return answer;
    }

    private static HttpResponseMessage Accepted(HttpStatusCode status, string id)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes($$"""{"id":"{{id}}"}"""));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return new(status) { Content = content };
    }
}
