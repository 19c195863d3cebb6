using System.Net;
using System.Text.Json.Nodes;
using GovernanceBot.Teams.Authentication;

namespace GovernanceBot.Tests.Door;

public sealed class GoodTokenTests(GuardedBot bot) : IClassFixture<GuardedBot>
{
    private static readonly Dictionary<string, Func<TokenForge, string>> Tokens = new(StringComparer.Ordinal)
    {
        ["the Connector's own"] = forge => "Bearer " + forge.Token(),
        ["scheme in lower case"] = forge => "bearer " + forge.Token(),
        ["expired within the skew"] = forge => "Bearer " + forge.Token(claims: claims => claims["exp"] = forge.Seconds(-4.9)),
        ["valid from within the skew"] = forge => "Bearer " + forge.Token(claims: claims => claims["nbf"] = forge.Seconds(4.9)),
        ["no beginning"] = forge => "Bearer " + forge.Token(claims: claims => claims.Remove("nbf")),
        ["this bot among the audiences"] = forge =>
            "Bearer " + forge.Token(claims: claims => claims["aud"] = new JsonArray("someone", DoorHost.Settings.AppId)),
        ["claims nobody knows"] = forge => "Bearer " + forge.Token(claims: claims => claims["xms_new"] = "x"),
    };

    public static TheoryData<string> Names => [.. Tokens.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_good_token_with_its_own_activity_is_let_in_without_a_word_in_the_log(string name)
    {
        var knock = await bot.KnockAsync([Tokens[name](bot.Forge)], GuardedBot.Activity());

        knock.ShouldBeLetIn();
        (await bot.KnowsSenderAsync()).ShouldBeTrue("what a refusal is known by not to have done");
    }

    [Fact]
    public async Task A_token_that_was_let_in_before_is_let_in_again_until_it_expires()
    {
        await using var door = await DoorHost.StartAsync();
        var token = door.Forge.Token();
        (await door.KnockAsync(token)).ShouldBe(HttpStatusCode.OK);

        door.Clock.Advance(TimeSpan.FromMinutes(64));
        (await door.KnockAsync(token)).ShouldBe(HttpStatusCode.OK);

        door.Clock.Advance(TimeSpan.FromMinutes(2));
        (await door.KnockAsync(token)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_token_that_was_let_in_before_is_refused_once_its_key_is_withdrawn()
    {
        await using var door = await DoorHost.StartAsync();
        var token = door.Forge.Token(claims: claims => claims["exp"] = door.Forge.Seconds(3 * 24 * 60));
        (await door.KnockAsync(token)).ShouldBe(HttpStatusCode.OK);

        door.Provider.RollOver("key-2");
        door.Clock.Advance(SigningKeys.Lifetime);

        (await door.KnockAsync(token)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_token_that_resembles_one_that_was_let_in_is_judged_by_itself()
    {
        await using var door = await DoorHost.StartAsync();
        var token = door.Forge.Token();
        (await door.KnockAsync(token)).ShouldBe(HttpStatusCode.OK);

        (await door.KnockAsync(token[..^4] + (token.EndsWith("AAAA", StringComparison.Ordinal) ? "BBBB" : "AAAA"))).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task The_case_of_a_configured_app_id_does_not_matter()
    {
        var upper = DoorSettings.Read(("AppId", "AAAAAAAA-2222-3333-4444-555555555555"), ("OpenIdConfiguration", OpenIdProvider.Metadata));
        await using var door = await DoorHost.StartAsync(upper);

        var token = door.Forge.Token(claims: claims => claims["aud"] = "aaaaaaaa-2222-3333-4444-555555555555");

        (await door.KnockAsync(token)).ShouldBe(HttpStatusCode.OK);
    }
}
