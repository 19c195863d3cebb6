using System.Text.Json;
using System.Text.Json.Nodes;
using GovernanceBot.Local;

namespace GovernanceBot.Tests.EndToEnd;

/// <summary>The main job once through the real local Teams clients, over their HTTP and WebSocket interface.</summary>
public sealed class MainJobInTheClientTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(60);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sqlite")]
    [InlineData("azurite")]
    public async Task A_question_an_approval_and_a_reminder_run_from_end_to_end(string storage)
    {
        await using var product = await RunningProduct.StartAsync(TimeSpan.FromSeconds(20), storage);
        await using var noor = await PlaygroundFeed.ConnectAsync(product.Employee.Address, Cancellation);
        await using var marieke = await PlaygroundFeed.ConnectAsync(product.Editor.Address, Cancellation);

        await AskAsync(product, noor);
        await ApproveAsync(product, noor, marieke);
        await BeRemindedAsync(product, marieke);
    }

    private static async Task AskAsync(RunningProduct product, PlaygroundFeed noor)
    {
        await product.Employee.SendTextAsync("Mag ik een foto van bezoekers plaatsen?", Cancellation);
        await noor.WaitForAsync(m => Says(m, "G01", "Plaats een herkenbare foto van bezoekers", "Deniz Kaya"), Soon, Cancellation);
        await product.Employee.SendTextAsync("May I post a photo of visitors?", Cancellation);
        await noor.WaitForAsync(m => Says(m, "G01", "Only post a recognisable photo of visitors", "Deniz Kaya"), Soon, Cancellation);
    }

    private static async Task ApproveAsync(RunningProduct product, PlaygroundFeed noor, PlaygroundFeed marieke)
    {
        await product.Employee.SendTextAsync("concept", Cancellation);
        var form = await noor.WaitForAsync(m => Button(m, "draft.submit") is not null, Soon, Cancellation);
        await PressAsync(product.Employee, form, "draft.submit", new()
        {
            ["text"] = "Kom woensdag naar de voorleesmiddag in Centrum.",
            ["channels"] = "Instagram,Facebook",
            ["post"] = "loose",
            ["date"] = "2026-12-09",
            ["time"] = "10:00",
        });

        var review = await marieke.WaitForAsync(m => Says(m, "voorleesmiddag", "redacteur voor Instagram en Facebook"), Soon, Cancellation);
        var ownApproval = await PressAsync(product.Employee, review with { Id = form.Id }, "draft.approve", []);
        ownApproval.ShouldContain("vier ogen");

        await PressAsync(product.Editor, review, "draft.approve", []);
        await noor.WaitForAsync(m => !m.IsUpdate && Says(m, "Goedgekeurd door Marieke Hoekstra"), Soon, Cancellation);
        await noor.WaitForAsync(m => m.IsUpdate && m.Id == form.Id && Says(m, "Goedgekeurd door Marieke Hoekstra"), Soon, Cancellation);
        await marieke.WaitForAsync(m => m.IsUpdate && m.Id == review.Id && Says(m, "Goedgekeurd door Marieke Hoekstra"), Soon, Cancellation);
    }

    private static async Task BeRemindedAsync(RunningProduct product, PlaygroundFeed marieke)
    {
        var reminder = await marieke.WaitForAsync(m => Says(m, RunningProduct.ReminderTitle, "Nog twee nachtjes slapen"), Soon, Cancellation);
        await PressAsync(product.Editor, reminder, "post.posted", new() { ["link"] = "https://www.example.org/bericht" });
        await marieke.WaitForAsync(m => m.IsUpdate && m.Id == reminder.Id && Says(m, "Geplaatst zonder goedkeuring, gemeld door Marieke Hoekstra"), Soon, Cancellation);
        marieke.Messages.Count(m => !m.IsUpdate && Says(m, RunningProduct.ReminderTitle)).ShouldBe(1);
    }

    private static bool Says(PlaygroundMessage message, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (!message.Content.Contains(word, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Presses the button that the card really carries, with what was filled in beside its own data.</summary>
    private static async Task<string> PressAsync(PlaygroundClient client, PlaygroundMessage message, string verb, JsonObject filledIn)
    {
        var data = JsonNode.Parse(Button(message, verb)!.Value.GetProperty("data").GetRawText())!.AsObject();
        foreach (var (id, value) in filledIn)
        {
            data[id] = value?.DeepClone();
        }

        var answer = await client.ExecuteAsync(message.Id, verb, data, Cancellation);
        return answer?.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) ?? "";
    }

    private static JsonElement? Button(PlaygroundMessage message, string verb) =>
        message.Card is { } card ? Elements(card).Cast<JsonElement?>().FirstOrDefault(e => IsButton(e!.Value, verb)) : null;

    private static bool IsButton(JsonElement element, string verb) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty("verb", out var own) && own.ValueEquals(verb);

    private static IEnumerable<JsonElement> Elements(JsonElement element)
    {
        IEnumerable<JsonElement> children = element.ValueKind switch
        {
            JsonValueKind.Object => element.EnumerateObject().Select(property => property.Value),
            JsonValueKind.Array => element.EnumerateArray(),
            _ => [],
        };
        return children.SelectMany(Elements).Prepend(element);
    }
}
