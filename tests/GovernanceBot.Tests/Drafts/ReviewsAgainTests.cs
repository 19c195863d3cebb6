using GovernanceBot.Domain;
using GovernanceBot.Domain.Drafts;
using GovernanceBot.Drafts;
using GovernanceBot.Tests.Chat;

namespace GovernanceBot.Tests.Drafts;

public sealed class ReviewsAgainTests
{
    [Theory]
    [InlineData(Language.Dutch, "goedkeuringen")]
    [InlineData(Language.English, "approvals")]
    public async Task Typed_again_and_again_the_cards_that_were_sent_are_pointed_at(Language language, string command)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        await bot.Noor.Submits("Vrijdag is de bibliotheek open tot negen uur.");
        await bot.Marieke.Says(command);
        var (calls, times) = (bot.Connector.CallsTo(bot.Marieke.Conversation), 10);

        for (var time = 0; time < times; time++)
        {
            (await bot.Marieke.Hears(command)).ShouldBe(DraftTexts.Waiting(1, 0, 0).In(language));
        }

        bot.Connector.CallsTo(bot.Marieke.Conversation).ShouldBe(calls + times, "the words, no card and no change of one");
        await bot.PassesAsync(Draft.StillInSight);
        (await bot.Marieke.Hears(command)).ShouldBe(DraftTexts.Waiting(1, 1, 0).In(language));
    }

    [Theory]
    [InlineData(Language.Dutch, "goedkeuringen")]
    [InlineData(Language.English, "approvals")]
    public async Task All_that_wait_are_counted_and_the_next_ones_follow_when_asked_again(Language language, string command)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        for (var draft = 1; draft <= 7; draft++)
        {
            await bot.Noor.Submits($"Nieuws {draft} van de bibliotheek aan de Kade.");
        }

        (await bot.Marieke.Hears(command)).ShouldBe(DraftTexts.Waiting(7, 5, 2).In(language));
        (await bot.Marieke.Hears(command)).ShouldBe(DraftTexts.Waiting(7, 2, 0).In(language));
        (await bot.Marieke.Hears(command)).ShouldBe(DraftTexts.Waiting(7, 0, 0).In(language));
    }
}
