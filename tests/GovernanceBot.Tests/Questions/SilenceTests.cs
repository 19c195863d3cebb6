using GovernanceBot.Domain;
using GovernanceBot.Domain.Questions;
using GovernanceBot.Questions;
using GovernanceBot.Tests.Chat;
using static GovernanceBot.Tests.Questions.Conversations;

namespace GovernanceBot.Tests.Questions;

/// <summary>Asked on a Sunday; Deniz owns the guideline, Willemijn is the deputy, Marieke coordinates.</summary>
public sealed class SilenceTests
{
    [Theory, BothLanguages]
    public async Task A_silent_owner_is_reminded_then_the_deputy_is_asked_and_then_the_coordinator(Language language)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        var willemijn = await WillemijnAsync(bot);
        var mine = await bot.Noor.AsksOwner(language: language);
        var first = bot.Deniz.Newest;

        await bot.ReachesAsync(Morning(22));
        bot.Deniz.Newest.ShouldBe(first);
        await bot.ReachesAsync(Morning(23));
        bot.Deniz.Newest.ShouldNotBe(first);
        first.Card.Words.ShouldContain(QuestionTexts.NewerCardBelow.In(language));
        first.Card.Buttons.ShouldBeEmpty();

        await bot.ReachesAsync(Morning(24));
        willemijn.Newest.Card.Words.ShouldContain(QuestionTexts.YouStandInFor("Deniz Kaya").In(language));
        mine.Card.Words.ShouldContain("Willemijn van der Laan");
        bot.Deniz.Newest.Card.Words.ShouldContain(QuestionTexts.NowWith("Willemijn van der Laan").In(language));

        await bot.ReachesAsync(Morning(25));
        await bot.ReachesAsync(Morning(26));
        mine.Card.Words.ShouldContain("Marieke Hoekstra");
        await bot.Marieke.Presses(bot.Marieke.NewestQuestion(), QuestionTexts.Answer, ("text", "Dat mag als niemand herkenbaar is."));
        bot.Noor.Newest.Card.Words.ShouldContain("Dat mag als niemand herkenbaar is.");
    }

    [Fact]
    public async Task An_owner_who_cannot_be_reached_is_passed_over_at_once()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var willemijn = await WillemijnAsync(bot);
        await bot.Deniz.Uninstalls();

        var mine = await bot.Noor.AsksOwner();

        willemijn.Newest.Card.Words.ShouldContain(Question);
        ShowedAtLast(mine, "Willemijn van der Laan");
    }

    [Theory, BothLanguages]
    public async Task With_nobody_to_be_reached_the_asker_sees_it_and_all_are_tried_again(Language language)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        foreach (var colleague in (Colleague[])[bot.Deniz, bot.Marieke, bot.Ruben])
        {
            await colleague.Uninstalls();
        }

        var mine = await bot.Noor.AsksOwner(language: language);
        ShowedAtLast(mine, QuestionTexts.NobodyReached.In(language));
        var alarm = (await bot.QuestionAsync()).NextAlarm.ShouldNotBeNull();

        await bot.Deniz.Installs();
        await bot.ReachesAsync(alarm);

        bot.Deniz.Newest.Card.Words.ShouldStartWith(QuestionTexts.QuestionFor("Noor El Idrissi").In(language));
        mine.Card.Words.ShouldContain("Deniz Kaya");
    }

    [Theory, BothLanguages]
    public async Task Whoever_answers_sees_that_the_asker_could_not_be_told(Language language)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        await bot.Noor.AsksOwner(language: language);
        await bot.Noor.Uninstalls();
        var asked = bot.Deniz.Newest;

        await bot.Deniz.Presses(asked, QuestionTexts.Answer, ("text", "Ja, dat mag."));

        ShowedAtLast(asked, QuestionTexts.AskerNotReached("Noor El Idrissi").In(language));
        (await bot.QuestionAsync()).Status.ShouldBe(QuestionStatus.Answered);
    }

    /// <summary>Among the states of the message: what follows a click can be done before its answer is taken over here.</summary>
    private static void ShowedAtLast(ChatMessage message, string words) =>
        message.Cards.ShouldContain(card => card.Words.Contains(words, StringComparison.Ordinal));

    private static async Task<Colleague> WillemijnAsync(BotUnderTest bot)
    {
        var willemijn = new Colleague(bot, new("467c1e67-f154-5fbb-b88e-a185b2bd18d5"), "Willemijn van der Laan");
        await willemijn.Installs();
        if (bot.Language == Language.English)
        {
            await willemijn.Says("english");
        }

        return willemijn;
    }

    /// <summary>Nine o'clock in Amsterdam on this day of November.</summary>
    private static DateTimeOffset Morning(int day) => new(2027, 11, day, 8, 0, 0, TimeSpan.Zero);
}
