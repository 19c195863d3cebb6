using System.Net;
using System.Text.Json.Nodes;
using GovernanceBot.Checks;
using GovernanceBot.Domain;
using GovernanceBot.Drafts;
using GovernanceBot.People;
using GovernanceBot.Teams;
using GovernanceBot.Tests.Chat;

namespace GovernanceBot.Tests.Checks;

public sealed class MessageExtensionTests
{
    private const string Message =
        "<div><p>Bel <at id=\"0\">Jan</at> op&nbsp;<strong>06-12345678</strong><br>of kom langs.</p><p><img alt=\"🎉\" src=\"x\"> Tot dan &amp; groet</p></div>";

    private const string Text = "Bel Jan op 06-12345678\nof kom langs.\n🎉 Tot dan & groet";

    public static TheoryData<string> BrokenValues =>
    [
        "null", "[]", "\"tekst\"", "{}", """{"commandId":7}""", """{"commandId":"checkPost","parameters":5}""", """{"commandId":"checkPost","messagePayload":[]}""",
        """{"commandId":"checkPost","messagePayload":{"body":{"content":5}}}""", """{"commandId":"","data":{}}""", """{"data":"x"}""", """{"data":{"verb":5}}""",
    ];

    [Theory, BothLanguages]
    public async Task A_message_is_checked_in_a_dialog_and_nothing_is_said_in_its_conversation(Language language)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        var before = bot.Connector.Messages.Count;

        var dialog = await Dialog.OpenAsync(bot.Noor, Message);
        dialog.Card.Field("text").Value.ShouldBe(Text);
        dialog.Title.ShouldBe(CheckTexts.Title.In(language));
        await dialog.PressAsync(CheckTexts.Check, language, ("channel", "Facebook"), ("media", "image"));
        dialog.Card.Words.ShouldStartWith(CheckTexts.AboutMedia.In(language));
        await dialog.PressAsync(CheckTexts.Check, language, ("alt", "Een volle leeszaal"), ("source", "web"), ("people", "none"), ("consent", "n/a"));

