using GovernanceBot.Local;

namespace GovernanceBot.Tests.EndToEnd;

/// <summary>What happens to somebody who opens the local Teams client late.</summary>
public sealed class ClosedPageTests
{
    [Fact]
    public async Task A_request_that_came_before_the_page_was_opened_is_on_it_after_one_welcome()
    {
        Assert.SkipUnless(BrowserPage.IsPresent, "Chromium is not on this machine.");
        await using var product = await RunningProduct.StartAsync(TimeSpan.FromDays(1), "sqlite");
        await product.Editor.SendTextAsync("kalender", TestContext.Current.CancellationToken);

        await using var marieke = await BrowserPage.OpenAsync(product.Editor.Address);

        await marieke.WaitForCardAsync("Hoi Marieke!");
        await marieke.PictureAsync(Path.Combine(Repository.Root, "artifacts", "pictures", "late.png"));
        (await marieke.CountCardsAsync("Hoi Marieke!")).ShouldBe(1);
        (await marieke.CountCardsAsync("")).ShouldBe(2);
    }
}
