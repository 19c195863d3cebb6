using GovernanceBot.Cards;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Calendar;
using GovernanceBot.Domain.Drafts;
using GovernanceBot.Domain.Responsibilities;
using GovernanceBot.Drafts;
using GovernanceBot.Tests.Chat;

namespace GovernanceBot.Tests.Drafts;

public sealed class ApprovalTests
{
    private const string Words = "Vrijdag is de bibliotheek open tot negen uur.";

    [Theory, BothLanguages]
    public async Task An_editor_gets_the_draft_with_why_it_came_to_them_and_the_author_sees_where_it_is(Language language)
    {
        await using var bot = await BotUnderTest.StartAsync(language);

        var mine = await bot.Noor.Submits(Words);

        mine.Card.Words.ShouldContain(DraftTexts.InReview("Marieke Hoekstra").In(language));
        var review = bot.Marieke.Newest.Card;
        review.Words.ShouldStartWith(DraftTexts.PleaseReview.In(language));
        review.Words.ShouldContain(Words);
        review.Words.ShouldContain($"{DraftTexts.Author.In(language)}: Noor El Idrissi");
        review.Words.ShouldContain(WhyAsked(bot, standsInFor: null));
        review.Titles.ShouldBe([DraftTexts.Approve.In(language), DraftTexts.SendBack.In(language), DraftTexts.Reject.In(language)]);
    }

    [Theory, BothLanguages]
    public async Task A_draft_for_the_calendar_takes_its_channels_and_its_moment_from_there(Language language)
    {
        await using var bot = await BotUnderTest.StartAsync(language);

        await bot.Noor.Submits(Words, post: "Black Friday", channels: "X");

        var review = bot.Marieke.Newest.Card.Words;
        review.ShouldContain($"{DraftTexts.CalendarEntry.In(language)}: Black Friday");
        review.ShouldContain("Instagram, Facebook");
        review.ShouldContain("TikTok");
        review.ShouldContain(bot.Service<Wording>().Moment(new(2027, 11, 26, 8, 0, 0, TimeSpan.Zero), language));
    }

    [Theory, BothLanguages]
    public async Task Every_copy_shows_the_approval(Language language)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        var mine = await bot.Noor.Submits(Words);

        (await bot.Marieke.Presses(bot.Marieke.Newest, DraftTexts.Approve)).ShouldBeNull();

