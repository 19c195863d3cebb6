using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using GovernanceBot.Cards;
using GovernanceBot.Domain;
using GovernanceBot.Domain.People;
using GovernanceBot.Drafts;
using GovernanceBot.Teams;

namespace GovernanceBot.Tests.Chat;

/// <summary>Somebody of the organisation at their Teams client.</summary>
internal sealed class Colleague(IRunningBot bot, PersonId id, string name)
{
    public const string Group = "19:overleg@thread.v2";

    /// <summary>A chat of two people; Teams calls that personal too.</summary>
    public const string Elsewhere = "19:twee-collega-s@unq.gbl.spaces";

    public PersonId Id => id;

    public string Name => name;

    public string FirstName => name.Split(' ')[0];

    /// <summary>The personal chat with the bot.</summary>
    public string Conversation => $"a:{Guid.Parse(id.Value):N}";

    public IReadOnlyList<ChatMessage> Chat => bot.Connector.In(Conversation);

    public ChatMessage Newest => Chat[^1];

    /// <summary>What the bot said in the group.</summary>
    public IReadOnlyList<ChatMessage> Together => bot.Connector.In(Group);

    /// <returns>The bot's answer.</returns>
    public async Task<ChatMessage> Says(string text)
    {
        var before = Chat.Count;
        await Delivers(Message(text));
        return Chat.ElementAtOrDefault(before).ShouldNotBeNull();
    }

    /// <returns>The words of the bot's answer, also where a card of the same moment comes before them.</returns>
    public async Task<string?> Hears(string text)
    {
        var before = Chat.Count;
        await Delivers(Message(text));
        return Chat.Skip(before).Single(message => !message.IsCard).Text;
    }

    /// <returns>The bot's answer in the group chat, where it was mentioned.</returns>
    public async Task<ChatMessage> SaysInGroup(string text)
    {
        var before = bot.Connector.In(Group).Count;
        var activity = Message($"<at>GovernanceBot</at> {text}");
        activity["conversation"] = InGroup();
        activity["entities"] = new JsonArray(new JsonObject
        {
            ["type"] = "mention",
            ["text"] = "<at>GovernanceBot</at>",
            ["mentioned"] = new JsonObject { ["id"] = BotUnderTest.BotId, ["name"] = "GovernanceBot" },
        });
        await Delivers(activity);
        return Together.Skip(before).ShouldHaveSingleItem();
    }

    public Task<string?> Presses(ChatMessage message, Text button, params (string Field, string Value)[] filled) =>
        Presses(message, button.In(bot.Language), filled);

    /// <summary>Presses a button that the message really shows; the message then shows what the bot answers.</summary>
    /// <returns>The line of text that the bot answered; null where it was a card.</returns>
    public Task<string?> Presses(ChatMessage message, string button, params (string Field, string Value)[] filled)
    {
        var pressed = message.Card.Button(button);
        bot.KeepOutOfLogs(filled.Where(field => field.Field is "text" or "reason" or "change" or "objection" or "link").Select(field => field.Value));
        return Invokes(message, pressed.Verb, pressed.Filled(filled.ToDictionary(field => field.Field, field => field.Value, StringComparer.Ordinal)));
    }

    /// <summary>As <see cref="Presses(ChatMessage, string, (string, string)[])"/>, on a card that the message showed earlier.</summary>
    public Task<string?> PressesOnOld(CardView card, ChatMessage message, Text button, params (string Field, string Value)[] filled)
    {
        var pressed = card.Button(button.In(bot.Language));
        return Invokes(message, pressed.Verb, pressed.Filled(filled.ToDictionary(field => field.Field, field => field.Value, StringComparer.Ordinal)));
    }

    /// <summary>Opens the form, fills it in and submits it.</summary>
    /// <param name="post">Part of the title of the calendar's entry; null for a loose post.</param>
    /// <returns>The message with the form, which then shows how the draft stands.</returns>
    public async Task<ChatMessage> Submits(string text, string? post = null, string channels = "LinkedIn", string date = "2027-12-01")
    {
        var form = await Says(bot.Language == Language.Dutch ? "concept" : "draft");
        var entry = form.Card.Field("post").Choices.First(choice => post is null || choice.Title.Contains(post, StringComparison.Ordinal));
        await Presses(form, DraftTexts.Submit, ("text", text), ("post", entry.Value), ("channels", channels), ("date", date), ("time", "14:00"));
        return form;
    }

    public async Task<string?> Invokes(ChatMessage message, string verb, JsonNode? data)
    {
        var activity = Invoke(verb, data);
        activity["replyToId"] = message.Id;
        activity["conversation"] = message.Conversation == Group ? InGroup() : Personal();
        using var response = await bot.PostAsync(activity);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        await bot.SettledAsync();
        answer.GetProperty("statusCode").GetInt32().ShouldBe(200);
        if (answer.GetProperty("type").GetString() != CardAttachment.CardType)
        {
            return answer.GetProperty("value").GetString().ShouldNotBeNull();
        }

        message.Becomes(answer.GetProperty("value"));
        return null;
    }

    /// <summary>Uses the message extension, in a chat with a colleague that the bot is no member of.</summary>
    /// <param name="name">What follows "composeExtension/".</param>
    /// <returns>What the client gets for it.</returns>
    public async Task<JsonElement> Extends(string name, JsonNode value)
    {
        using var response = await bot.PostAsync(Extension(name, value));
        await bot.SettledAsync();
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }

    public JsonObject Extension(string name, JsonNode? value)
    {
        var activity = Activity("invoke", ("name", $"composeExtension/{name}"), ("value", value));
        activity["conversation"] = new JsonObject { ["id"] = Elsewhere, ["conversationType"] = "personal", ["tenantId"] = null };
        return activity;
    }

    public Task Installs() => Delivers(Installation("add"));

    public Task Uninstalls() => Delivers(Installation("remove"));

    public JsonObject Installation(string action) => Activity("installationUpdate", ("action", action));

    /// <summary>Teams tells of an installation in two ways.</summary>
    public JsonObject BotAdded() =>
        Activity("conversationUpdate", ("membersAdded", new JsonArray(new JsonObject { ["id"] = BotUnderTest.BotId })));

    public JsonObject Message(string text)
    {
        bot.KeepOutOfLogs([text]);
        return Activity("message", ("text", text), ("textFormat", "plain"));
    }

    public JsonObject Invoke(string verb, JsonNode? data) => Activity(
        "invoke",
        ("name", "adaptiveCard/action"),
        ("value", new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data }, ["trigger"] = "manual" }));

    private async Task Delivers(JsonObject activity)
    {
        using var response = await bot.PostAsync(activity);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        await bot.SettledAsync();
    }

    private JsonObject Activity(string type, params ReadOnlySpan<(string Name, JsonNode? Value)> more)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = Guid.NewGuid().ToString(),
            ["channelId"] = "msteams",
            ["serviceUrl"] = bot.Connector.ServiceUrl,
            ["locale"] = "nl-NL",
            ["from"] = new JsonObject { ["id"] = $"29:{id}", ["name"] = name, ["aadObjectId"] = id.Value },
            ["recipient"] = new JsonObject { ["id"] = BotUnderTest.BotId, ["name"] = "GovernanceBot" },
            ["conversation"] = Personal(),
        };
        foreach (var (key, value) in more)
        {
            activity[key] = value;
        }

        return activity;
    }

    private JsonObject Personal() => new() { ["id"] = Conversation, ["conversationType"] = "personal" };

    private static JsonObject InGroup() => new() { ["id"] = Group, ["conversationType"] = "groupChat", ["isGroup"] = true };
}
