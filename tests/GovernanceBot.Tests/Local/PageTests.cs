using GovernanceBot.Local;
using static Microsoft.Playwright.Assertions;

namespace GovernanceBot.Tests.Local;

public sealed class PageTests
{
    public PageTests()
    {
        Assert.SkipUnless(NodeTools.Unavailable is null, NodeTools.Unavailable ?? "");
        Assert.SkipUnless(Chromium.Unavailable is null, Chromium.Unavailable ?? "");
    }

    [Fact]
    public async Task An_employee_who_asks_in_the_page_gets_a_card()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var local = LocalProgram.Start();
        await local.UntilReadyAsync(cancellation);
        await using var chromium = await Chromium.StartAsync();

        var page = await chromium.OpenAsync(new Uri($"http://127.0.0.1:{local.Ports[1]}/"));
        await Expect(page.Card("Hoi Noor!")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await TeamsPage.ShootAsync(page.Card("Hoi Noor!"), "welcome");
        await page.SayAsync("Mag ik een foto van bezoekers plaatsen?");

        await Expect(page.Card("toestemming")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await TeamsPage.ShootAsync(page.Card("toestemming"), "ask");
    }
}
