using GovernanceBot.Domain;
using GovernanceBot.Domain.Guidelines.Managing;
using GovernanceBot.Domain.Responsibilities;
using GovernanceBot.Guidelines.Managing;
using GovernanceBot.Guidelines.Reviewing;
using GovernanceBot.Responsibilities;
using GovernanceBot.Tests.Chat;

namespace GovernanceBot.Tests.Guidelines.Managing;

/// <summary>Reviews of G01, which Deniz owns, while responsibilities change hands.</summary>
public sealed class ReviewTakeoverTests
{
    private const string Label = "Privacy officer";

    /// <summary>A Wednesday; nine o'clock in Amsterdam is eight in UTC.</summary>
    private static readonly DateTimeOffset Morning = new(2027, 12, 1, 8, 0, 0, TimeSpan.Zero);

    [Theory, BothLanguages]
    public async Task The_new_owner_is_asked_and_the_former_one_reads_that_it_is_no_longer_theirs(Language language)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        await ReviewTests.SetsDate(bot, "2027-12-01");
        await bot.ReachesAsync(Morning);
        await HandsOver(bot, Label, to: bot.Noor);

        await bot.PassesAsync(TimeSpan.FromDays(7));

        bot.Noor.Chat.Last(ReviewTests.IsAboutReview).Card.Words.ShouldContain(ReviewTexts.ForOwner(Date(language)).In(language));
        bot.Noor.Chat.Last(ReviewTests.IsAboutReview).Card.Buttons.ShouldNotBeEmpty();
        ReviewTests.Cards(bot.Marieke).ShouldBe(0);
        await bot.PassesAsync(TimeSpan.FromDays(7));
        await bot.PassesAsync(TimeSpan.FromDays(7));
        bot.Marieke.Chat.Last(ReviewTests.IsAboutReview).Card.Words.ShouldContain(ReviewTexts.ForCoordinator(Date(language)).In(language));
        var former = bot.Deniz.Chat.Single(ReviewTests.IsAboutReview).Card;
        former.Words.ShouldContain(ReviewTexts.NoLongerAsked.In(language));
        former.Words.ShouldNotContain(ReviewTexts.ForCoordinator(Date(language)).In(language));
        former.Buttons.ShouldBeEmpty();
    }

    [Theory, BothLanguages]
    public async Task A_former_owner_who_coordinates_reads_nothing_of_silence_while_the_new_owner_is_asked(Language language)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        await ReviewTests.SetsDate(bot, "2027-12-01");
        await HandsOver(bot, Label, to: bot.Marieke);
        await bot.ReachesAsync(Morning);
        await HandsOver(bot, Label, to: bot.Noor);

        await bot.PassesAsync(TimeSpan.FromDays(7));

        bot.Marieke.Chat.Last(ReviewTests.IsAboutReview).Card.Words.ShouldContain(ReviewTexts.NoLongerAsked.In(language));
    }

    [Theory, BothLanguages]
    public async Task A_coordinator_is_told_that_a_guideline_has_no_owner(Language language)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        await ReviewTests.SetsDate(bot, "2027-12-01");
        await HandsOver(bot, Label, to: null);

        await bot.ReachesAsync(Morning);

        bot.Marieke.Chat.Last(ReviewTests.IsAboutReview).Card.Words.ShouldContain(ReviewTexts.WithoutOwner(Date(language)).In(language));
    }

    [Theory, BothLanguages]
    public async Task A_coordinator_who_presses_twice_sees_both_times_that_it_is_done(Language language)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        var card = await AsksRubenAsCoordinator(bot);
        var before = card.Card;

        (await bot.Ruben.PressesOnOld(before, card, ReviewTexts.Confirm)).ShouldBeNull();
        (await bot.Ruben.PressesOnOld(before, card, ReviewTexts.Confirm)).ShouldBeNull();

        card.Card.Words.ShouldContain(ReviewTexts.ReviewedUntil(language == Language.Dutch ? "1 december 2028" : "1 December 2028").In(language));
        card.Card.Words.ShouldNotContain(ManageTexts.Refused(new NotYourGuideline(Label)).In(language));
    }

    [Theory, BothLanguages]
    public async Task A_coordinator_who_retires_it_twice_sees_both_times_that_it_is_done(Language language)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        var card = await AsksRubenAsCoordinator(bot);
        var before = card.Card;

        (await bot.Ruben.PressesOnOld(before, card, ManageTexts.Retire, ("reason", "Niet meer nodig"))).ShouldBeNull();
        (await bot.Ruben.PressesOnOld(before, card, ManageTexts.Retire, ("reason", "Niet meer nodig"))).ShouldBeNull();

        card.Card.Words.ShouldContain(ReviewTexts.NoLongerThere.In(language));
    }

    [Theory, BothLanguages]
    public async Task A_guideline_that_goes_to_another_owner_after_its_date_is_not_called_reviewed(Language language)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        await ReviewTests.SetsDate(bot, "2027-12-01");
        await bot.ReachesAsync(Morning);

        await GivesLabel(bot, "Communicatieadviseur");

        var former = bot.Deniz.Chat.Single(ReviewTests.IsAboutReview);
        former.Card.Words.ShouldContain(ReviewTexts.ComesUp.In(language));
        former.Card.Words.ShouldNotContain(Date(language));
        await bot.PassesAsync(TimeSpan.FromDays(1));
        bot.Ruben.Chat.Last(ReviewTests.IsAboutReview).Card.Words.ShouldContain(ReviewTexts.ForOwner(Date(language)).In(language));
        former.Card.Words.ShouldContain(ReviewTexts.NoLongerAsked.In(language));
    }

    private static string Date(Language language) => language == Language.Dutch ? "1 december 2027" : "1 December 2027";

    /// <summary>Nobody owns G01, and Ruben coordinates without being administrator.</summary>
    private static async Task<ChatMessage> AsksRubenAsCoordinator(BotUnderTest bot)
    {
        await ReviewTests.SetsDate(bot, "2027-12-01");
        await HandsOver(bot, Label, to: null);
        await Assigns(bot, held => held.Role == Role.Coordinator ? held with { Person = bot.Ruben.Id, Deputy = null } : held);
        await bot.ReachesAsync(Morning);
        return bot.Ruben.Chat.Last(ReviewTests.IsAboutReview);
    }

    private static Task HandsOver(BotUnderTest bot, string label, Colleague? to) => Assigns(
        bot,
        held => !held.Owns.Contains(label, StringComparer.OrdinalIgnoreCase) ? held
            : to is null ? held with { Owns = [] }
            : held with { Person = to.Id, Deputy = null });

    private static async Task Assigns(BotUnderTest bot, Func<Responsibility, Responsibility> changed)
    {
        var (book, cancellation) = (bot.Service<MandateBook>(), TestContext.Current.CancellationToken);
        await book.ReplaceAsync([.. (await book.CurrentAsync(cancellation)).All.Select(changed)], cancellation);
    }

    private static async Task GivesLabel(BotUnderTest bot, string label)
    {
        var chat = await ManageTests.Opens(bot.Marieke, "G01", bot.Language);
        await bot.Marieke.Presses(chat, ManageTexts.EditWords);
        await bot.Marieke.Presses(chat, ManageTexts.Save, ("owner", label));
        chat.Card.Words.ShouldContain(ManageTexts.Saved.In(bot.Language));
    }
}
