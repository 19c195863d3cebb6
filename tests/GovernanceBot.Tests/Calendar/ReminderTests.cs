using GovernanceBot.Calendar;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Calendar;
using GovernanceBot.Drafts;
using GovernanceBot.Tests.Chat;

namespace GovernanceBot.Tests.Calendar;

public sealed class ReminderTests
{
    private const string Title = "Black Friday? Bij ons leen je gewoon";

    /// <summary>26 November 2027, 9:00 in Amsterdam.</summary>
    private static readonly DateTimeOffset Due = new(2027, 11, 26, 8, 0, 0, TimeSpan.Zero);

    [Theory, BothLanguages]
    public async Task The_coordinator_is_reminded_at_the_minute_itself_and_once(Language language)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        var before = bot.Marieke.Chat.Count;

        await bot.ReachesAsync(Due - TimeSpan.FromMinutes(1));
        bot.Marieke.Chat.Count.ShouldBe(before);

        await bot.ReachesAsync(Due);
        var reminder = bot.Marieke.Chat.Skip(before).ShouldHaveSingleItem();
        reminder.Card.Words.ShouldContain(Title);
        reminder.Card.Words.ShouldContain($"{CalendarTexts.Coordinator.In(language)}: Marieke Hoekstra");
        reminder.Card.Titles.ShouldBe([
            CalendarTexts.ItIsPosted.In(language), CalendarTexts.RemindMe.In(language), CalendarTexts.HandOver.In(language), CalendarTexts.Skip.In(language)]);

