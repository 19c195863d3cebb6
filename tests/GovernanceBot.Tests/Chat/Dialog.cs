using System.Text.Json;
using System.Text.Json.Nodes;
using GovernanceBot.Cards;
using GovernanceBot.Teams;

namespace GovernanceBot.Tests.Chat;

/// <summary>The dialog of the message extension, as one person has it open.</summary>
internal sealed class Dialog
{
    private readonly Colleague _colleague;
    private readonly string _command;
    private JsonElement _task;

    private Dialog(Colleague colleague, string command, JsonElement answer) => (_colleague, _command, _task) = (colleague, command, answer.GetProperty("task"));

    /// <summary>What stands there last, with nothing left to press.</summary>
    public string? Message => Card.Buttons.Count == 0 ? Card.Words : null;

    public string Title => _task.GetProperty("value").GetProperty("title").GetString()!;

    public CardView Card
    {
        get
        {
            _task.GetProperty("type").GetString().ShouldBe("continue");
            var attachment = _task.GetProperty("value").GetProperty("card");
            attachment.GetProperty("contentType").GetString().ShouldBe(CardAttachment.CardType);
            return new(attachment.GetProperty("content"));
        }
    }

    /// <param name="content">Of the message on which the command is chosen; null for a message that is being written.</param>
    public static async Task<Dialog> OpenAsync(Colleague colleague, string? content, string contentType = "html", string command = "checkPost")
    {
        var answer = await colleague.Extends("fetchTask", Payload(command, content, contentType));
        return new(colleague, command, answer);
    }

    /// <summary>Presses a button that the dialog really shows.</summary>
    public async Task PressAsync(Text button, Domain.Language language, params (string Field, string Value)[] filled)
    {
        await CardJudge.ShouldBeFlawlessAsync(Card);
        Card.Json.GetRawText().ShouldNotContain("Action.Execute");
        var pressed = Card.Button(button.In(language));
        var value = Payload(_command, null, "");
        value["data"] = pressed.Filled(filled.ToDictionary(field => field.Field, field => field.Value, StringComparer.Ordinal));
        _task = (await _colleague.Extends("submitAction", value)).GetProperty("task");
    }

    private static JsonObject Payload(string command, string? content, string contentType)
    {
        var value = new JsonObject
        {
            ["commandId"] = command,
            ["commandContext"] = content is null ? "compose" : "message",
            ["context"] = new JsonObject { ["theme"] = "default" },
        };
        if (content is not null)
        {
            value["messagePayload"] = new JsonObject
            {
                ["id"] = "1804600000000",
                ["createdDateTime"] = "2027-11-20T10:00:00.000Z",
                ["importance"] = "normal",
                ["messageType"] = "message",
                ["body"] = new JsonObject { ["contentType"] = contentType, ["content"] = content },
                ["from"] = new JsonObject { ["user"] = new JsonObject { ["userIdentityType"] = "aadUser", ["displayName"] = "Marieke Hoekstra" } },
                ["attachments"] = new JsonArray(),
                ["mentions"] = new JsonArray(),
            };
        }

        return value;
    }
}
