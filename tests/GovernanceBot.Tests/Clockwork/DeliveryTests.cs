using GovernanceBot.Calendar;
using GovernanceBot.Clockwork;
using GovernanceBot.Domain;
using GovernanceBot.Tests.Chat;

namespace GovernanceBot.Tests.Clockwork;

public sealed class DeliveryTests
{
    /// <summary>26 November 2027, 9:00 in Amsterdam.</summary>
    private static readonly DateTimeOffset Due = new(2027, 11, 26, 8, 0, 0, TimeSpan.Zero);

    private static readonly TimeSpan FirstWait = ClockworkSettings.For(1).RetryAfter;

    [Theory]
    [InlineData(403)]
    [InlineData(404)]
    public async Task A_reminder_that_can_never_arrive_goes_to_the_deputy_and_its_row_says_why(int status)
    {
        await using var bot = await BotUnderTest.StartAsync();
        var before = bot.Marieke.Chat.Count;
        bot.Connector.Breaks(bot.Marieke.Conversation, new Fault.Status(status));

        await bot.ReachesAsync(Due);

        bot.Marieke.Chat.Count.ShouldBe(before);
        bot.Ruben.Newest.Card.Words.ShouldContain($"{CalendarTexts.Coordinator.Dutch}: Ruben Pinas");
        var rows = await OutboxAsync(bot);
        rows.Count.ShouldBe(2);
        rows[0].ShouldSatisfyAllConditions(
            row => row.Status.ShouldBe(OutboxStatus.Blocked),
            row => row.Reason.ShouldBe($"Http{status}"),
            row => row.Effect.ShouldBe(new Effect.SendCard(bot.Marieke.Id, "reminder")));
        rows[1].Status.ShouldBe(OutboxStatus.Delivered);
        await bot.Ruben.Presses(bot.Ruben.Newest, CalendarTexts.ItIsPosted);
    }

    [Fact]
    public async Task A_busy_connector_is_asked_again_after_the_time_it_names()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var (messages, calls) = (bot.Marieke.Chat.Count, bot.Connector.CallsTo(bot.Marieke.Conversation));
        bot.Connector.Fails(bot.Marieke.Conversation, new Fault.Status(429, RetryAfter: 1));

        await bot.ReachesAsync(Due);

        bot.Marieke.Chat.Count.ShouldBe(messages + 1);
        bot.Connector.CallsTo(bot.Marieke.Conversation).ShouldBe(calls + 2);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_connector_that_wants_more_time_than_a_try_may_take_gets_it(bool asDate)
    {
        await using var bot = await BotUnderTest.StartAsync();
        var (messages, calls) = (bot.Marieke.Chat.Count, bot.Connector.CallsTo(bot.Marieke.Conversation));
        bot.Connector.Fails(bot.Marieke.Conversation, new Fault.Status(429, RetryAfter: 120, asDate));

        await bot.ReachesAsync(Due);
        await bot.ReachesAsync(Due + TimeSpan.FromSeconds(90));
        bot.Connector.CallsTo(bot.Marieke.Conversation).ShouldBe(calls + 1);

        await bot.ReachesAsync(Due + TimeSpan.FromSeconds(121));
        bot.Marieke.Chat.Count.ShouldBe(messages + 1);
    }

    [Theory]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    [InlineData(412)]
    public async Task A_connector_that_stumbles_once_delivers_once(int status)
    {
        await using var bot = await BotUnderTest.StartAsync();
        var messages = bot.Marieke.Chat.Count;
        bot.Connector.Fails(bot.Marieke.Conversation, new Fault.Status(status));

        await bot.ReachesAsync(Due);
        await bot.PassesAsync(TimeSpan.FromHours(1));

        bot.Marieke.Chat.Count.ShouldBe(messages + 1);
    }

    [Fact]
    public async Task A_connector_that_never_answers_is_tried_later_and_delivers_once()
    {
        await using var bot = await BotUnderTest.StartAsync(setup: new(Patience: TimeSpan.FromSeconds(1)));
        var messages = bot.Marieke.Chat.Count;
        bot.Connector.Breaks(bot.Marieke.Conversation, new Fault.Hang());

        await bot.ReachesAsync(Due);
        bot.Marieke.Chat.Count.ShouldBe(messages);
        (await OutboxAsync(bot)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            row => row.Status.ShouldBe(OutboxStatus.Pending), row => row.Attempts.ShouldBe(1));

        bot.Connector.Recovers(bot.Marieke.Conversation);
        await bot.ReachesAsync(Due + FirstWait);
        await bot.PassesAsync(TimeSpan.FromHours(1));
        bot.Marieke.Chat.Count.ShouldBe(messages + 1);
    }

