using System.Net;

namespace GovernanceBot.Tests.Door;

public sealed class ForgedTokenTests
{
    public static TheoryData<string> Names => [.. Forgeries.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_forged_or_damaged_token_is_refused_before_any_work_and_logged_once_by_its_reason(string name)
    {
        await using var door = await DoorHost.StartAsync();
        var forgery = Forgeries.All[name];
        var authorization = forgery.Authorization(door.Forge);

        (await door.KnockAsync(authorization, DoorHost.Activity())).ShouldBe(HttpStatusCode.Unauthorized);

        door.Worked.ShouldBe(0);
        door.Log.Lines.Where(line => line.Contains(forgery.Reason, StringComparison.Ordinal)).ShouldHaveSingleItem();
        var parts = authorization.SelectMany(value => value.Split('.', ' ')).Where(part => part.Length > 20);
        door.Log.Lines.ShouldAllBe(line => !parts.Any(part => line.Contains(part, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_refusal_says_nothing_but_that_a_bearer_token_is_needed()
    {
        await using var door = await DoorHost.StartAsync();

        using var answer = await door.SendAsync(["Bearer " + door.Forge.Token(sign: _ => [])], DoorHost.Activity());

        answer.Headers.WwwAuthenticate.ShouldHaveSingleItem().ToString().ShouldBe("Bearer");
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }
}
