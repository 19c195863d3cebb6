using GovernanceBot.Cards;
using GovernanceBot.Checks;
using GovernanceBot.Domain;
using GovernanceBot.Drafts;
using GovernanceBot.Guidelines;
using GovernanceBot.Guidelines.Checking;
using GovernanceBot.People;
using GovernanceBot.Tests.Chat;

namespace GovernanceBot.Tests.Checks;

public sealed class CheckTests
{
    private const string Clean = "Zaterdag om 14.00 uur lezen we voor in Centrum. Je bent welkom.";

    /// <summary>A number, an address, an account number, a service number and a shortened link.</summary>
    private const string Faulty =
        "Bel Jan op 06-12345678 of mail jan.jansen@voorbeeld.example. Maak over op NL91ABNA0417164300, pas 111222333. Meer: bit.ly/abc1";

    [Theory]
    [InlineData(Language.Dutch, "controleer")]
    [InlineData(Language.English, "check")]
    public async Task A_check_shows_the_worst_first_the_rest_on_request_and_ends_clean_when_the_text_is_mended(Language language, string command)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        var message = await bot.Noor.Says(command);
        message.Card.Words.ShouldContain(CheckTexts.Help.In(language));

        await bot.Noor.Presses(message, CheckTexts.Check, ("text", Faulty), ("channel", "LinkedIn"));

        message.Card.Words.ShouldStartWith(CheckTexts.Found(5).In(language));
        message.Card.Words.ShouldContain("“06-12345678”");
        message.Card.Words.ShouldContain("G04 · ");
        message.Card.Words.ShouldNotContain("bit.ly/abc1”");
        message.Unfolds(RemarkTexts.ShowAll(5).In(language));
        message.Card.Words.ShouldContain("“bit.ly/abc1”");
        message.Card.Words.ShouldContain(CategoryRemarks.Remark("shortener").In(language));
        message.Card.Words.IndexOf("NL91ABNA0417164300”", StringComparison.Ordinal).ShouldBeLessThan(message.Card.Words.IndexOf("bit.ly/abc1”", StringComparison.Ordinal));

        message.Unfolds(CheckTexts.Adapt.In(language));
        message.Card.Field("text").Value.ShouldBe(Faulty);
        await bot.Noor.Presses(message, CheckTexts.CheckAgain, ("text", Clean));

