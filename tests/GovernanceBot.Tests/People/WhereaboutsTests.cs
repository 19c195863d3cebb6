using System.Text.Json.Nodes;
using GovernanceBot.People;
using GovernanceBot.Tests.Chat;

namespace GovernanceBot.Tests.People;

/// <summary>Where somebody is reached is the chat they have with the bot, whatever they do elsewhere.</summary>
public sealed class WhereaboutsTests
{
    public static TheoryData<string, string> Elsewhere => new()
    {
        { Colleague.Group, "groupChat" },
        { "19:0f1e2d3c@thread.tacv2;messageid=1700000000000", "channel" },
        { "19:00a139b0-625d-56c9-9cd7-119524fba141_d7f90631-36a8-5368-af12-c5a257666d62@unq.gbl.spaces", "personal" },
        { "a:unknown", "" },
    };

    [Theory]
    [MemberData(nameof(Elsewhere))]
    public async Task A_turn_elsewhere_leaves_where_a_person_is_reached(string conversation, string type)
    {
        await using var bot = await BotUnderTest.StartAsync();
        var before = await ReachedAsync(bot);

        foreach (var activity in new[]
        {
            bot.Noor.Message("help"),
            bot.Noor.Invoke("draft.new", new JsonObject()),
            bot.Noor.Installation("add"),
            bot.Noor.Installation("add-upgrade"),
            bot.Noor.BotAdded(),
            bot.Noor.Installation("remove"),
        })
        {
            activity["conversation"] = new JsonObject { ["id"] = conversation, ["conversationType"] = type };
            await bot.DeliverAsync(activity);
        }

        (await ReachedAsync(bot)).ShouldBe(before);
    }

    [Fact]
    public async Task Who_removes_the_app_from_an_earlier_chat_is_still_reached_in_the_present_one()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var removal = bot.Noor.Installation("remove");
        removal["conversation"]!["id"] = "a:an-earlier-one";
        var before = await ReachedAsync(bot);

        await bot.DeliverAsync(removal);
        (await ReachedAsync(bot)).ShouldBe(before);

        await bot.Noor.Uninstalls();
        (await ReachedAsync(bot)).ShouldBeNull();
    }

    private static Task<GovernanceBot.Teams.Conversation?> ReachedAsync(BotUnderTest bot) =>
        bot.Service<PeopleTable>().ConversationAsync(bot.Noor.Id, TestContext.Current.CancellationToken);
}
