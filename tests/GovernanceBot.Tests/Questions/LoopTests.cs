using GovernanceBot.Domain;
using GovernanceBot.Domain.Questions;
using GovernanceBot.Guidelines;
using GovernanceBot.Questions;
using GovernanceBot.Tests.Chat;
using static GovernanceBot.Tests.Questions.Conversations;

namespace GovernanceBot.Tests.Questions;

public sealed class LoopTests
{
    private const string Words = "Mag dit ook als **iedereen** [op de foto](x) met de rug naar ons toe staat?";
    private const string Answer = "Ja, als niemand herkenbaar is.\nVraag het kinderen en hun ouders altijd.";

    [Theory, BothLanguages]
    public async Task A_question_goes_to_the_owner_and_the_answer_comes_back(Language language)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        var guideline = (await bot.Service<GuidelineBook>().FindAsync("G01", TestContext.Current.CancellationToken)).ShouldNotBeNull();

        var mine = await bot.Noor.AsksOwner(Words, language);
        mine.Card.Words.ShouldStartWith(QuestionTexts.OnItsWay.In(language));
        mine.Card.Words.ShouldContain("Deniz Kaya");
        mine.Card.Words.ShouldContain(Words);
        mine.Card.Words.ShouldContain(guideline.In(language).Text);
        mine.Card.Titles.ShouldBe([QuestionTexts.Withdraw.In(language)]);

        var asked = bot.Deniz.Newest;
        asked.Card.Words.ShouldStartWith(QuestionTexts.QuestionFor("Noor El Idrissi").In(language));
        asked.Card.Words.ShouldContain(Words);
        asked.Card.Words.ShouldContain($"{QuestionTexts.About.In(language)}: G01, {guideline.In(language).Title}");
        asked.Card.Words.ShouldContain(QuestionTexts.YouOwn("Privacy officer").In(language));
        asked.Card.Titles.ShouldBe([QuestionTexts.Answer.In(language), QuestionTexts.PassOn.In(language)]);

        await bot.Deniz.Presses(asked, QuestionTexts.Answer, ("text", Answer));
        asked.Card.Words.ShouldContain(QuestionTexts.AskerHears("Noor El Idrissi").In(language));
        asked.Card.Titles.ShouldBe([QuestionTexts.MakeGuideline.In(language), QuestionTexts.AddAsExample("G01").In(language)]);

