using System.Text.Json;
using GovernanceBot.Floor;

// The least that a bot can do: parse the activity, post one reply, answer. Nothing is checked, looked up or remembered.
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
