using System.Net;

namespace GovernanceBot.Tests.Door;

public sealed class ForgedTokenTests(GuardedBot bot) : IClassFixture<GuardedBot>
{
    public static TheoryData<string> Names => [.. Forgeries.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_forged_or_damaged_token_is_refused_before_any_work_and_logged_once_by_its_reason(string name)
    {
        var forgery = Forgeries.All[name];
        var authorization = forgery.Authorization(bot.Forge);

        var knock = await bot.KnockAsync(authorization, GuardedBot.Activity());

        knock.ShouldBeRefused(HttpStatusCode.Unauthorized, forgery.Reason);
        (await bot.KnowsSenderAsync()).ShouldBeFalse();
        var parts = authorization.SelectMany(value => value.Split('.', ' ')).Where(part => part.Length > 20);
        knock.Logged.ShouldAllBe(line => !parts.Any(part => line.Contains(part, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("x-ms-agents-playground", "true")]
    [InlineData("x-emulator-appid", "11111111-2222-3333-4444-555555555555")]
    [InlineData("x-ms-conversation-id", "a:1")]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    public async Task A_client_on_this_machine_needs_a_token_where_there_is_an_identity(string header, string value)
    {
        var activity = GuardedBot.Activity("http://127.0.0.1:56150/_connector", tenants: false);
        activity["channelId"] = "emulator";

        var knock = await bot.KnockAsync([], activity, "127.0.0.1", (header, value), ("User-Agent", "Agents-Playground"));

        knock.ShouldBeRefused(HttpStatusCode.Unauthorized, "NoBearerToken");
        (await bot.KnowsSenderAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task The_refusal_says_nothing_but_that_a_bearer_token_is_needed()
    {
        var knock = await bot.KnockAsync(bot.Forge.Token(sign: _ => []));

        knock.Challenge.ShouldBe("Bearer");
        knock.Body.ShouldBeEmpty();
    }
}
