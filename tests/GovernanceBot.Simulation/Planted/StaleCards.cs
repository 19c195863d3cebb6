using System.Net;
using System.Text.Json;
using GovernanceBot.Simulation.World;
using GovernanceBot.Teams;

namespace GovernanceBot.Simulation.Planted;

/// <summary>Whoever rejects a draft sees so at once, and then the card becomes what it was when it was sent.</summary>
internal sealed class StaleCards
{
    private readonly Dictionary<string, byte[]> _first = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _rejectedIn = new(StringComparer.Ordinal);

    public Plant Plant => Plant.None with { Connector = edge => new Handler(this, edge), Activity = Pressed };

    private Activity Pressed(Activity activity)
    {
        if (activity is { Type: "invoke", ReplyToId: { } message } && activity.Value?.GetProperty("action") is { } action
            && action.GetProperty("verb").GetString() == "draft.reject")
        {
            // Where two rejected the same draft, one of them was answered that it was too late.
            var draft = action.GetProperty("data").GetProperty("draft").GetString()!;
            _rejectedIn[draft] = _rejectedIn.GetValueOrDefault(draft, message) == message ? message : null;
        }

        return activity;
    }

    private bool ShowsOwnRejection(string message, byte[] body) =>
        _rejectedIn.ContainsValue(message) && body.AsSpan().IndexOf("Dit past niet bij ons."u8) >= 0;

    private sealed class Handler(StaleCards cards, HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
            var message = request.RequestUri!.Segments[^1];
            if (request.Method == HttpMethod.Put && cards.ShowsOwnRejection(message, body))
            {
                request.Content = new ByteArrayContent(cards._first[message]);
            }

            var answer = await base.SendAsync(request, cancellationToken);
            if (answer.StatusCode == HttpStatusCode.Created)
            {
                using var json = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(cancellationToken));
                cards._first.Add(json.RootElement.GetProperty("id").GetString()!, body);
            }

            return answer;
        }
    }
}
