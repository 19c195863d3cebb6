using System.Net;
using GovernanceBot.Domain;
using GovernanceBot.Drafts;
using GovernanceBot.Guidelines;
using GovernanceBot.People;
using GovernanceBot.Tests.Chat;

namespace GovernanceBot.Tests.People;

public sealed class WelcomeTests
{
    [Fact]
    public async Task Installing_the_app_is_answered_with_one_welcome_however_Teams_tells_it()
    {
        await using var bot = await BotUnderTest.StartAsync(installed: false);

        (await bot.DeliverAsync(bot.Noor.Installation("add"))).ShouldBe(HttpStatusCode.OK);
        (await bot.DeliverAsync(bot.Noor.BotAdded())).ShouldBe(HttpStatusCode.OK);

        bot.Noor.Chat.ShouldHaveSingleItem().Card.Words.ShouldStartWith(WelcomeTexts.Hello("Noor").Dutch);
    }

    [Fact]
    public async Task Both_tellings_at_once_are_one_welcome()
    {
        await using var bot = await BotUnderTest.StartAsync(installed: false);

        await Task.WhenAll(bot.DeliverAsync(bot.Noor.Installation("add")), bot.DeliverAsync(bot.Noor.BotAdded()));

        bot.Noor.Chat.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Who_removes_the_app_and_installs_it_again_is_welcomed_again()
    {
        await using var bot = await BotUnderTest.StartAsync(installed: false);
        await bot.Noor.Installs();

        await bot.Noor.Uninstalls();
        await bot.Noor.Installs();

        bot.Noor.Chat.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Somebody_else_joining_a_chat_is_no_reason_to_speak()
    {
        await using var bot = await BotUnderTest.StartAsync(installed: false);
        var activity = bot.Noor.BotAdded();
        activity["membersAdded"]![0]!["id"] = "29:somebody";

        (await bot.DeliverAsync(activity)).ShouldBe(HttpStatusCode.OK);

        bot.Connector.Messages.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Language.Dutch, "help")]
    [InlineData(Language.Dutch, "Hulp!")]
    [InlineData(Language.Dutch, "hi")]
    [InlineData(Language.Dutch, "hoi")]
    [InlineData(Language.Dutch, "?")]
    [InlineData(Language.English, "help")]
    [InlineData(Language.English, "Hi")]
    [InlineData(Language.English, "hello")]
    public async Task A_greeting_is_answered_with_what_the_bot_can_do(Language language, string greeting)
    {
        await using var bot = await BotUnderTest.StartAsync(language);

        var welcome = await bot.Noor.Says(greeting);

        welcome.Card.Language.ShouldBe(language == Language.Dutch ? "nl" : "en");
        welcome.Card.Words.ShouldContain(WelcomeTexts.Hello("Noor").In(language));
        WelcomeTexts.Commands.ShouldAllBe(command => welcome.Card.Words.Contains(command.Type.In(language), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_greeting_in_English_is_answered_in_English()
    {
        await using var bot = await BotUnderTest.StartAsync();

        (await bot.Noor.Says("hello")).Card.Language.ShouldBe("en");
        (await bot.Noor.Says("hoi")).Card.Language.ShouldBe("nl");
    }

    [Theory, BothLanguages]
    public async Task The_buttons_of_the_welcome_lead_on_and_leave_it_standing(Language language)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        var welcome = await bot.Noor.Says("help");

        await bot.Noor.Presses(welcome, WelcomeTexts.TryAsking);
        bot.Noor.Newest.Card.Words.ShouldContain(GuidelineTexts.AskMore.In(language));
        await bot.Noor.Presses(welcome, WelcomeTexts.SubmitDraft);
        bot.Noor.Newest.Card.Words.ShouldStartWith(DraftTexts.FormTitle.In(language));

        welcome.Card.Words.ShouldContain(WelcomeTexts.Hello("Noor").In(language), customMessage: "it stays to be read");
    }

    [Fact]
    public async Task The_chosen_language_is_remembered_until_another_is_chosen()
    {
        await using var bot = await BotUnderTest.StartAsync();

        (await bot.Noor.Says("english")).Text.ShouldBe(WelcomeTexts.Speaking.English);
        (await bot.Noor.Says("help")).Card.Language.ShouldBe("en");
        (await bot.Noor.Says("Nederlands")).Text.ShouldBe(WelcomeTexts.Speaking.Dutch);
        (await bot.Noor.Says("help")).Card.Language.ShouldBe("nl");
    }

    [Fact]
    public async Task Somebody_whom_nobody_entered_is_welcomed_by_their_name_in_the_language_of_their_client()
    {
        await using var bot = await BotUnderTest.StartAsync(installed: false);
        var guest = bot.Noor.Installation("add");
        guest["from"]!["aadObjectId"] = "3b9e6f34-6d7a-4c38-9d1f-0f3f4b1f2c5d";
        guest["from"]!["name"] = "Robin de Wit";
        guest["locale"] = "en-GB";

        await bot.DeliverAsync(guest);

        bot.Connector.Messages.ShouldHaveSingleItem().Card.Words.ShouldStartWith(WelcomeTexts.Hello("Robin").English);
    }
}
