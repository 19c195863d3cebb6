using GovernanceBot.Checks;
using GovernanceBot.Domain;
using GovernanceBot.Drafts;
using GovernanceBot.Guidelines;
using GovernanceBot.Guidelines.Asking;
using GovernanceBot.People;
using GovernanceBot.Questions;
using GovernanceBot.Tests.Chat;

namespace GovernanceBot.Tests.Guidelines;

public sealed class AskTests
{
    [Theory]
    [InlineData(Language.Dutch, "Mag ik een foto van bezoekers plaatsen?")]
    [InlineData(Language.English, "May I post a photo of visitors?")]
    public async Task A_question_gets_the_guideline_in_its_own_words_with_its_id_and_its_owner(Language language, string question)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        var guideline = (await bot.Service<GuidelineBook>().FindAsync("G01", TestContext.Current.CancellationToken)).ShouldNotBeNull();

        var answer = await bot.Noor.Says(question);

        var words = answer.Card.Words;
        words.ShouldContain(guideline.In(language).Title);
        words.ShouldContain(guideline.In(language).Text);
        words.ShouldContain($"{GuidelineTexts.Guideline.In(language)}: G01");
        words.ShouldContain($"{GuidelineTexts.AskMore.In(language)}: Deniz Kaya (Privacy officer)");
        answer.Card.Language.ShouldBe(language == Language.Dutch ? "nl" : "en");
    }

    [Theory]
    [InlineData(Language.Dutch, "Mag ik een foto van bezoekers plaatsen?")]
    [InlineData(Language.English, "May I post a photo of visitors?")]
    public async Task An_answer_that_was_not_meant_leads_to_others_and_from_there_to_the_guideline_or_to_a_person(Language language, string question)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        var answer = await bot.Noor.Says(question);

        await bot.Noor.Presses(answer, GuidelineTexts.NotMyQuestion);
        answer.Card.Words.ShouldStartWith(GuidelineTexts.DidYouMean.In(language));
        string[] ways = [GuidelineTexts.NoneOfThese.In(language), QuestionTexts.Send.In(language)];
        var others = answer.Card.Titles.Except(ways, StringComparer.Ordinal).ToList();
        others.Count.ShouldBeInRange(1, 3);
        var offered = answer.Card;

        await bot.Noor.Presses(answer, others[0]);
        answer.Card.Words.ShouldContain(GuidelineTexts.AskMore.In(language));
        answer.Card.Words.ShouldNotContain($"{GuidelineTexts.Guideline.In(language)}: G01,");

        await bot.Noor.PressesOnOld(offered, answer, GuidelineTexts.NoneOfThese);
        answer.Card.Words.ShouldStartWith(GuidelineTexts.NotSure.In(language));
        answer.Card.Words.ShouldContain(GuidelineTexts.PersonToAsk("Marieke Hoekstra").In(language));
    }

    [Theory]
    [InlineData(Language.Dutch, "Hoeveel kilo zand past er in een betonmolen?")]
    [InlineData(Language.English, "How many bags of cement fit in a wheelbarrow?")]
    public async Task What_the_guidelines_do_not_cover_is_said_so_with_a_person_to_ask_and_a_way_on(Language language, string question)
    {
        await using var bot = await BotUnderTest.StartAsync(language);

        var answer = await bot.Noor.Says(question);

        answer.Card.Words.ShouldStartWith(GuidelineTexts.NotInThere.In(language));
        answer.Card.Buttons.ShouldNotBeEmpty();

        await bot.Noor.Presses(answer, GuidelineTexts.ExampleQuestion);
        answer.Card.Words.ShouldStartWith(GuidelineTexts.NotInThere.In(language));
        bot.Noor.Newest.Card.Words.ShouldContain($"{GuidelineTexts.Guideline.In(language)}: G01");
    }

    [Fact]
    public async Task A_question_is_answered_in_the_language_it_was_asked_in()
    {
        await using var bot = await BotUnderTest.StartAsync();

        (await bot.Noor.Says("May I post a photo of our visitors?")).Card.Language.ShouldBe("en");
        (await bot.Noor.Says("help")).Card.Language.ShouldBe("nl");
    }

    [Theory]
    [InlineData(Language.Dutch, "Kom zaterdag naar de voorleesmiddag in Centrum!\nToegang is gratis. #Voorlezen")]
    [InlineData(Language.English, "Join us on Saturday for the story hour in the library!\nThe entrance is free. #Stories")]
    public async Task A_text_that_reads_like_a_post_opens_the_form_to_check_it_and_keeps_the_other_reading_open(Language language, string post)
    {
        await using var bot = await BotUnderTest.StartAsync(language);

        var form = await bot.Noor.Says(post);
        form.Card.Field("text").Value.ShouldBe(post);

        await bot.Noor.Presses(form, CheckTexts.ItWasAQuestion);
        form.Card.Words.ShouldNotContain(CheckTexts.Title.In(language));
    }

    [Theory, BothLanguages]
    public async Task A_very_long_text_and_an_empty_one_are_answered_with_what_to_do_instead(Language language)
    {
        await using var bot = await BotUnderTest.StartAsync(language);

        (await bot.Noor.Says(string.Concat(Enumerable.Repeat("Ω≈ç", 34_000)))).Text.ShouldBe(GuidelineTexts.QuestionTooLong.In(language));
        (await bot.Noor.Says("")).Text.ShouldBe(GuidelineTexts.HowToAsk.In(language));
        (await bot.Noor.Says("   ")).Text.ShouldBe(GuidelineTexts.HowToAsk.In(language));
    }

    [Theory]
    [InlineData("vraag")]
    [InlineData("asdfghjkl")]
    [InlineData("🎉🎉🎉")]
    [InlineData("!!!")]
    [InlineData("' OR 1=1 --")]
    public async Task No_input_is_a_dead_end(string text)
    {
        await using var bot = await BotUnderTest.StartAsync();

        var answer = await bot.Noor.Says(text);

        (answer.Text is not null || answer.Card.Buttons.Count > 0).ShouldBeTrue();
        bot.Log.Errors.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Language.Dutch, "Mag ik een foto van bezoekers plaatsen?")]
    [InlineData(Language.English, "May I post a photo of visitors?")]
    public async Task In_a_group_a_mention_is_not_part_of_the_question_and_drafts_stay_in_the_personal_chat(Language language, string question)
    {
        await using var bot = await BotUnderTest.StartAsync(language);

        var answer = await bot.Noor.SaysInGroup(question);
        answer.Card.Words.ShouldContain(language == Language.Dutch ? "herkenbare foto" : "recognisable photo");
        var welcome = await bot.Noor.SaysInGroup("help");
        (await bot.Noor.Presses(welcome, WelcomeTexts.SubmitDraft)).ShouldBe(DraftTexts.OnlyInPersonalChat.In(language));

        var draft = language == Language.Dutch ? "concept" : "draft";
        (await bot.Noor.SaysInGroup(draft)).Text.ShouldBe(DraftTexts.OnlyInPersonalChat.In(language));
        (await bot.Noor.SaysInGroup(language == Language.Dutch ? "goedkeuringen" : "approvals")).Text
            .ShouldBe(DraftTexts.OnlyInPersonalChat.In(language));
        (await bot.Noor.SaysInGroup("Wij zoeken vrijwilligers! #Bibliotheek")).Card.Words.ShouldNotContain(DraftTexts.FormTitle.In(language));
    }

    [Fact]
    public async Task A_guideline_that_is_gone_is_said_to_be_gone()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var answer = await bot.Noor.Says("help");

        (await bot.Noor.Invokes(answer, GuidelineVerbs.Show.Name, new System.Text.Json.Nodes.JsonObject { ["guideline"] = "G999" }))
            .ShouldBe(GuidelineTexts.Gone.Dutch);
    }
}
