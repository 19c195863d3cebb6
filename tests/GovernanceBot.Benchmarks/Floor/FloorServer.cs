using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace GovernanceBot.Benchmarks.Floor;

/// <summary>The least that a bot can do: parse the activity, post one reply, answer. Nothing is checked, looked up or remembered.</summary>
internal static class FloorServer
{
    public const string Verb = "floor-server";

    public static async Task RunAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        await using var app = builder.Build();
        using var http = new HttpClient();
        app.MapPost("/api/messages", async (HttpContext context) =>
        {
            var activity = (await JsonSerializer.DeserializeAsync(context.Request.Body, FloorJson.Default.FloorActivity))!;
            var address = $"{activity.ServiceUrl}/v3/conversations/{Uri.EscapeDataString(activity.Conversation.Id)}/activities";
            using var reply = await http.PostAsJsonAsync(address, new FloorReply("message", $"Je zei: {activity.Text}"), FloorJson.Default.FloorReply);
            context.Response.StatusCode = (int)reply.StatusCode < 300 ? 200 : 502;
        });
        await app.StartAsync();
        await Console.In.ReadToEndAsync();
    }
}

internal sealed record FloorActivity(string ServiceUrl, string Text, FloorConversation Conversation);

internal sealed record FloorConversation(string Id);

internal sealed record FloorReply(string Type, string Text);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(FloorActivity))]
[JsonSerializable(typeof(FloorReply))]
internal sealed partial class FloorJson : JsonSerializerContext;