        message.Card.Words.ShouldStartWith(CheckTexts.NothingFound.In(language));
        message.Card.Words.ShouldContain(CategoryRemarks.Subject("shortener").In(language));
        message.Card.Words.ShouldContain(CheckTexts.PersonDecides.In(language));
    }

    [Theory, BothLanguages]
    public async Task The_whole_guideline_unfolds_without_losing_the_outcome(Language language)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        var guideline = (await bot.Service<GuidelineBook>().FindAsync("G04", TestContext.Current.CancellationToken)).ShouldNotBeNull();
        var message = await CheckedAsync(bot, "Bel Jan op 06-12345678.");
        message.Card.Words.ShouldNotContain(guideline.In(language).Text);

        message.Unfolds(RemarkTexts.Read("G04").In(language));

        message.Card.Words.ShouldContain(guideline.In(language).Text);
        message.Card.Words.ShouldContain("“06-12345678”");
    }

    [Fact]
    public async Task On_a_personal_account_the_rules_for_the_organisation_do_not_speak_and_there_is_nothing_to_submit()
    {
        await using var bot = await BotUnderTest.StartAsync();
        const string Text = "WAT EEN DAG ZEG! Kijk op bit.ly/abc1 voor mijn verhaal.";

        var organisation = await CheckedAsync(bot, Text, ("account", "org"));
        var personal = await CheckedAsync(bot, Text, ("account", "personal"));

        organisation.Card.Words.ShouldContain(CategoryRemarks.Remark("shortener").Dutch);
        organisation.Card.Titles.ShouldContain(title => title == CheckTexts.SubmitAsDraft.Dutch);
        personal.Card.Words.ShouldStartWith(CheckTexts.NothingFound.Dutch);
        personal.Card.Words.ShouldNotContain(CategoryRemarks.Subject("shortener").Dutch);
        personal.Card.Words.ShouldNotContain(CategoryRemarks.Subject("alt-text").Dutch);
        personal.Card.Titles.ShouldNotContain(title => title == CheckTexts.SubmitAsDraft.Dutch);
    }

    [Theory]
    [InlineData("alt-text", "own", "none", "n/a", "IMG_2041.jpg")]
    [InlineData("copyright", "web", "none", "n/a", "Een volle leeszaal met kinderboeken")]
    [InlineData("minors", "own", "minors", "adult", "Een volle leeszaal met kinderboeken")]
    [InlineData("portrait", "own", "adults", "none", "Een volle leeszaal met kinderboeken")]
    [InlineData(null, "licensed", "not-recognisable", "n/a", "Een volle leeszaal met kinderboeken")]
    [InlineData(null, "own", "minors", "parental", "Twee kinderen lezen samen een boek")]
    public async Task Who_posts_a_picture_is_asked_what_the_text_cannot_tell(string? category, string source, string people, string consent, string alt)
    {
        await using var bot = await BotUnderTest.StartAsync();
        var message = await bot.Noor.Says("controleer");

        await bot.Noor.Presses(message, CheckTexts.Check, ("text", Clean), ("channel", "Instagram"), ("media", "image"));
        message.Card.Words.ShouldStartWith(CheckTexts.AboutMedia.Dutch);
        await bot.Noor.Presses(message, CheckTexts.Check, ("alt", alt), ("source", source), ("people", people), ("consent", consent));

        if (category is null)
        {
            message.Card.Words.ShouldStartWith(CheckTexts.NothingFound.Dutch);
            message.Card.Words.ShouldContain(CategoryRemarks.Subject("minors").Dutch);
        }
        else
        {
            message.Card.Words.ShouldStartWith(CheckTexts.Found(1).Dutch);
            message.Card.Words.ShouldContain(CategoryRemarks.Remark(category).Dutch);
        }

        message.Card.Field("alt").Value.ShouldBe(alt);
    }

    [Fact]
    public async Task Who_does_not_know_about_children_in_the_picture_is_reminded_of_them()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var message = await bot.Noor.Says("controleer");

        await bot.Noor.Presses(message, CheckTexts.Check, ("text", Clean), ("channel", "Instagram"), ("media", "video"));
        await bot.Noor.Presses(
            message, CheckTexts.Check, ("alt", "Kinderen van groep 4 zwaaien naar de camera"), ("source", "own"), ("people", "unknown"), ("consent", "unknown"));

        message.Card.Words.ShouldContain(CategoryRemarks.Remark("minors").Dutch);
    }

    [Theory]
    [InlineData(Language.Dutch, "text", " ")]
    [InlineData(Language.English, "text", " ")]
    [InlineData(Language.Dutch, "channel", "")]
    [InlineData(Language.English, "channel", "Hyves")]
    [InlineData(Language.Dutch, "account", "allebei")]
    [InlineData(Language.Dutch, "media", "hologram")]
    [InlineData(Language.Dutch, "source", "gevonden")]
    [InlineData(Language.Dutch, "people", "elfen")]
    [InlineData(Language.Dutch, "consent", "misschien")]
    public async Task What_cannot_be_checked_comes_back_with_what_is_wrong_and_what_was_filled_in(Language language, string field, string value)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        var message = await bot.Noor.Says(language == Language.Dutch ? "controleer" : "check");
        var check = message.Card.Button(CheckTexts.Check.In(language));
        var data = check.Data;
        (data["text"], data["channel"], data["account"], data["media"]) = (Clean, "X", "personal", "image");
        (data["alt"], data["source"], data["people"], data["consent"]) = ("Een volle leeszaal", "own", "none", "n/a");
        data[field] = value;

        (await bot.Noor.Invokes(message, check.Verb, data)).ShouldBeNull();

        var wrong = field switch
        {
            "text" => CheckTexts.TextNeeded,
            "channel" => CheckTexts.ChannelNeeded,
            "account" => CheckTexts.AccountNeeded,
            "media" => CheckTexts.MediaNeeded,
            _ => CheckTexts.AboutMedia,
        };
        message.Card.Words.ShouldContain(wrong.In(language));
        (message.Card.Field("text").Value ?? "").Trim().ShouldBe(field == "text" ? "" : Clean);
        message.Card.Field("account").Value.ShouldBe(field == "account" ? "org" : "personal");
        if (field is not "media")
        {
            message.Card.Field("alt").Value.ShouldBe("Een volle leeszaal");
        }
    }

    [Fact]
    public async Task A_text_that_is_too_long_comes_back_with_the_longest_that_can_be_checked()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var message = await bot.Noor.Says("controleer");
        var check = message.Card.Button(CheckTexts.Check.Dutch);
        var data = check.Data;
        (data["text"], data["channel"], data["account"], data["media"]) = (string.Concat(Enumerable.Repeat("🎉", 3_000)), "X", "org", "none");

        await bot.Noor.Invokes(message, check.Verb, data);

        message.Card.Words.ShouldContain(CheckTexts.TooLong.Dutch);
        message.Card.Field("text").Value.ShouldNotBeNull().Length.ShouldBeGreaterThan(800);

        var pasted = await bot.Noor.Says(string.Concat(Enumerable.Repeat("Kom je ook? #lezen\n", 400)));
        pasted.Card.Words.ShouldContain(CheckTexts.TooLong.Dutch);
    }

    [Theory]
    [InlineData(Language.Dutch, "Controleer: " + Clean)]
    [InlineData(Language.English, "check\n" + Clean)]
    public async Task A_text_behind_the_command_is_in_the_form(Language language, string message)
    {
        await using var bot = await BotUnderTest.StartAsync(language);

        var form = await bot.Noor.Says(message);

        form.Card.Words.ShouldContain(CheckTexts.Help.In(language));
        form.Card.Field("text").Value.ShouldBe(Clean);
    }

    [Fact]
    public async Task A_colon_behind_other_words_asks_for_no_check()
    {
        await using var bot = await BotUnderTest.StartAsync();

        (await bot.Noor.Says("Let op: zaterdag zijn we dicht.")).Card.Words.ShouldNotContain(CheckTexts.Help.Dutch);
    }

    [Fact]
    public async Task Hundreds_of_findings_fit_on_a_card()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var text = string.Join(' ', Enumerable.Range(0, 350).Select(n => $"06-12345{n:000}"));

        var message = await CheckedAsync(bot, text);

        message.Unfolds(RemarkTexts.ShowFirst(8).Dutch);
        message.Card.Words.ShouldContain(RemarkTexts.More(343).Dutch);
        message.Card.Field("text").Value.ShouldBe(text);
    }

    [Theory, BothLanguages]
    public async Task From_the_outcome_the_text_goes_on_as_a_draft_and_the_outcome_stays(Language language)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        var message = await CheckedAsync(bot, Faulty);
        var outcome = message.Card.Words;

        (await bot.Noor.Presses(message, CheckTexts.SubmitAsDraft)).ShouldBe(GovernanceBot.Teams.TeamsTexts.SeeBelow.In(language));

        message.Card.Words.ShouldBe(outcome);
        bot.Noor.Newest.Card.Words.ShouldStartWith(DraftTexts.FormTitle.In(language));
        bot.Noor.Newest.Card.Field("text").Value.ShouldBe(Faulty);
        bot.Noor.Newest.Card.Field("channels").Value.ShouldBe("LinkedIn");
        await bot.Noor.Presses(bot.Noor.Newest, DraftTexts.Submit);
        bot.Marieke.Newest.Card.Words.ShouldContain("06-12345678");
    }

    [Theory, BothLanguages]
    public async Task The_welcome_and_an_answer_lead_to_the_form_and_stay_as_they_are(Language language)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        var welcome = await bot.Noor.Says("help");
        await LeadsToTheFormAsync(bot, welcome, WelcomeTexts.CheckPost);

        var answer = await bot.Noor.Says(GuidelineTexts.ExampleQuestion.In(language));
        await bot.Noor.Presses(answer, GuidelineTexts.MyQuestion);
        await LeadsToTheFormAsync(bot, answer, GuidelineTexts.CheckPost);
    }

    private static async Task LeadsToTheFormAsync(BotUnderTest bot, ChatMessage message, Text button)
    {
        var before = message.Card.Words;

        await bot.Noor.Presses(message, button);

        message.Card.Words.ShouldBe(before);
        bot.Noor.Newest.Card.Words.ShouldStartWith(CheckTexts.Title.In(bot.Language));
    }

    [Fact]
    public async Task A_form_that_cannot_be_sent_as_a_message_takes_the_place_of_the_card_after_all()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var message = await bot.Noor.Says("help");
        bot.Connector.Fails(bot.Noor.Conversation, new Fault.Status(403));

        (await bot.Noor.Presses(message, WelcomeTexts.CheckPost)).ShouldBeNull();

        message.Card.Words.ShouldStartWith(CheckTexts.Title.Dutch);
    }

    [Fact]
    public async Task In_a_group_nobody_is_checked_in_front_of_others()
    {
        await using var bot = await BotUnderTest.StartAsync();

        (await bot.Noor.SaysInGroup("controleer")).Text.ShouldBe(CheckTexts.OnlyInPersonalChat.Dutch);
        var welcome = await bot.Noor.SaysInGroup("help");
        (await bot.Noor.Presses(welcome, WelcomeTexts.CheckPost)).ShouldBe(CheckTexts.OnlyInPersonalChat.Dutch);
    }

    [Fact]
    public async Task What_was_checked_is_kept_nowhere()
    {
        await using var bot = await BotUnderTest.StartAsync();

        await CheckedAsync(bot, Faulty);

        (await bot.EverythingKeptAsync()).ShouldAllBe(row => !row.Contains("06-12345678", StringComparison.Ordinal));
    }

    private static async Task<ChatMessage> CheckedAsync(BotUnderTest bot, string text, params (string Field, string Value)[] more)
    {
        var message = await bot.Noor.Says(bot.Language == Language.Dutch ? "controleer" : "check");
        await bot.Noor.Presses(message, CheckTexts.Check, [("text", text), ("channel", "LinkedIn"), .. more]);
        return message;
    }
}
