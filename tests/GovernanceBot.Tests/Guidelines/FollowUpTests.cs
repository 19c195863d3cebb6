using GovernanceBot.Domain;
using GovernanceBot.Guidelines;
using GovernanceBot.Guidelines.Asking;
using GovernanceBot.Questions;
using GovernanceBot.Teams;
using GovernanceBot.Tests.Chat;

namespace GovernanceBot.Tests.Guidelines;

public sealed class FollowUpTests
{
    private const string Question = "Mag ik een foto van bezoekers plaatsen?";

    [Theory]
    [InlineData(Language.Dutch, Question)]
    [InlineData(Language.English, "May I post a photo of visitors?")]
    public async Task A_yes_is_counted_for_the_guideline_and_the_answer_stays(Language language, string question)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        var answer = await bot.Noor.Says(question);
        var text = answer.Card.Words;
        text.ShouldContain(GuidelineTexts.WasThisIt.In(language));

        (await bot.Noor.Presses(answer, GuidelineTexts.MyQuestion)).ShouldBeNull();

        (await bot.Service<AnswerCounts>().OfAsync("G01", TestContext.Current.CancellationToken)).ShouldBe(1);
        answer.Card.Words.ShouldContain(GuidelineTexts.GladItHelped.In(language));
        answer.Card.Words.ShouldStartWith(text[..text.IndexOf(GuidelineTexts.WasThisIt.In(language), StringComparison.Ordinal)]);
        answer.Card.Titles.ShouldBe([GuidelineTexts.CheckPost.In(language), QuestionTexts.Send.In(language)]);
    }

    [Fact]
    public async Task Nothing_is_kept_but_the_number()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var before = await bot.EverythingKeptAsync();
        var answer = await bot.Noor.Says(Question);

        await bot.Noor.Presses(answer, GuidelineTexts.MyQuestion);

        var row = (await bot.EverythingKeptAsync()).Except(before, StringComparer.Ordinal).ShouldHaveSingleItem();
        row.ShouldStartWith("AnswerCounts");
        row.ShouldContain("G01");
        row.ShouldNotContain(bot.Noor.Id.Value);
        row.ShouldNotContain("foto");
    }

    [Fact]
    public async Task All_who_press_at_the_same_moment_are_counted()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var answer = await bot.Noor.Says(Question);
        var card = answer.Card;

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => bot.Noor.PressesOnOld(card, answer, GuidelineTexts.MyQuestion)));

        (await bot.Service<AnswerCounts>().OfAsync("G01", TestContext.Current.CancellationToken)).ShouldBe(5);
    }

    [Fact]
    public async Task A_guideline_that_does_not_exist_is_not_counted()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var answer = await bot.Noor.Says(Question);
        var kept = await bot.EverythingKeptAsync();

        (await bot.Noor.Invokes(answer, GuidelineVerbs.Meant.Name, new System.Text.Json.Nodes.JsonObject { ["guideline"] = "G/999#?" }))
            .ShouldBe(GuidelineTexts.Gone.Dutch);

        (await bot.EverythingKeptAsync()).ShouldBe(kept);
    }

    [Theory]
    [InlineData(Language.Dutch, Question)]
    [InlineData(Language.English, "May I post a photo of visitors?")]
    public async Task The_answer_stays_readable_while_others_are_offered_and_after_none_of_them_fits(Language language, string question)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        var answer = await bot.Noor.Says(question);
        var guideline = (await bot.Service<GuidelineBook>().FindAsync("G01", TestContext.Current.CancellationToken)).ShouldNotBeNull().In(language);

        await bot.Noor.Presses(answer, GuidelineTexts.NotMyQuestion);
        answer.Card.Words.ShouldContain(GuidelineTexts.ShownBefore.In(language));
        answer.Card.Words.ShouldContain(guideline.Text);
        ToSend(answer, language).ShouldBe(question);

        await bot.Noor.Presses(answer, GuidelineTexts.NoneOfThese);
        answer.Card.Words.ShouldStartWith(GuidelineTexts.NotSure.In(language));
        answer.Card.Words.ShouldContain(guideline.Text);
        ToSend(answer, language).ShouldBe(question);
    }

    private static string ToSend(ChatMessage answer, Language language) =>
        answer.Card.Button(QuestionTexts.Send.In(language)).Filled(new Dictionary<string, string>(StringComparer.Ordinal))["text"]!.GetValue<string>();

    [Fact]
    public async Task What_follows_an_answer_is_said_in_its_language()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var answer = await bot.Noor.Says("May I post a photo of our visitors?");

        await bot.Noor.Presses(answer, GuidelineTexts.NotMyQuestion.English);
        answer.Card.Language.ShouldBe("en");
        await bot.Noor.Presses(answer, GuidelineTexts.NoneOfThese.English);
        answer.Card.Language.ShouldBe("en");
    }

    [Theory]
    [InlineData(Language.Dutch, Question)]
    [InlineData(Language.English, "May I post a photo of visitors?")]
    public async Task From_a_group_the_way_to_a_person_goes_through_the_askers_own_chat(Language language, string question)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        await bot.Noor.Uninstalls();
        var answer = await bot.Noor.SaysInGroup(question);
        (await bot.Noor.Presses(answer, QuestionTexts.AskOwner)).ShouldBe(TeamsTexts.NotSent.In(language));

        await bot.Noor.Says("help");
        (await bot.Noor.Presses(answer, QuestionTexts.AskOwner)).ShouldBe(TeamsTexts.GoOnInOurChat.In(language));

        var form = bot.Noor.Newest;
        form.Card.Field("text").Value.ShouldBe(question);
        await bot.Noor.Presses(form, QuestionTexts.Send);
        form.Card.Words.ShouldContain(QuestionTexts.OnItsWay.In(language));
    }

    [Fact]
    public async Task In_a_group_a_forged_question_to_a_person_leads_nowhere()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var answer = await bot.Noor.SaysInGroup(Question);

        var data = new System.Text.Json.Nodes.JsonObject { ["question"] = "question-1", ["text"] = Question };
        (await bot.Noor.Invokes(answer, QuestionVerbs.Ask.Name, data)).ShouldBe(QuestionTexts.OnlyInPersonalChat.Dutch);
        (await bot.Noor.SaysInGroup("mijn vragen")).Text.ShouldBe(QuestionTexts.OnlyInPersonalChat.Dutch);
    }
}
