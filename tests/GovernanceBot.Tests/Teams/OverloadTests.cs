using System.Net;
using System.Text.Json;
using GovernanceBot.Storage;
using GovernanceBot.Teams;
using GovernanceBot.Tests.Chat;

namespace GovernanceBot.Tests.Teams;

public sealed class OverloadTests
{
    private static readonly TurnLimits Patient = new(AtOnce: 100, InLine: 0, Answering: TimeSpan.FromSeconds(30), Request: TimeSpan.FromSeconds(30));

    [Fact]
    public async Task More_at_once_than_can_be_done_is_told_to_come_back_and_the_rest_is_answered()
    {
        await using var bot = await BotUnderTest.StartAsync(setup: new(Patience: TimeSpan.FromSeconds(2), Limits: Patient with { AtOnce = 2, InLine = 1 }));
        bot.Connector.Breaks(bot.Noor.Conversation, new Fault.Hang());

        var responses = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => bot.PostAsync(bot.Noor.Message("help"))));

        responses.Count(response => response.StatusCode == HttpStatusCode.OK).ShouldBeGreaterThanOrEqualTo(3);
        var refused = responses.Where(response => response.StatusCode == HttpStatusCode.ServiceUnavailable).ToList();
        refused.ShouldNotBeEmpty();
        refused.ShouldAllBe(response => response.Headers.RetryAfter != null);
        responses.ShouldAllBe(response => response.StatusCode == HttpStatusCode.OK || response.StatusCode == HttpStatusCode.ServiceUnavailable);
        bot.Connector.Recovers(bot.Noor.Conversation);
        (await bot.Noor.Says("help")).IsCard.ShouldBeTrue("it did not fall over");
    }

    [Fact]
    public async Task A_request_that_takes_too_long_is_told_to_come_back_and_its_turn_goes_on()
    {
        await using var bot = await BotUnderTest.StartAsync(
            setup: new(Patience: TimeSpan.FromSeconds(3), Limits: Patient with { Request = TimeSpan.FromSeconds(1) }));
        bot.Connector.Fails(bot.Noor.Conversation, new Fault.Hang());
        var (activity, calls) = (bot.Noor.Message("help"), bot.Connector.CallsTo(bot.Noor.Conversation));

        using var slow = await bot.PostAsync(activity);
        slow.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        slow.Headers.RetryAfter.ShouldNotBeNull();

        HttpStatusCode status;
        do
        {
            using var again = await bot.PostAsync(activity);
            status = again.StatusCode;
        }
        while (status == HttpStatusCode.ServiceUnavailable);

        status.ShouldBe(HttpStatusCode.OK);
        bot.Connector.CallsTo(bot.Noor.Conversation).ShouldBe(calls + 1);
    }

    /// <summary>Finding somebody, remembering where they are, answering: whichever of them fails.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_store_that_fails_somewhere_in_a_turn_gives_one_apology_with_its_reference(int call)
    {
        await using var bot = await BotUnderTest.StartAsync();
        bot.ErrorsAreExpected = true;
        var form = await bot.Noor.Says("concept");
        var click = bot.Noor.Invoke("draft.approve", new System.Text.Json.Nodes.JsonObject { ["draft"] = "draft-1", ["version"] = 1 });
        foreach (var (activity, at) in new[] { (bot.Noor.Message("concept"), call), (click, 1) })
        {
            var messages = bot.Noor.Chat.Count;
            bot.Engine.FailAt(at, new StorageUnavailableException("Busy.", null));
            using var response = await bot.PostAsync(activity);

            response.StatusCode.ShouldBe(HttpStatusCode.OK);
            var words = activity == click
                ? JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement.GetProperty("value").GetString()
                : bot.Noor.Chat.Skip(messages).ShouldHaveSingleItem().Text;
            var reference = bot.Log.Errors.Last().Split("reference ")[1][..8];
            words.ShouldBe(TeamsTexts.Apology(reference).Dutch);
        }

        form.IsCard.ShouldBeTrue();
    }

    [Fact]
    public async Task A_store_that_does_not_answer_gives_an_apology_in_time()
    {
        await using var bot = await BotUnderTest.StartAsync(setup: new(Limits: Patient with { Answering = TimeSpan.FromSeconds(1) }));
        bot.ErrorsAreExpected = true;
        bot.Engine.HangAt(1);

        (await bot.Noor.Says("concept")).Text.ShouldNotBeNull().ShouldStartWith("Er ging iets mis");
    }

    [Fact]
    public async Task An_installation_that_could_not_be_kept_is_to_be_delivered_again()
    {
        await using var bot = await BotUnderTest.StartAsync(installed: false);
        bot.ErrorsAreExpected = true;
        var installation = bot.Noor.Installation("add");
        bot.Engine.FailAt(1, new StorageUnavailableException("Busy.", null));

        (await bot.DeliverAsync(installation)).ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await bot.DeliverAsync(installation)).ShouldBe(HttpStatusCode.OK);

        bot.Noor.Chat.Count.ShouldBe(1, "one welcome");
    }
}
