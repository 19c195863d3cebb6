using System.Text.Json.Nodes;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Guidelines.Managing;
using GovernanceBot.Guidelines;
using GovernanceBot.Guidelines.Managing;
using GovernanceBot.Guidelines.Reviewing;
using GovernanceBot.Tests.Chat;

namespace GovernanceBot.Tests.Guidelines.Managing;

public sealed class ReviewTests
{
    /// <summary>A Wednesday; nine o'clock in Amsterdam is eight in UTC.</summary>
    private static readonly DateTimeOffset Morning = new(2027, 12, 1, 8, 0, 0, TimeSpan.Zero);

    [Theory, BothLanguages]
    public async Task The_owner_is_asked_on_the_date_and_confirms_it_for_a_year(Language language)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        await SetsDate(bot, "2027-12-01");
        await bot.ReachesAsync(Morning.AddMinutes(-1));
        var before = bot.Deniz.Chat.Count;

        await bot.ReachesAsync(Morning);

        bot.Deniz.Chat.Count.ShouldBe(before + 1);
        var card = bot.Deniz.Newest;
        card.Card.Words.ShouldStartWith(ReviewTexts.DoesItHold.In(language));
        card.Card.Button(ReviewTexts.Confirm.In(language)).Fields.Single(field => field.Id == "next").Value.ShouldBe("2028-12-01");
        await bot.Deniz.Presses(card, ReviewTexts.Confirm);
        card.Card.Words.ShouldContain(ReviewTexts.ReviewedUntil(language == Language.Dutch ? "1 december 2028" : "1 December 2028").In(language));
        card.Card.Buttons.ShouldBeEmpty();
        (await bot.Service<GuidelineBook>().FindAsync("G01", TestContext.Current.CancellationToken))!.ReviewOn.ShouldBe(new DateOnly(2028, 12, 1));
        await bot.PassesAsync(TimeSpan.FromDays(100));
        (await AskedAsync(bot)).ShouldBeEmpty();
    }

    [Theory, BothLanguages]
    public async Task Silence_reminds_once_and_then_goes_to_the_coordinator_and_on(Language language)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        await SetsDate(bot, "2027-12-01");
        await bot.ReachesAsync(Morning);
        var first = bot.Deniz.Newest;
        var (deniz, marieke) = (Cards(bot.Deniz), Cards(bot.Marieke));

        await bot.PassesAsync(TimeSpan.FromDays(7));
        (Cards(bot.Deniz), Cards(bot.Marieke)).ShouldBe((deniz + 1, marieke));
        first.Card.Words.ShouldContain(ReviewTexts.Newer.In(language));
        await bot.PassesAsync(TimeSpan.FromDays(7));
        (Cards(bot.Deniz), Cards(bot.Marieke)).ShouldBe((deniz + 1, marieke + 1));
        await bot.PassesAsync(TimeSpan.FromDays(28));
        Cards(bot.Marieke).ShouldBe(marieke + 2);

        await bot.Marieke.Presses(bot.Marieke.Chat.Last(IsAboutReview), ManageTexts.Retire, ("reason", "Niet meer nodig"));
        (await bot.Service<GuidelineBook>().FindAsync("G01", TestContext.Current.CancellationToken)).ShouldBeNull();
        bot.Deniz.Chat.Last(IsAboutReview).Card.Words.ShouldContain(ReviewTexts.NoLongerThere.In(language));
    }

    [Fact]
    public async Task An_owner_out_of_reach_is_replaced_by_the_deputy_or_the_coordinator()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await SetsDate(bot, "2027-12-01");
        bot.Connector.Breaks(bot.Deniz.Conversation, new Fault.Status(403));
        var before = Cards(bot.Marieke);

        await bot.ReachesAsync(Morning);

        // Deniz' deputy never installed the app, so the coordinator gets it.
        Cards(bot.Marieke).ShouldBe(before + 1);
    }

    [Fact]
    public async Task Another_date_in_the_form_moves_the_question_and_no_date_ends_it()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await SetsDate(bot, "2027-12-01");
        await SetsDate(bot, "2027-12-08");
        var before = Cards(bot.Deniz);

        await bot.ReachesAsync(Morning.AddDays(3));
        Cards(bot.Deniz).ShouldBe(before);
        await bot.ReachesAsync(Morning.AddDays(7));
        Cards(bot.Deniz).ShouldBe(before + 1);
        await SetsDate(bot, " ");
        bot.Deniz.Newest.Card.Words.ShouldContain(ReviewTexts.NoDate.Dutch);
    }

    [Fact]
    public async Task Who_was_not_asked_cannot_answer()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await SetsDate(bot, "2027-12-01");
        await bot.ReachesAsync(Morning);
        var any = await bot.Noor.Says("help");

        (await bot.Noor.Invokes(any, ReviewVerbs.Retire.Name, new JsonObject { ["guideline"] = "G01", ["base"] = 2, ["reason"] = "x" }))
            .ShouldBe(ManageTexts.Refused(new NotYourGuideline("Privacy officer")).Dutch);
        (await bot.Service<GuidelineBook>().FindAsync("G01", TestContext.Current.CancellationToken)).ShouldNotBeNull();
    }

    /// <summary>Has G01 reviewed on a date.</summary>
    internal static async Task SetsDate(BotUnderTest bot, string date)
    {
        var chat = await ManageTests.Opens(bot.Marieke, "G01", bot.Language);
        await bot.Marieke.Presses(chat, ManageTexts.EditWords);
        await bot.Marieke.Presses(chat, ManageTexts.Save, ("review", date));
        chat.Card.Words.ShouldContain(ManageTexts.Saved.In(bot.Language));
    }

    internal static int Cards(Colleague who) => who.Chat.Count(IsAboutReview);

    internal static bool IsAboutReview(ChatMessage message) => message.IsCard && (message.Cards[0].Words.StartsWith(ReviewTexts.DoesItHold.Dutch, StringComparison.Ordinal)
        || message.Cards[0].Words.StartsWith(ReviewTexts.DoesItHold.English, StringComparison.Ordinal))
        && message.Cards[0].Words.Contains("G01,", StringComparison.Ordinal);

    private static async Task<IEnumerable<ReviewStage>> AskedAsync(BotUnderTest bot) =>
        (await bot.StateAsync<GuidelineReview, ReviewCommand>(ReviewDates.IdFor("G01"))) is { Stage: not ReviewStage.Waiting } review ? [review.Stage] : [];
}