        dialog.Card.Words.ShouldStartWith(CheckTexts.Found(2).In(language));
        dialog.Card.Words.ShouldContain("“06-12345678”");
        await CardJudge.ShouldBeFlawlessAsync(dialog.Card);
        bot.Connector.Messages.Count.ShouldBe(before);
    }

    [Fact]
    public async Task Beside_a_message_that_is_being_written_the_form_is_empty()
    {
        await using var bot = await BotUnderTest.StartAsync();

        var dialog = await Dialog.OpenAsync(bot.Noor, null);

        dialog.Card.Field("text").Value.ShouldBe("");
        dialog.Card.Words.ShouldContain(CheckTexts.Help.Dutch);
    }

    [Fact]
    public async Task Going_on_as_a_draft_moves_to_the_chat_with_the_bot()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var dialog = await Dialog.OpenAsync(bot.Noor, "<p>Bel 06-12345678</p>");
        await dialog.PressAsync(CheckTexts.Check, Language.Dutch, ("channel", "Facebook"));

        await dialog.PressAsync(CheckTexts.SubmitAsDraft, Language.Dutch);

        dialog.Message.ShouldBe(TeamsTexts.SeeOurChat.Dutch);
        bot.Noor.Newest.Card.Field("text").Value.ShouldBe("Bel 06-12345678");
        bot.Connector.In(Colleague.Elsewhere).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_has_no_chat_with_the_bot_goes_on_in_the_dialog_and_is_not_remembered_by_it()
    {
        await using var bot = await BotUnderTest.StartAsync(installed: false);
        var dialog = await Dialog.OpenAsync(bot.Noor, "<p>Kom je ook?</p>");
        await dialog.PressAsync(CheckTexts.Check, Language.Dutch, ("channel", "Facebook"));

        await dialog.PressAsync(CheckTexts.SubmitAsDraft, Language.Dutch);
        dialog.Card.Words.ShouldStartWith(DraftTexts.FormTitle.Dutch);
        await dialog.PressAsync(DraftTexts.Submit, Language.Dutch);

        dialog.Card.Words.ShouldStartWith(DraftTexts.YourDraft.Dutch);
        (await bot.Service<PeopleTable>().ConversationAsync(bot.Noor.Id, TestContext.Current.CancellationToken)).ShouldBeNull();
        bot.Connector.CallsTo(Colleague.Elsewhere).ShouldBe(0);
    }

    [Fact]
    public async Task The_chat_with_the_bot_is_still_known_after_the_extension_was_used_elsewhere()
    {
        await using var bot = await BotUnderTest.StartAsync();

        await Dialog.OpenAsync(bot.Noor, Message);

        (await bot.Service<PeopleTable>().ConversationAsync(bot.Noor.Id, TestContext.Current.CancellationToken)).ShouldNotBeNull().Id.ShouldBe(bot.Noor.Conversation);
    }

    [Theory]
    [InlineData("<p>Hoi<script>alert(1)</script><style>p{}</style> daar</p>", "Hoi daar")]
    [InlineData("<ul><li>een</li><li>twee</li></ul>", "- een\n- twee")]
    [InlineData("a &lt;b&gt; {{DATE(1)}} **vet** [x](y)", "a <b> {{DATE(1)}} **vet** [x](y)")]
    [InlineData("<b><i>niet <u>gesloten", "niet gesloten")]
    [InlineData("<attachment id=\"1\"></attachment>", "")]
    [InlineData("", "")]
    public async Task Of_any_markup_the_text_remains(string html, string text)
    {
        await using var bot = await BotUnderTest.StartAsync();

        var dialog = await Dialog.OpenAsync(bot.Noor, html);

        dialog.Card.Field("text").Value!.Replace("\u2060", "", StringComparison.Ordinal).ShouldBe(text);
        await CardJudge.ShouldBeFlawlessAsync(dialog.Card);
    }

    [Fact]
    public async Task A_text_without_markup_is_taken_as_it_is()
    {
        await using var bot = await BotUnderTest.StartAsync();

        (await Dialog.OpenAsync(bot.Noor, "1 < 2 &amp; <b>", "text")).Card.Field("text").Value.ShouldBe("1 < 2 &amp; <b>");
    }

    [Theory]
    [InlineData("<b>")]
    [InlineData("<div>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<a href=\"x\"><i>")]
    [InlineData("🎉")]
    [InlineData("&#x202e;\ud83d&#xd800;")]
    public async Task Hostile_markup_of_80_KB_is_answered_with_a_sound_form(string piece)
    {
        await using var bot = await BotUnderTest.StartAsync();

        var dialog = await Dialog.OpenAsync(bot.Noor, string.Concat(Enumerable.Repeat(piece, 80_000 / piece.Length)).Replace("\ud83d&", "&", StringComparison.Ordinal));

        await CardJudge.ShouldBeFlawlessAsync(dialog.Card);
    }

    [Fact]
    public async Task A_command_that_is_not_there_is_answered_in_words()
    {
        await using var bot = await BotUnderTest.StartAsync();

        (await Dialog.OpenAsync(bot.Noor, Message, command: "conquer")).Message.ShouldBe(TeamsTexts.UnknownCommand.Dutch);
        var search = await bot.Noor.Extends("query", new JsonObject { ["commandId"] = "conquer" });
        search.GetProperty("composeExtension").GetProperty("type").GetString().ShouldBe("message");
        search.GetProperty("composeExtension").GetProperty("text").GetString().ShouldBe(TeamsTexts.UnknownCommand.Dutch);
        var press = await bot.Noor.Extends("submitAction", new JsonObject { ["commandId"] = "checkPost", ["data"] = new JsonObject { ["verb"] = "draft.conquer" } });
        press.GetRawText().ShouldContain("komt van een oudere versie");
    }

    [Theory]
    [MemberData(nameof(BrokenValues))]
    public async Task A_broken_payload_is_refused(string value)
    {
        await using var bot = await BotUnderTest.StartAsync();
        var kept = await bot.EverythingKeptAsync();

        foreach (var name in (string[])["query", "fetchTask", "submitAction"])
        {
            // What only the others need may be broken here.
            if (value.Contains("checkPost", StringComparison.Ordinal) && name == "submitAction")
            {
                continue;
            }

            (await bot.DeliverAsync(bot.Noor.Extension(name, JsonNode.Parse(value)))).ShouldBe(HttpStatusCode.BadRequest);
        }

        (await bot.EverythingKeptAsync()).ShouldBe(kept);
    }

    [Fact]
    public async Task A_verb_pressed_in_a_dialog_asks_for_the_same_right_as_anywhere()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.Noor.Submits("Vrijdag is de bibliotheek open tot negen uur.");
        var approve = bot.Marieke.Newest.Card.Button(DraftTexts.Approve.Dutch);
        var data = approve.Data;
        data["verb"] = approve.Verb;

        var answer = await bot.Ruben.Extends("submitAction", new JsonObject { ["commandId"] = "checkPost", ["data"] = data });

        answer.GetProperty("task").GetProperty("type").GetString().ShouldBe("continue");
        answer.GetRawText().ShouldNotContain("negen uur");
        bot.Marieke.Newest.Card.Titles.ShouldContain(title => title == DraftTexts.Approve.Dutch);
    }
}
