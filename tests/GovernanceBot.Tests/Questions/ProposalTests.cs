using System.Text.Json.Nodes;
using GovernanceBot.Domain;
using GovernanceBot.Guidelines;
using GovernanceBot.Questions;
using GovernanceBot.Tests.Chat;

namespace GovernanceBot.Tests.Questions;

public sealed class ProposalTests
{
    private const string Words = "Mag dit ook als iedereen met de rug naar ons toe staat?";
    private const string Answer = "Ja, als niemand herkenbaar is.";

    [Theory, BothLanguages]
    public async Task An_answer_becomes_a_guideline_in_a_form_with_question_and_answer(Language language)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        var asked = await AnsweredAsync(bot, language);

        (await bot.Deniz.Presses(asked, QuestionTexts.MakeGuideline)).ShouldBeNull();

        asked.Card.Field("nlTitle").Value.ShouldBe(Words);
        asked.Card.Field("nlText").Value.ShouldBe(Answer);
        asked.Card.Field("owner").Value.ShouldBe("Privacy officer");
    }

    [Theory, BothLanguages]
    public async Task An_answer_becomes_an_example_of_the_guideline_it_is_about(Language language)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        var asked = await AnsweredAsync(bot, language);
        var before = (await bot.Service<GuidelineBook>().FindAsync("G01", TestContext.Current.CancellationToken)).ShouldNotBeNull().Dutch;

        (await bot.Deniz.Presses(asked, QuestionTexts.AddAsExample("G01"))).ShouldBeNull();

        asked.Card.Field("nlTitle").Value.ShouldBe(before.Title);
        asked.Card.Field("nlExample").Value.ShouldBe($"{before.Example}\n\n{Words}\n{Answer}");
    }

    [Fact]
    public async Task Who_keeps_no_guidelines_or_had_no_part_in_the_question_gets_neither()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await AnsweredAsync(bot, Language.Dutch);
        var data = new JsonObject { ["question"] = await bot.QuestionIdAsync() };

        (await bot.Noor.Invokes(bot.Noor.Newest, QuestionVerbs.AsGuideline.Name, data.DeepClone())).ShouldNotBeNull();
        (await bot.Ruben.Invokes(await bot.Ruben.Says("help"), QuestionVerbs.AsExample.Name, data)).ShouldBe(QuestionTexts.Gone.Dutch);
    }

    private static async Task<ChatMessage> AnsweredAsync(BotUnderTest bot, Language language)
    {
        await bot.Noor.AsksOwner(Words, language);
        var asked = bot.Deniz.Newest;
        await bot.Deniz.Presses(asked, QuestionTexts.Answer, ("text", Answer));
        return asked;
    }
}
