using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using GovernanceBot.Guidelines;
using GovernanceBot.Teams;
using GovernanceBot.Tests.Chat;

namespace GovernanceBot.Tests.Teams;

public sealed class BadInputTests
{
    private const string Json = "application/json";
    private const string Secret = "Deze zin hoort in geen enkele logregel.";

    public static TheoryData<string, string, int> Bodies => new()
    {
        { "", Json, 400 },
        { "{", Json, 400 },
        { "null", Json, 400 },
        { "[]", Json, 400 },
        { "\"message\"", Json, 400 },
        { $$"""{"text":"{{Secret}}"}""", Json, 400 },
        { $$"""{"type":"","text":"{{Secret}}"}""", Json, 400 },
        { $$"""{"type":7,"text":"{{Secret}}"}""", Json, 400 },
        { $$"""{"type":"message","text":"{{Secret}}","from":[]}""", Json, 400 },
        { $$"""{"type":"message","text":"{{Secret}} \ud83d"}""", Json, 400 },
        { $$"""{"type":"message","text":"{{Secret}}","value":{{new string('[', 200)}}""", Json, 400 },
        { $$"""{"type":"message","text":"{{Secret}}"}""", Json, 403 },
        { $$"""{"type":"message","text":"{{Secret}}"}""", "text/plain", 415 },
        { $$"""{"type":"message","text":"{{Secret}}"}""", "application/x-www-form-urlencoded", 415 },
    };

    /// <summary>What is wrong with an activity, and the answer it gets.</summary>
    public static TheoryData<string, string?, int> Activities => new()
    {
        { "type", "\"typing\"", 200 },
        { "type", "\"somethingNew\"", 200 },
        { "type", "\"conversationUpdate\"", 200 },
        { "membersAdded", "[null]", 200 },
        { "from", null, 400 },
        { "recipient", null, 400 },
        { "conversation", null, 400 },
        { "from", """{"id":"29:x","name":"Wie dan ook"}""", 400 },
        { "from", """{"id":"29:x","name":"Wie dan ook","aadObjectId":"iemand"}""", 400 },
        { "conversation", $$"""{"id":"{{new string('c', 70_000)}}","conversationType":"personal"}""", 400 },
        { "conversation", """{"id":"a:\ud800","conversationType":"personal"}""", 400 },
        { "serviceUrl", "\"https://evil.example/\"", 403 },
        { "serviceUrl", "\"http://127.0.0.1:1/teams\"", 403 },
        { "serviceUrl", "\"\"", 403 },
        { "serviceUrl", null, 403 },
        { "text", "42", 400 },
    };

