using System.Net;
using System.Text.Json.Nodes;
using GovernanceBot.Calendar;
using GovernanceBot.Teams;
using GovernanceBot.Tests.Chat;
using Microsoft.AspNetCore.Http;

namespace GovernanceBot.Tests.Door;

/// <summary>Teams delivers a slow turn twice; whoever captured a request can send it again.</summary>
public sealed class ReplayTests
{
    /// <summary>26 November 2027, 9:00 in Amsterdam: a post of Marieke's is due.</summary>
    private static readonly DateTimeOffset Due = new(2027, 11, 26, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("help")]
    [InlineData("Mag ik een foto van bezoekers plaatsen?")]
    [InlineData("concept")]
    public async Task A_message_that_is_delivered_again_is_answered_once(string text)
    {
        await using var bot = await BotUnderTest.StartAsync();
        var (activity, messages) = (bot.Noor.Message(text), bot.Noor.Chat.Count);

        (await bot.DeliverAsync(activity)).ShouldBe(HttpStatusCode.OK);
        var kept = await bot.EverythingKeptAsync();
        (await bot.DeliverAsync(activity)).ShouldBe(HttpStatusCode.OK);

        bot.Noor.Chat.Count.ShouldBe(messages + 1);
        (await bot.EverythingKeptAsync()).ShouldBe(kept);
    }

    [Fact]
    public async Task A_message_that_is_delivered_again_before_it_was_answered_is_answered_once()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var (activity, messages) = (bot.Noor.Message("help"), bot.Noor.Chat.Count);
        bot.Connector.Fails(bot.Noor.Conversation, new Fault.Status(503, RetryAfter: 1));

        var statuses = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => bot.DeliverAsync(activity)));

        statuses.ShouldAllBe(status => status == HttpStatusCode.OK);
        bot.Noor.Chat.Count.ShouldBe(messages + 1);
    }

    [Fact]
    public async Task A_click_that_is_delivered_again_does_nothing_more_and_gets_the_same_card()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.ReachesAsync(Due);
        var snooze = bot.Marieke.Newest.Card.Button(CalendarTexts.RemindMe.Dutch);
        var click = bot.Marieke.Invoke(snooze.Verb, new JsonObject { ["post"] = (string?)snooze.Data["post"], ["minutes"] = "60" });

        var first = await AnswerAsync(bot, click);
        await bot.PassesAsync(TimeSpan.FromMinutes(10));
        var kept = await bot.EverythingKeptAsync();
        var second = await AnswerAsync(bot, click);

        second.ShouldBe(first);
        (await bot.EverythingKeptAsync()).ShouldBe(kept);
    }

    [Fact]
    public async Task The_same_words_in_an_activity_of_their_own_are_another_question()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var messages = bot.Noor.Chat.Count;

        await bot.Noor.Says("help");
        await bot.Noor.Says("help");

        bot.Noor.Chat.Count.ShouldBe(messages + 2);
    }

    [Theory]
    [InlineData("conversation")]
    [InlineData("from")]
    public async Task The_same_id_elsewhere_is_another_activity(string field)
    {
        await using var bot = await BotUnderTest.StartAsync();
        var (mine, other) = (bot.Noor.Message("help"), bot.Deniz.Message("help"));
        var theirs = mine.DeepClone().AsObject();
        theirs[field] = other[field]!.DeepClone();
        var messages = bot.Connector.Messages.Count;

        await bot.DeliverAsync(mine);
        await bot.DeliverAsync(theirs);

        bot.Connector.Messages.Count.ShouldBe(messages + 2);
    }

    [Fact]
    public async Task What_failed_is_tried_again()
    {
        var (recent, tries) = (new RecentActivities(), 0);
        Task<IResult> Answer() => tries++ == 0 ? Task.FromException<IResult>(new InvalidOperationException()) : Task.FromResult(Results.Ok());

        await Should.ThrowAsync<InvalidOperationException>(() => recent.OnceAsync(Invoke(1), Answer));
        await recent.OnceAsync(Invoke(1), Answer);
        await recent.OnceAsync(Invoke(1), Answer);

        tries.ShouldBe(2);
    }

    [Fact]
    public async Task The_memory_is_bounded_and_an_old_click_is_still_not_done_twice()
    {
        var (recent, done) = (new RecentActivities(), 0);
        Task<IResult> Answer()
        {
            done++;
            return Task.FromResult(Results.Ok(new byte[25_000]));
        }

        for (var number = 0; number < 30_000; number++)
        {
            await recent.OnceAsync(Invoke(number), Answer);
        }

        (await recent.OnceAsync(Invoke(20_000), Answer)).ShouldBeAssignableTo<IStatusCodeHttpResult>()!.StatusCode.ShouldBe(409);
        done.ShouldBe(30_000);
        await recent.OnceAsync(Invoke(1), Answer);
        done.ShouldBe(30_001, "forgotten");
    }

    [Fact]
    public async Task A_click_that_takes_long_is_forgotten_in_its_turn_as_well()
    {
        var (recent, slow) = (new RecentActivities(), new TaskCompletionSource<IResult>());
        Task<IResult> Answer() => Task.FromResult(Results.Ok());
        var first = recent.OnceAsync(Invoke(1), () => slow.Task);
        for (var number = 2; number < 500; number++)
        {
            await recent.OnceAsync(Invoke(number), Answer);
        }

        slow.SetResult(Results.Ok());
        await first;
        await recent.OnceAsync(Invoke(500), Answer);

        (await recent.OnceAsync(Invoke(1), Answer)).ShouldBeAssignableTo<IStatusCodeHttpResult>()!.StatusCode.ShouldBe(409);
    }

    private static Activity Invoke(int number) => new(
        "invoke", $"f:{number}", "adaptiveCard/action", null, null, null, null, null, null, null, new("a:1", "personal", null), null, null, null, null, null);

    private static async Task<string> AnswerAsync(BotUnderTest bot, JsonObject activity)
    {
        using var response = await bot.PostAsync(activity);
        await bot.SettledAsync();
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