        await bot.PassesAsync(TimeSpan.FromHours(1));
        bot.Marieke.Chat.Count.ShouldBe(before + 1);
        bot.Ruben.Chat.ShouldNotContain(message => message.IsCard && message.Card.Words.Contains(Title, StringComparison.Ordinal));
    }

    [Theory, BothLanguages]
    public async Task A_text_that_was_not_approved_is_said_to_be_so(Language language)
    {
        await using var bot = await BotUnderTest.StartAsync(language);

        await bot.ReachesAsync(Due);

        var words = bot.Marieke.Newest.Card.Words;
        words.ShouldContain(CalendarTexts.NotApproved.In(language));
        words.ShouldContain(CalendarTexts.TextInCalendar.In(language));
        words.ShouldContain("Vandaag vliegen de kortingen je om de oren.");
    }

    [Theory, BothLanguages]
    public async Task The_reminder_brings_the_approved_text_and_who_approved_it(Language language)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        await bot.Noor.Submits("Lenen is van alle dagen, ook vandaag.", post: "Black Friday");
        await bot.Marieke.Presses(bot.Marieke.Newest, DraftTexts.Approve);

        await bot.ReachesAsync(Due);

        var words = bot.Marieke.Newest.Card.Words;
        words.ShouldContain(CalendarTexts.TextToPost.In(language));
        words.ShouldContain("Lenen is van alle dagen, ook vandaag.");
        words.ShouldContain(CalendarTexts.ApprovedBy("Marieke Hoekstra", Clock(bot, BotUnderTest.Start)).In(language));
        words.ShouldNotContain(CalendarTexts.NotApproved.In(language));
    }

    [Theory, BothLanguages]
    public async Task A_reminder_follows_what_becomes_of_the_draft_until_the_post_is_settled(Language language)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        await bot.ReachesAsync(Due);
        var reminder = bot.Marieke.Newest;
        await bot.Noor.Submits("Lenen is van alle dagen.", post: "Black Friday");

        await bot.Marieke.Presses(bot.Marieke.Newest, DraftTexts.Approve);
        reminder.Card.Words.ShouldContain("Lenen is van alle dagen.");
        reminder.Card.Words.ShouldNotContain(CalendarTexts.NotApproved.In(language));

        await bot.Noor.Presses(bot.Noor.Newest, DraftTexts.SubmitAgain, ("text", "Lenen kan vandaag ook."));
        reminder.Card.Words.ShouldNotContain("Lenen is van alle dagen.");
        reminder.Card.Words.ShouldContain(CalendarTexts.NotApproved.In(language));

        await bot.Marieke.Presses(reminder, CalendarTexts.ItIsPosted);
        await bot.Marieke.Presses(bot.Marieke.Newest, DraftTexts.Approve);
        reminder.Card.Words.ShouldContain(CalendarTexts.PostedUnapprovedBy("Marieke Hoekstra", Clock(bot, Due)).In(language));
        reminder.Card.Words.ShouldNotContain("Lenen kan vandaag ook.");
    }

    [Theory]
    [InlineData(Language.Dutch, "")]
    [InlineData(Language.Dutch, "https://www.linkedin.com/posts/boek-aan-huis")]
    [InlineData(Language.English, "")]
    [InlineData(Language.English, "https://www.linkedin.com/posts/boek-aan-huis")]
    public async Task Posted_is_shown_with_who_says_so_and_where_it_stands(Language language, string link)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        await bot.ReachesAsync(Due);
        var reminder = bot.Marieke.Newest;

        await bot.Marieke.Presses(reminder, CalendarTexts.ItIsPosted, ("link", link));

        reminder.Card.Words.ShouldContain(CalendarTexts.PostedUnapprovedBy("Marieke Hoekstra", Clock(bot, Due)).In(language));
        reminder.Card.Buttons.ShouldBeEmpty();
        reminder.Card.Links.ShouldBe(link.Length > 0 ? [link] : []);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("www.linkedin.com/posts/1")]
    [InlineData("file:///etc/passwd")]
    public async Task A_link_that_is_no_web_address_is_refused_and_the_post_stays_open(string link)
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.ReachesAsync(Due);
        var reminder = bot.Marieke.Newest;

        await bot.Marieke.Presses(reminder, CalendarTexts.ItIsPosted, ("link", link));

        reminder.Card.Words.ShouldContain(CalendarTexts.Refused(new NotAWebAddress(), "").Dutch);
        await bot.Marieke.Presses(reminder, CalendarTexts.ItIsPosted, ("link", "https://www.linkedin.com/posts/1"));
        reminder.Card.Links.ShouldBe(["https://www.linkedin.com/posts/1"]);
    }

    [Theory, BothLanguages]
    public async Task A_snoozed_reminder_comes_back_at_its_moment_and_the_old_card_says_so(Language language)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        await bot.ReachesAsync(Due);
        var first = bot.Marieke.Newest;
        var before = bot.Marieke.Chat.Count;

        await bot.Marieke.Presses(first, CalendarTexts.RemindMe, ("minutes", "15"));
        first.Card.Words.ShouldContain(CalendarTexts.SnoozedBy("Marieke Hoekstra", Clock(bot, Due.AddMinutes(15))).In(language));

        await bot.ReachesAsync(Due.AddMinutes(14));
        bot.Marieke.Chat.Count.ShouldBe(before);
        await bot.ReachesAsync(Due.AddMinutes(15));

        var second = bot.Marieke.Chat.Skip(before).ShouldHaveSingleItem();
        await bot.Marieke.Presses(second, CalendarTexts.ItIsPosted);
        first.Card.Words.ShouldContain(CalendarTexts.PostedUnapprovedBy("Marieke Hoekstra", Clock(bot, Due.AddMinutes(15))).In(language));
        first.Card.Buttons.ShouldBeEmpty();
    }

    [Theory, BothLanguages]
    public async Task Who_takes_over_gets_the_card_and_the_old_copy_shows_it(Language language)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        await bot.ReachesAsync(Due);
        var old = bot.Marieke.Newest;

        await bot.Marieke.Presses(old, CalendarTexts.HandOver, ("to", bot.Noor.Id.Value));

        old.Card.Words.ShouldContain(CalendarTexts.HandedOver("Noor El Idrissi", "Marieke Hoekstra").In(language));
        var fresh = bot.Noor.Newest;
        fresh.Card.Words.ShouldContain($"{CalendarTexts.Coordinator.In(language)}: Noor El Idrissi");

        await bot.Noor.Presses(fresh, CalendarTexts.ItIsPosted);
        old.Card.Words.ShouldContain(CalendarTexts.PostedUnapprovedBy("Noor El Idrissi", Clock(bot, Due)).In(language));
        old.Card.Buttons.ShouldBeEmpty();
    }

    [Theory, BothLanguages]
    public async Task Skipping_needs_a_reason_and_shows_it(Language language)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        await bot.ReachesAsync(Due);
        var reminder = bot.Marieke.Newest;
        var skip = reminder.Card.Button(CalendarTexts.Skip.In(language));
        Should.Throw<InvalidOperationException>(() => skip.Filled(new Dictionary<string, string>(StringComparer.Ordinal)))
            .Message.ShouldContain("reason", customMessage: "a client holds it back");

        await bot.Marieke.Invokes(reminder, skip.Verb, skip.Data);
        reminder.Card.Words.ShouldContain(CalendarTexts.ReasonNeeded.In(language));

        await bot.Marieke.Presses(reminder, CalendarTexts.Skip, ("reason", "De opname is mislukt."));
        reminder.Card.Words.ShouldContain(CalendarTexts.SkippedBy("Marieke Hoekstra", Clock(bot, Due), "De opname is mislukt.").In(language));
        reminder.Card.Buttons.ShouldBeEmpty();
    }

    [Theory, BothLanguages]
    public async Task A_second_answer_changes_nothing_and_is_told_how_it_stands(Language language)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        await bot.ReachesAsync(Due);
        var reminder = bot.Marieke.Newest;
        var open = reminder.Card;
        await bot.Marieke.Presses(reminder, CalendarTexts.ItIsPosted);
        var kept = await bot.EverythingKeptAsync();

        await bot.Marieke.PressesOnOld(open, reminder, CalendarTexts.Skip, ("reason", "Toch maar niet."));

        reminder.Card.Words.ShouldContain(CalendarTexts.Refused(new AlreadySettled(), "").In(language));
        reminder.Card.Words.ShouldContain(CalendarTexts.PostedUnapprovedBy("Marieke Hoekstra", Clock(bot, Due)).In(language));
        (await bot.EverythingKeptAsync()).ShouldBe(kept);
    }

    [Fact]
    public async Task Who_does_not_answer_for_a_post_is_told_who_does_and_sees_nothing_of_it()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.ReachesAsync(Due);
        var posted = bot.Marieke.Newest.Card.Button(CalendarTexts.ItIsPosted.Dutch);
        var somewhere = await bot.Noor.Says("help");
        var kept = await bot.EverythingKeptAsync();

        var words = await bot.Noor.Invokes(somewhere, posted.Verb, posted.Data);

        words.ShouldBe(CalendarTexts.Refused(new NotYourPost(bot.Marieke.Id), "Marieke Hoekstra").Dutch);
        (await bot.EverythingKeptAsync()).ShouldBe(kept);
    }

    [Fact]
    public async Task The_deputy_may_settle_the_post()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.ReachesAsync(Due);
        var reminder = bot.Marieke.Newest;
        var posted = reminder.Card.Button(CalendarTexts.ItIsPosted.Dutch);

        await bot.Ruben.Invokes(await bot.Ruben.Says("help"), posted.Verb, posted.Data);

        reminder.Card.Words.ShouldContain(CalendarTexts.PostedUnapprovedBy("Ruben Pinas", Clock(bot, Due)).Dutch);
    }

    private static string Clock(BotUnderTest bot, DateTimeOffset at) => bot.Service<GovernanceBot.Cards.Wording>().ShortMoment(at, bot.Language);
}