    /// <summary>The <c>value</c> of an invoke, and the answer it gets.</summary>
    public static TheoryData<string?, int> Values => new()
    {
        { null, 400 },
        { "\"text\"", 400 },
        { "[]", 400 },
        { "{}", 400 },
        { """{"action":null}""", 400 },
        { """{"action":"draft.approve"}""", 400 },
        { """{"action":{"data":{}}}""", 400 },
        { """{"action":{"verb":7,"data":{}}}""", 400 },
        { """{"action":{"verb":"draft.conquer","data":{"draft":"draft-1"}}}""", 200 },
        { """{"action":{"verb":"draft.approve"}}""", 200 },
        { """{"action":{"verb":"draft.approve","data":null}}""", 200 },
        { """{"action":{"verb":"draft.approve","data":"draft-1"}}""", 200 },
        { """{"action":{"verb":"draft.approve","data":[1,2]}}""", 200 },
        { """{"action":{"verb":"draft.approve","data":{"draft":7,"version":1}}}""", 200 },
        { """{"action":{"verb":"draft.approve","data":{"draft":"draft-1","version":"one"}}}""", 200 },
        { """{"action":{"verb":"draft.approve","data":{"draft":"draft-1","version":99999999999}}}""", 200 },
        { """{"action":{"verb":"draft.submit","data":{"draft":"draft-1","text":{"a":1}}}}""", 200 },
        { """{"action":{"verb":"draft.submit","data":{"draft":"draft-1","text":"Een halve \ud83d"}}}""", 200 },
        { """{"action":{"verb":"post.handOver","data":{"post":"post-1","to":5}}}""", 200 },
        { """{"action":{"verb":"post.handOver","data":{"post":"post-1","to":"niemand"}}}""", 200 },
        { """{"action":{"verb":"post.snooze","data":{"post":"post-1","minutes":"-5"}}}""", 200 },
        { """{"action":{"verb":"guideline.show","data":{"guideline":null}}}""", 200 },
        { """{"action":{"verb":"guideline.others","data":{"guidelines":[null,"G01",7]}}}""", 200 },
        { """{"action":{"verb":"guideline.ask","data":{"text":null}}}""", 200 },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_body_that_is_no_activity_is_refused(string body, string contentType, int status)
    {
        await using var bot = await BotUnderTest.StartAsync(installed: false);
        bot.KeepOutOfLogs([Secret]);
        using var content = new StringContent(body, Encoding.UTF8, contentType);

        await ShouldBeAnsweredAsync(bot, () => bot.PostAsync(content), status);
    }

    [Fact]
    public async Task A_body_without_a_content_type_or_in_another_encoding_is_refused()
    {
        await using var bot = await BotUnderTest.StartAsync(installed: false);
        using var untyped = new ByteArrayContent("{}"u8.ToArray());
        using var utf16 = new StringContent(bot.Noor.Message(Secret).ToJsonString(), Encoding.Unicode, Json);

        await ShouldBeAnsweredAsync(bot, () => bot.PostAsync(untyped), 415);
        await ShouldBeAnsweredAsync(bot, () => bot.PostAsync(utf16), 400);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_larger_than_Teams_ever_sends_is_refused(bool withLength)
    {
        await using var bot = await BotUnderTest.StartAsync(installed: false);
        var large = bot.Noor.Message(new string('z', 600 * 1024)).ToJsonString();
        using var content = new StringContent(large, Encoding.UTF8, Json);

        await ShouldBeAnsweredAsync(bot, () => bot.PostAsync(content, chunked: !withLength), 413);
    }

    [Theory]
    [MemberData(nameof(Activities))]
    public async Task A_defective_activity_has_its_answer_and_changes_nothing(string field, string? value, int status)
    {
        await using var bot = await BotUnderTest.StartAsync();
        var activity = bot.Noor.Message(Secret);
        activity["type"] = field == "membersAdded" ? "conversationUpdate" : "message";
        activity[field] = null;
        var json = activity.ToJsonString().Replace($"\"{field}\":null", $"\"{field}\":{value ?? "null"}", StringComparison.Ordinal);
        using var content = new StringContent(json, Encoding.UTF8, Json);

        await ShouldBeAnsweredAsync(bot, () => bot.PostAsync(content), status);
    }

    [Theory]
    [MemberData(nameof(Values))]
    public async Task A_defective_click_has_its_answer_and_changes_nothing(string? value, int status)
    {
        await using var bot = await BotUnderTest.StartAsync();
        var activity = bot.Noor.Invoke("x", null);
        activity["value"] = null;
        var json = activity.ToJsonString().Replace("\"value\":null", $"\"value\":{value ?? "null"}", StringComparison.Ordinal);
        using var content = new StringContent(json, Encoding.UTF8, Json);

        await ShouldBeAnsweredAsync(bot, () => bot.PostAsync(content), status);
    }

    [Theory]
    [InlineData("task/fetch")]
    [InlineData("composeExtension/queryLink")]
    [InlineData("something/new")]
    [InlineData(null)]
    public async Task An_invoke_of_another_kind_is_said_not_to_be_there(string? name)
    {
        await using var bot = await BotUnderTest.StartAsync();
        var activity = bot.Noor.Invoke("draft.new", new JsonObject());
        activity["name"] = name;

        await ShouldBeAnsweredAsync(bot, () => bot.PostAsync(activity), 404);
    }

    [Fact]
    public async Task An_unknown_button_is_answered_in_words()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var message = await bot.Noor.Says("help");

        (await bot.Noor.Invokes(message, "draft.conquer", new JsonObject())).ShouldBe(TeamsTexts.UnknownButton.Dutch);
        (await bot.Noor.Invokes(message, "draft.approve", new JsonObject { ["version"] = "one" })).ShouldBe(TeamsTexts.UnknownButton.Dutch);
    }

    [Fact]
    public async Task A_message_without_text_is_answered_with_what_to_do()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var activity = bot.Noor.Message("");
        activity.Remove("text");

        (await bot.DeliverAsync(activity)).ShouldBe(HttpStatusCode.OK);

        bot.Noor.Newest.Text.ShouldBe(GuidelineTexts.HowToAsk.Dutch);
    }

    [Fact]
    public async Task A_name_of_60_KB_is_no_obstacle()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var activity = bot.Noor.Message("help");
        activity["from"]!["aadObjectId"] = "3b9e6f34-6d7a-4c38-9d1f-0f3f4b1f2c5d";
        activity["from"]!["name"] = new string('N', 60_000);

        (await bot.DeliverAsync(activity)).ShouldBe(HttpStatusCode.OK);

        bot.Noor.Newest.Card.Bytes.ShouldBeLessThan(25_000);
    }

    [Fact]
    public async Task Somebody_of_the_tenant_whom_nobody_entered_can_ask_and_decides_nothing()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.Noor.Submits("Vrijdag is de bibliotheek open tot negen uur.");
        var approve = bot.Marieke.Newest.Card.Button(GovernanceBot.Drafts.DraftTexts.Approve.Dutch);
        var activity = bot.Deniz.Invoke(approve.Verb, approve.Data);
        activity["from"]!["aadObjectId"] = "3b9e6f34-6d7a-4c38-9d1f-0f3f4b1f2c5d";

        using var response = await bot.PostAsync(activity);

        var answer = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        answer.ShouldContain("activity.message");
        answer.ShouldNotContain("negen uur");
        bot.Marieke.Newest.Card.Titles.ShouldContain(title => title == approve.Title, "nothing was decided");
    }

    private static async Task ShouldBeAnsweredAsync(BotUnderTest bot, Func<Task<HttpResponseMessage>> send, int status)
    {
        var (kept, messages) = (await bot.EverythingKeptAsync(), bot.Connector.Messages.Count);

        using var response = await send();
        await bot.SettledAsync();

        ((int)response.StatusCode).ShouldBe(status);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain("   at ");
        (await bot.EverythingKeptAsync()).ShouldBe(kept);
        bot.Connector.Messages.Count.ShouldBeLessThanOrEqualTo(messages + (status == 200 ? 1 : 0));
    }
}