        var heard = bot.Noor.Newest;
        heard.ShouldNotBe(mine, "the asker hears of it");
        heard.Card.Words.ShouldStartWith(QuestionTexts.Answered.In(language));
        heard.Card.Words.ShouldContain(Answer);
        heard.Card.Words.ShouldContain(Words);
        heard.Card.Words.ShouldContain("Deniz Kaya");
        mine.Card.Words.ShouldContain(Answer, Case.Sensitive, "the first card follows");
        mine.Card.Buttons.ShouldBeEmpty();
    }

    [Fact]
    public async Task Each_is_spoken_to_in_their_own_language()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.Noor.Says("english");

        var mine = await bot.Noor.AsksOwner("May I use a photo from behind?", Language.English);
        mine.Card.Language.ShouldBe("en");
        bot.Deniz.Newest.Card.Language.ShouldBe("nl");
        await bot.Deniz.Presses(bot.Deniz.Newest, QuestionTexts.Answer, ("text", Answer));

        bot.Deniz.Newest.Card.Words.ShouldContain(QuestionTexts.AskerHears("Noor El Idrissi").Dutch);
        bot.Noor.Newest.Card.Words.ShouldStartWith(QuestionTexts.Answered.English);
        bot.Noor.Newest.Card.Words.ShouldContain(Answer);
    }

    [Theory]
    [InlineData(Language.Dutch, "Hoeveel kilo zand past er in een betonmolen?")]
    [InlineData(Language.English, "How many bags of cement fit in a wheelbarrow?")]
    public async Task What_the_guidelines_do_not_cover_goes_to_the_coordinator_who_may_close_it(Language language, string question)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        var mine = await bot.Noor.Says(question);
        await bot.Noor.Presses(mine, QuestionTexts.Send);

        var asked = bot.Marieke.Newest;
        asked.Card.Words.ShouldContain(question);
        asked.Card.Words.ShouldContain(QuestionTexts.NoGuideline.In(language));
        asked.Card.Words.ShouldContain(QuestionTexts.YouCoordinate.In(language));
        await bot.Marieke.Presses(asked, QuestionTexts.CloseIt, ("reason", "Dit gaat niet over social media."));

        bot.Noor.Newest.Card.Words.ShouldContain(QuestionTexts.ClosedBy("Marieke Hoekstra", "Dit gaat niet over social media.").In(language));
        (await bot.QuestionAsync()).Status.ShouldBe(QuestionStatus.Closed);
    }

    [Theory, BothLanguages]
    public async Task A_question_can_be_passed_on_to_a_colleague_who_knows(Language language)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        var mine = await bot.Noor.AsksOwner(language: language);
        var asked = bot.Deniz.Newest;

        await bot.Deniz.Presses(asked, QuestionTexts.PassOn, ("to", bot.Ruben.Id.Value));

        asked.Card.Words.ShouldContain(QuestionTexts.NowWith("Ruben Pinas").In(language));
        mine.Card.Words.ShouldContain("Ruben Pinas");
        bot.Ruben.Newest.Card.Words.ShouldContain(QuestionTexts.PassedOnBy("Deniz Kaya").In(language));
        await bot.Ruben.Presses(bot.Ruben.Newest, QuestionTexts.Answer, ("text", Answer));
        bot.Noor.Newest.Card.Words.ShouldContain(Answer);
    }

    [Fact]
    public async Task The_owner_sees_how_often_the_guideline_did_answer()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.Ruben.Presses(await bot.Ruben.Says(Question), GuidelineTexts.MyQuestion);

        await bot.Noor.AsksOwner();

        bot.Deniz.Newest.Card.Words.ShouldContain(QuestionTexts.Helped(1).Dutch);
    }

    [Theory, BothLanguages]
    public async Task The_asker_can_withdraw_and_the_owner_sees_that(Language language)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        var mine = await bot.Noor.AsksOwner(language: language);

        await bot.Noor.Presses(mine, QuestionTexts.Withdraw);

        mine.Card.Words.ShouldContain(QuestionTexts.WithdrawnByYou.In(language));
        mine.Card.Buttons.ShouldBeEmpty();
        bot.Deniz.Newest.Card.Words.ShouldContain(QuestionTexts.Withdrawn("Noor El Idrissi").In(language));
        bot.Deniz.Newest.Card.Buttons.ShouldBeEmpty();
    }

    [Fact]
    public async Task Both_find_their_open_questions_again()
    {
        await using var bot = await BotUnderTest.StartAsync();
        (await bot.Noor.Says("mijn vragen")).Text.ShouldBe(QuestionTexts.NoneOpen.Dutch);
        var mine = await bot.Noor.AsksOwner();

        await bot.Noor.Says("mijn vragen");
        await bot.Deniz.Says("my questions");

        bot.Noor.Chat.ShouldContain(message => message.Text == QuestionTexts.Waiting(1, 0).Dutch);
        bot.Deniz.Chat.ShouldContain(message => message.Text == QuestionTexts.Waiting(0, 1).English);
        bot.Noor.Chat.Last(message => message.IsCard).Card.Titles.ShouldBe([QuestionTexts.Withdraw.Dutch]);
        mine.Card.Words.ShouldContain(QuestionTexts.NewerCardBelow.Dutch);
        mine.Card.Words.ShouldContain(Question);
        await bot.Deniz.Presses(bot.Deniz.NewestQuestion(), QuestionTexts.Answer, ("text", Answer));
        (await bot.Deniz.Says("mijn vragen")).Text.ShouldBe(QuestionTexts.NoneOpen.Dutch);
        (await bot.Noor.Says("my questions")).Text.ShouldBe(QuestionTexts.NoneOpen.English);
    }
}
