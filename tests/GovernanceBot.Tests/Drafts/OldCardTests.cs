using GovernanceBot.Domain;
using GovernanceBot.Domain.Drafts;
using GovernanceBot.Drafts;
using GovernanceBot.Tests.Chat;

namespace GovernanceBot.Tests.Drafts;

/// <summary>What is pressed on a card that shows a draft as it no longer is.</summary>
public sealed class OldCardTests
{
    private const string Words = "Vrijdag is de bibliotheek open tot negen uur.";

    [Theory, BothLanguages]
    public async Task A_decision_on_a_version_that_has_passed_is_not_taken_for_the_new_one(Language language)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        await bot.Noor.Submits(Words);
        var review = bot.Marieke.Newest;
        var first = review.Card;
        await bot.Marieke.Presses(review, DraftTexts.SendBack, ("change", "Korter graag."));
        await bot.Noor.Presses(bot.Noor.Newest, DraftTexts.SubmitAgain, ("text", "Vrijdag open tot negen uur."));
        var kept = await bot.EverythingKeptAsync();

        await bot.Marieke.PressesOnOld(first, review, DraftTexts.Approve);

        review.Card.Words.ShouldContain(DraftTexts.Refused(new DecidedMeanwhile()).In(language));
        review.Card.Words.ShouldContain("Vrijdag open tot negen uur.");
        (await bot.EverythingKeptAsync()).ShouldBe(kept);
    }

    [Theory, BothLanguages]
    public async Task A_text_sent_from_an_old_card_does_not_replace_a_newer_one_and_is_not_lost(Language language)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        await bot.Noor.Submits(Words);
        var first = bot.Noor.Newest.Card;
        await bot.Noor.Presses(bot.Noor.Newest, DraftTexts.SubmitAgain, ("text", "Vrijdag open tot negen uur."));
        await bot.Marieke.Presses(bot.Marieke.Newest, DraftTexts.SendBack, ("change", "Korter graag."));
        var mine = bot.Noor.Newest;
        var kept = await bot.EverythingKeptAsync();

        await bot.Noor.PressesOnOld(first, mine, DraftTexts.SubmitAgain, ("text", "Vrijdag open tot acht uur."), ("time", ""));

        mine.Card.Words.ShouldContain(DraftTexts.Refused(new NewerVersion()).In(language));
        mine.Card.Words.ShouldContain("Vrijdag open tot negen uur.");
        mine.Card.Field("text").Value.ShouldBe("Vrijdag open tot acht uur.");
        (await bot.EverythingKeptAsync()).ShouldBe(kept);
        await bot.Noor.Presses(mine, DraftTexts.SubmitAgain, ("date", "2027-12-02"), ("time", "14:00"));
        bot.Marieke.Newest.Card.Words.ShouldContain("Vrijdag open tot acht uur.");
    }

    [Theory, BothLanguages]
    public async Task What_was_written_for_a_draft_that_was_rejected_meanwhile_goes_into_a_new_one(Language language)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        await bot.Noor.Submits(Words);
        var mine = bot.Noor.Newest;
        var open = mine.Card;
        await bot.Marieke.Presses(bot.Marieke.Newest, DraftTexts.Reject, ("objection", "Dit past niet bij ons."));

        await bot.Noor.PressesOnOld(open, mine, DraftTexts.SubmitAgain, ("text", "Vrijdag open tot acht uur."));
        mine.Card.Words.ShouldContain(DraftTexts.Refused(new NotOpenForThis()).In(language));
        await bot.Noor.Presses(mine, DraftTexts.NewDraft);

        bot.Noor.Newest.Card.Field("text").Value.ShouldBe("Vrijdag open tot acht uur.");
    }
}
