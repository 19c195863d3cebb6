using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GovernanceBot.Local;

/// <summary>What a person does in a running local Teams client, over the client's own HTTP interface.</summary>
public sealed class PlaygroundClient(Uri address, Person me) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = address };

    /// <summary>Also the page to open in a browser.</summary>
    public Uri Address { get; } = address;

    public Person Me { get; } = me;

    public async Task<bool> AnswersAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            return await _http.GetStringAsync("_debug/ping", cancellationToken) is "pong";
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <summary>Types a text in the personal chat with the bot.</summary>
    public async Task SendTextAsync(string text, CancellationToken cancellationToken = default) =>
        await PostAsync(
            $"_conversation/v1/conversations/{Uri.EscapeDataString(Me.ConversationId)}/messages",
            new JsonObject { ["from"] = From(), ["text"] = text, ["textFormat"] = "plain" },
            cancellationToken);

    /// <summary>Clicks an Action.Execute on a card that the bot sent. A card in the answer is drawn by the page; the feed does not carry it.</summary>
    /// <param name="messageId">The message that carries the card.</param>
    /// <param name="verb">The verb of the action.</param>
    /// <param name="data">The action's data with the values of the card's inputs.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>What the bot answered to the invoke.</returns>
    public async Task<JsonNode?> ExecuteAsync(string messageId, string verb, JsonObject data, CancellationToken cancellationToken = default)
    {
        var answer = await PostAsync(
            "_conversation/v1/invoke",
            new JsonObject
            {
                ["name"] = "adaptiveCard/action",
                ["value"] = new JsonObject
                {
                    ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data },
                    ["trigger"] = "manual",
                },
                ["from"] = From(),
                ["conversation"] = new JsonObject { ["id"] = Me.ConversationId },
                ["replyToId"] = messageId,
            },
            cancellationToken);
        return answer.Length == 0 ? null : JsonNode.Parse(answer);
    }

    public void Dispose() => _http.Dispose();

    private JsonObject From() => new() { ["id"] = Me.TeamsId };

    private async Task<string> PostAsync(string path, JsonObject body, CancellationToken cancellationToken)
    {
        using var response = await _http.PostAsJsonAsync(path, body, JsonSerializerOptions.Web, cancellationToken);
        var answer = await response.Content.ReadAsStringAsync(cancellationToken);
        return response.IsSuccessStatusCode
            ? answer
            : throw new HttpRequestException($"{path}: {(int)response.StatusCode} {answer}", inner: null, response.StatusCode);
    }
}
