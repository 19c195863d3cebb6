using System.Text.Json.Nodes;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Questions;
using GovernanceBot.People;
using GovernanceBot.Questions;
using GovernanceBot.Tests.Chat;
using static GovernanceBot.Tests.Questions.Conversations;

namespace GovernanceBot.Tests.Questions;

public sealed class RefusalTests
{
    private const string Answer = "Ja, als niemand herkenbaar is.";

    [Theory, BothLanguages]
    public async Task A_stale_button_answers_kindly_and_keeps_what_was_typed(Language language)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        await bot.Noor.AsksOwner(language: language);
        var asked = bot.Deniz.Newest;
        var old = asked.Card;
        await bot.Deniz.Presses(asked, QuestionTexts.PassOn, ("to", bot.Ruben.Id.Value));

        await bot.Deniz.PressesOnOld(old, asked, QuestionTexts.Answer, ("text", Answer));
        asked.Card.Words.ShouldContain(QuestionTexts.Refused(new NotAskedOfYou(bot.Ruben.Id), "Ruben Pinas").In(language));
        asked.Card.Words.ShouldContain(Answer);
        (await bot.QuestionAsync()).Status.ShouldBe(QuestionStatus.Waiting);

        await bot.Ruben.Presses(bot.Ruben.Newest, QuestionTexts.Answer, ("text", "Nee."));
        await bot.Deniz.PressesOnOld(old, asked, QuestionTexts.Answer, ("text", Answer));
        (await bot.QuestionAsync()).Conclusion.ShouldNotBeNull().Text.ShouldBe("Nee.");
    }

    [Fact]
    public async Task A_button_pressed_twice_answers_once()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.Noor.AsksOwner();
        var asked = bot.Deniz.Newest;
        var old = asked.Card;
        await bot.Deniz.Presses(asked, QuestionTexts.Answer, ("text", Answer));
        var before = bot.Noor.Chat.Count;

        await bot.Deniz.PressesOnOld(old, asked, QuestionTexts.Answer, ("text", Answer));

        bot.Noor.Chat.Count.ShouldBe(before);
        asked.Card.Words.ShouldContain(QuestionTexts.AskerHears("Noor El Idrissi").Dutch);
    }

    [Fact]
    public async Task A_button_forged_by_somebody_else_changes_nothing_and_shows_nothing()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.Noor.AsksOwner("Mag dit ook als iedereen met de rug naar ons toe staat?");
        var id = await bot.QuestionIdAsync();
        var kept = await bot.EverythingKeptAsync();
        var message = await bot.Ruben.Says("help");
        var help = message.Card.Words;

        foreach (var verb in (string[])[QuestionVerbs.Answer.Name, QuestionVerbs.HandOver.Name, QuestionVerbs.Close.Name, QuestionVerbs.Withdraw.Name])
        {
            var data = new JsonObject { ["question"] = id, ["text"] = Answer, ["to"] = bot.Ruben.Id.Value, ["reason"] = "Zomaar", ["by"] = bot.Deniz.Id.Value };
            (await bot.Ruben.Invokes(message, verb, data)).ShouldNotBeNull().ShouldNotContain("met de rug");
        }

        message.Card.Words.ShouldBe(help);
        (await bot.EverythingKeptAsync()).ShouldBe(kept);
    }

    [Fact]
    public async Task Neither_the_asker_nor_an_owner_can_do_what_is_for_the_other()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var mine = await bot.Noor.AsksOwner();
        var asked = bot.Deniz.Newest;
        var id = await bot.QuestionIdAsync();
        var kept = await bot.EverythingKeptAsync();

        await bot.Noor.Invokes(mine, QuestionVerbs.Answer.Name, new JsonObject { ["question"] = id, ["text"] = Answer });
        mine.Card.Words.ShouldContain(QuestionTexts.Refused(new OwnQuestion(), "").Dutch);
        await bot.Deniz.Invokes(asked, QuestionVerbs.Withdraw.Name, new JsonObject { ["question"] = id });
        asked.Card.Words.ShouldContain(QuestionTexts.Refused(new NotYourQuestion(), "").Dutch);
        await bot.Deniz.Invokes(asked, QuestionVerbs.Close.Name, new JsonObject { ["question"] = id, ["reason"] = "Klaar", ["text"] = Answer });
        asked.Card.Words.ShouldContain(QuestionTexts.Refused(new OnlyCoordinatorsClose(), "").Dutch);
        asked.Card.Field("text").Value.ShouldBe(Answer);
        await bot.Deniz.Invokes(asked, QuestionVerbs.HandOver.Name, new JsonObject { ["question"] = id, ["to"] = bot.Noor.Id.Value, ["text"] = Answer });
        asked.Card.Words.ShouldContain(QuestionTexts.Refused(new OwnQuestion(), "").Dutch);
        await bot.Deniz.Invokes(asked, QuestionVerbs.HandOver.Name, new JsonObject { ["question"] = id, ["to"] = Guid.Empty.ToString() });
        asked.Card.Words.ShouldContain(ColleagueChoice.Choose.Dutch);

        (await bot.EverythingKeptAsync()).ShouldBe(kept);
    }

    [Theory]
    [InlineData(Language.Dutch, "", "")]
    [InlineData(Language.English, "", "")]
    [InlineData(Language.Dutch, "🎉", "🎉")]
    [InlineData(Language.English, "🎉", "🎉")]
    public async Task An_answer_that_cannot_be_sent_comes_back_as_it_was_typed(Language language, string piece, string expected)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        await bot.Noor.AsksOwner(language: language);
        var asked = bot.Deniz.Newest;
        var answer = asked.Card.Button(QuestionTexts.Answer.In(language));
        var typed = string.Concat(Enumerable.Repeat(piece, 500));
        var data = answer.Data;
        data["text"] = typed;

        await bot.Deniz.Invokes(asked, answer.Verb, data);

        Refusal why = expected.Length == 0 ? new AnswerMissing() : new AnswerTooLong(6_000);
        asked.Card.Words.ShouldContain(QuestionTexts.Refused(why, "").In(language));
        (asked.Card.Field("text").Value ?? "").ShouldBe(typed);
    }

    [Theory]
    [InlineData(Language.Dutch, 0)]
    [InlineData(Language.English, 0)]
    [InlineData(Language.Dutch, 400)]
    [InlineData(Language.English, 400)]
    public async Task A_question_that_cannot_be_sent_comes_back_as_it_was_typed_and_can_be_sent_then(Language language, int emoji)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        var form = await bot.Noor.Says(language == Language.Dutch ? Question : "May I post a photo of visitors?");
        var send = form.Card.Button(QuestionTexts.Send.In(language));
        var typed = string.Concat(Enumerable.Repeat("🎉", emoji));
        var data = send.Data;
        data["text"] = typed;

        await bot.Noor.Invokes(form, send.Verb, data);

        Refusal why = emoji == 0 ? new QuestionMissing() : new QuestionTooLong(4_800);
        form.Card.Words.ShouldContain(QuestionTexts.Refused(why, "").In(language));
        form.Card.Words.ShouldContain(QuestionTexts.GoesTo("Deniz Kaya").In(language));
        (form.Card.Field("text").Value ?? "").ShouldBe(typed);
        await bot.Noor.Presses(form, QuestionTexts.Send, ("text", Question));
        form.Card.Words.ShouldStartWith(QuestionTexts.OnItsWay.In(language));
        bot.Deniz.Newest.Card.Words.ShouldContain("G01");
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_is_one_question()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var form = await bot.Noor.Says(Question);
        var card = form.Card;
        var before = bot.Deniz.Chat.Count;

        await Task.WhenAll(bot.Noor.PressesOnOld(card, form, QuestionTexts.Send), bot.Noor.PressesOnOld(card, form, QuestionTexts.Send));
        await bot.Noor.PressesOnOld(card, form, QuestionTexts.Send);

        bot.Deniz.Chat.Count.ShouldBe(before + 1);
        form.Card.Words.ShouldStartWith(QuestionTexts.OnItsWay.Dutch);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("question")]
    [InlineData("guideline")]
    public async Task A_forged_value_of_100_KB_does_not_come_back(string field)
    {
        await using var bot = await BotUnderTest.StartAsync();
        var form = await bot.Noor.Says(Question);
        var send = form.Card.Button(QuestionTexts.Send.Dutch);
        var data = send.Data;
        data[field] = new string('z', 100_000);

        await bot.Noor.Invokes(form, send.Verb, data);

        form.Card.Bytes.ShouldBeLessThan(25_000);
    }
}
