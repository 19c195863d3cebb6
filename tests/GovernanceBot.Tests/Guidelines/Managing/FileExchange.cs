using System.Net;
using System.Text.Json.Nodes;
using GovernanceBot.Teams.Files;
using GovernanceBot.Tests.Chat;

namespace GovernanceBot.Tests.Guidelines.Managing;

/// <summary>What Teams delivers when somebody sends a file, or says whether they want one.</summary>
internal static class FileExchange
{
    /// <returns>The bot's answer.</returns>
    public static async Task<ChatMessage> SendsFile(this Colleague who, BotUnderTest bot, string url, string words = "", string name = "richtlijnen.json")
    {
        var before = who.Chat.Count;
        var message = who.Message(words);
        message["attachments"] = new JsonArray(
            new JsonObject { ["contentType"] = "text/html", ["content"] = "<p></p>" },
            new JsonObject
            {
                ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
                ["contentUrl"] = "https://elzerwaard-my.sharepoint.com/personal/marieke/richtlijnen.json",
                ["name"] = name,
                ["content"] = new JsonObject { ["downloadUrl"] = url, ["uniqueId"] = "1150D938-8870-4044-9F2C-5BBDEBA70C9D", ["fileType"] = "json" },
            });
        (await bot.DeliverAsync(message)).ShouldBe(HttpStatusCode.OK);
        return who.Chat[before];
    }

    public static JsonObject Consents(this Colleague who, string action, JsonNode? context, string? uploadUrl)
    {
        var invoke = who.Invoke("", null);
        invoke["name"] = FileConsentAnswer.InvokeName;
        invoke["value"] = new JsonObject
        {
            ["type"] = "fileUpload",
            ["action"] = action,
            ["context"] = context,
            ["uploadInfo"] = uploadUrl is null ? null : new JsonObject
            {
                ["contentUrl"] = "https://elzerwaard-my.sharepoint.com/personal/marieke/richtlijnen.json",
                ["name"] = "richtlijnen.json",
                ["uploadUrl"] = uploadUrl,
                ["uniqueId"] = "1150D938-8870-4044-9F2C-5BBDEBA70C9D",
                ["fileType"] = "json",
            },
        };
        return invoke;
    }
}