        EveryCopyShouldSay(bot, mine, Approved(bot), atLeast: 3);
        bot.Noor.Newest.ShouldNotBe(mine, "the author hears of it");
        bot.Noor.Newest.Card.Words.ShouldContain(Words);
    }

    [Theory, BothLanguages]
    public async Task A_wish_for_change_goes_to_the_author_and_back_to_the_editor_with_the_difference(Language language)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        var mine = await bot.Noor.Submits(Words);
        var review = bot.Marieke.Newest;

        await bot.Marieke.Presses(review, DraftTexts.SendBack, ("change", "Noem ook de ingang aan de Kade."));
        var asked = DraftTexts.ChangesAskedBy("Marieke Hoekstra", "Noem ook de ingang aan de Kade.").In(language);
        EveryCopyShouldSay(bot, mine, asked, atLeast: 3);

        var back = bot.Noor.Newest;
        await bot.Noor.Presses(back, DraftTexts.SubmitAgain, ("text", "Vrijdag is de bibliotheek aan de Kade open tot tien uur."));
        var second = bot.Marieke.Newest;
        second.ShouldNotBe(review);
        var (removed, added) = second.Card.Difference;
        removed.Trim().ShouldBe("negen");
        added.ShouldContain("aan de Kade");
        added.ShouldContain("tien");

        await bot.Marieke.Presses(second, DraftTexts.Approve);
        EveryCopyShouldSay(bot, mine, Approved(bot), atLeast: 5);
    }

    [Theory, BothLanguages]
    public async Task A_no_needs_a_reason_and_shows_it_to_the_author(Language language)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        var mine = await bot.Noor.Submits(Words);
        var review = bot.Marieke.Newest;
        var reject = review.Card.Button(DraftTexts.Reject.In(language));

        await bot.Marieke.Invokes(review, reject.Verb, reject.Data);
        review.Card.Words.ShouldContain(DraftTexts.ReasonNeeded.In(language));

        await bot.Marieke.Presses(review, DraftTexts.Reject, ("objection", "We zijn vrijdag juist dicht."));
        EveryCopyShouldSay(bot, mine, DraftTexts.RejectedBy("Marieke Hoekstra", "We zijn vrijdag juist dicht.").In(language), atLeast: 2);
        bot.Noor.Newest.Card.Titles.ShouldBe([DraftTexts.NewDraft.In(language)], "the author can go on");
    }

    [Fact]
    public async Task The_author_can_take_a_draft_back_and_the_editor_sees_that()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var mine = await bot.Noor.Submits(Words);

        await bot.Noor.Presses(mine, DraftTexts.Withdraw);

        EveryCopyShouldSay(bot, mine, DraftTexts.WithdrawnBy("Noor El Idrissi").Dutch, atLeast: 2);
        bot.Marieke.Newest.Card.Buttons.ShouldBeEmpty();
    }

    [Theory, BothLanguages]
    public async Task Author_cannot_approve_their_own_text_and_their_deputy_is_told_for_whom_they_decide(Language language)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        var mine = await bot.Marieke.Submits(Words);
        var review = bot.Ruben.Newest;
        review.Card.Words.ShouldContain(WhyAsked(bot, standsInFor: "Marieke Hoekstra"));
        var approve = review.Card.Button(DraftTexts.Approve.In(language));
        var kept = await bot.EverythingKeptAsync();

        await bot.Marieke.Invokes(mine, approve.Verb, approve.Data);

        mine.Card.Words.ShouldContain(DraftTexts.Refused(new OwnText()).In(language));
        (await bot.EverythingKeptAsync()).ShouldBe(kept);
    }

    [Theory, BothLanguages]
    public async Task A_colleague_without_a_part_in_it_gets_words_only(Language language)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        await bot.Noor.Submits(Words);
        var review = bot.Marieke.Newest;
        var somewhere = await bot.Deniz.Says("help");
        var kept = await bot.EverythingKeptAsync();

        foreach (var button in review.Card.Buttons)
        {
            (await bot.Deniz.Invokes(somewhere, button.Verb, button.Data)).ShouldBe(DraftTexts.Refused(new NotAskedOfYou()).In(language));
        }

        (await bot.EverythingKeptAsync()).ShouldBe(kept);
        bot.Deniz.Chat.ShouldAllBe(message => !message.IsCard || !message.Card.Words.Contains(Words, StringComparison.Ordinal));
    }

    [Theory, BothLanguages]
    public async Task A_second_click_changes_nothing_and_tells_nobody_twice(Language language)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        var mine = await bot.Noor.Submits(Words);
        var review = bot.Marieke.Newest;
        var open = review.Card;
        await Task.WhenAll(
            bot.Marieke.PressesOnOld(open, review, DraftTexts.Approve),
            bot.Marieke.PressesOnOld(open, review, DraftTexts.Approve));
        var (kept, heard) = (await bot.EverythingKeptAsync(), bot.Noor.Chat.Count);

        await bot.Marieke.PressesOnOld(open, review, DraftTexts.Approve);
        review.Card.Words.ShouldContain(Approved(bot));
        await bot.Marieke.PressesOnOld(open, review, DraftTexts.Reject, ("objection", "Toch maar niet."));
        review.Card.Words.ShouldContain(DraftTexts.Refused(new DecidedMeanwhile()).In(language));

        (await bot.EverythingKeptAsync()).ShouldBe(kept);
        bot.Noor.Chat.Count.ShouldBe(heard);
        EveryCopyShouldSay(bot, mine, Approved(bot), atLeast: 3);
    }

    [Theory]
    [InlineData("draft-0123456789abcdef")]
    [InlineData("post-0123456789abcdef")]
    [InlineData("../../etc/passwd")]
    [InlineData("")]
    public async Task A_draft_that_no_longer_exists_is_said_to_be_gone(string id)
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.Noor.Submits(Words);
        var approve = bot.Marieke.Newest.Card.Button(DraftTexts.Approve.Dutch);
        var data = approve.Data;
        data["draft"] = id;
        var kept = await bot.EverythingKeptAsync();

        (await bot.Marieke.Invokes(bot.Marieke.Newest, approve.Verb, data)).ShouldBe(DraftTexts.Gone.Dutch);

        (await bot.EverythingKeptAsync()).ShouldBe(kept);
    }

    [Theory]
    [InlineData(Language.Dutch, "goedkeuringen")]
    [InlineData(Language.English, "approvals")]
    public async Task What_waits_for_a_decision_is_sent_again_and_the_older_copy_points_to_it(Language language, string command)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        (await bot.Marieke.Hears(command)).ShouldBe(DraftTexts.NoneWaiting.In(language));
        await bot.Noor.Submits(Words);
        var older = bot.Marieke.Newest;

        (await bot.Marieke.Hears(command)).ShouldBe(DraftTexts.Waiting(1, 1, 0).In(language));

        older.Card.Words.ShouldContain(DraftTexts.NewerCardBelow.In(language));
        older.Card.Buttons.ShouldBeEmpty();
        await bot.Marieke.Presses(bot.Marieke.Newest, DraftTexts.Approve);
        older.Card.Words.ShouldContain(Approved(bot));
        (await bot.Marieke.Hears(command)).ShouldBe(DraftTexts.NoneWaiting.In(language));
    }

    [Theory, BothLanguages]
    public async Task A_draft_nobody_decides_on_goes_from_editor_to_deputy_to_coordinator_and_then_back_to_the_author(Language language)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        await bot.Noor.Submits(Words, date: "2027-11-29");
        var (asked, until) = (bot.Clock.GetUtcNow(), new DateTimeOffset(2027, 11, 29, 13, 0, 0, TimeSpan.Zero) - BotUnderTest.Start);
        var review = bot.Marieke.Newest;

        await bot.ReachesAsync(asked + (until * 0.5));
        bot.Marieke.Newest.Card.Words.ShouldStartWith(DraftTexts.PleaseReview.In(language));
        review.Card.Words.ShouldContain(DraftTexts.NewerCardBelow.In(language));

        await bot.ReachesAsync(asked + (until * 0.75));
        bot.Ruben.Newest.Card.Words.ShouldContain(WhyAsked(bot, standsInFor: "Marieke Hoekstra"));

        await bot.ReachesAsync(asked + (until * 0.875));
        bot.Marieke.Newest.Card.Words.ShouldStartWith(DraftTexts.Stuck.In(language));

        await bot.ReachesAsync(asked + until);
        bot.Noor.Newest.Card.Words.ShouldContain(DraftTexts.Expired.In(language));
        bot.Marieke.Chat.Concat(bot.Ruben.Chat).ShouldAllBe(m => !m.IsCard || !m.Card.Titles.Contains(DraftTexts.Approve.In(language), StringComparer.Ordinal));

        await bot.Noor.Presses(bot.Noor.Newest, DraftTexts.SubmitAgain, ("date", "2027-12-06"), ("time", "10:00"));
        bot.Marieke.Newest.Card.Titles.ShouldContain(title => title == DraftTexts.Approve.In(language));
    }

    private static string Approved(BotUnderTest bot) =>
        DraftTexts.ApprovedBy("Marieke Hoekstra", bot.Service<Wording>().ShortMoment(bot.Clock.GetUtcNow(), bot.Language)).In(bot.Language);

    private static string WhyAsked(BotUnderTest bot, string? standsInFor)
    {
        var approver = new Approver(bot.Marieke.Id, Role.Editor, [Channel.LinkedIn], null);
        return DraftTexts.Why(DraftTexts.RoleName(approver, bot.Language).In(bot.Language), standsInFor).In(bot.Language);
    }

    /// <summary>Every message that ever showed this draft, to whomever.</summary>
    private static void EveryCopyShouldSay(BotUnderTest bot, ChatMessage form, string words, int atLeast)
    {
        var id = (string?)form.Cards[0].Button(DraftTexts.Submit.In(bot.Language)).Data["draft"];
        var copies = bot.Connector.Messages
            .Where(message => message.Cards.SelectMany(card => card.Buttons).Any(button => (string?)button.Data["draft"] == id))
            .ToList();
        copies.Count.ShouldBeGreaterThanOrEqualTo(atLeast);
        copies.ShouldAllBe(copy => copy.Card.Words.Contains(words, StringComparison.Ordinal));
    }
}