    /// <summary>As over a weekend on which the bot's secret has expired.</summary>
    [Theory]
    [InlineData(401, 8)]
    [InlineData(500, 32)]
    public async Task After_an_outage_of_days_the_reminder_soon_comes_to_whom_it_was_for(int status, int minutes)
    {
        await using var bot = await BotUnderTest.StartAsync();
        var (messages, deputy) = (bot.Marieke.Chat.Count, bot.Ruben.Chat.Count);
        bot.Connector.Breaks(bot.Marieke.Conversation, new Fault.Status(status));
        await bot.ReachesAsync(Due);
        await IsOverAfterDaysAsync(bot, within: TimeSpan.FromMinutes(minutes));

        bot.Marieke.Chat.Count.ShouldBe(messages + 1);
        bot.Ruben.Chat.Count.ShouldBe(deputy);
    }

    [Fact]
    public async Task A_copy_follows_its_post_after_an_outage_of_days_too()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.ReachesAsync(Due);
        var reminder = bot.Marieke.Newest;
        var posted = reminder.Card.Button(CalendarTexts.ItIsPosted.Dutch);
        bot.Connector.Breaks(bot.Marieke.Conversation, new Fault.Status(401));
        await bot.Ruben.Invokes(await bot.Ruben.Says("help"), posted.Verb, posted.Data);
        await IsOverAfterDaysAsync(bot, within: TimeSpan.FromMinutes(8));

        reminder.Card.Buttons.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_copy_that_could_not_be_changed_is_changed_later()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.ReachesAsync(Due);
        var reminder = bot.Marieke.Newest;
        var posted = reminder.Card.Button(CalendarTexts.ItIsPosted.Dutch);
        bot.Connector.Fails(bot.Marieke.Conversation, new Fault.Status(500));

        await bot.Ruben.Invokes(await bot.Ruben.Says("help"), posted.Verb, posted.Data);
        reminder.Card.Buttons.ShouldNotBeEmpty();

        await bot.PassesAsync(FirstWait);
        reminder.Card.Buttons.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_copy_that_can_never_be_changed_is_left_as_it_is()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.ReachesAsync(Due);
        var posted = bot.Marieke.Newest.Card.Button(CalendarTexts.ItIsPosted.Dutch);
        bot.Connector.Breaks(bot.Marieke.Conversation, new Fault.Status(409));
        await bot.Ruben.Invokes(await bot.Ruben.Says("help"), posted.Verb, posted.Data);

        for (var attempt = 0; attempt < ClockworkSettings.For(1).Attempts; attempt++)
        {
            await bot.PassesAsync(TimeSpan.FromDays(1));
        }

        var calls = bot.Connector.CallsTo(bot.Marieke.Conversation);
        await bot.PassesAsync(TimeSpan.FromDays(1));

        bot.Connector.CallsTo(bot.Marieke.Conversation).ShouldBe(calls);
    }

    /// <summary>More attempts fail than would give up on anybody; then the connector works again.</summary>
    private static async Task IsOverAfterDaysAsync(BotUnderTest bot, TimeSpan within)
    {
        for (var attempt = 0; attempt < 2 * ClockworkSettings.For(1).Attempts; attempt++)
        {
            await bot.PassesAsync(TimeSpan.FromHours(3));
        }

        bot.Connector.Recovers(bot.Marieke.Conversation);
        await bot.PassesAsync(within);
    }

    /// <summary>The effects that were cards, of the one post that is due.</summary>
    private static async Task<List<OutboxRow>> OutboxAsync(BotUnderTest bot)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var post = (await bot.Service<UpcomingPosts>().AfterAsync(Due - TimeSpan.FromMinutes(1), 1, cancellation)).ShouldHaveSingleItem();
        var rows = await bot.Service<SubjectOutbox>().OfAsync(post.Id, cancellation);
        return [.. rows.Where(row => row.Effect is Effect.SendCard)];
    }
}
