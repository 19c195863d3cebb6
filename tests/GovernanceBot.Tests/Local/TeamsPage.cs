using Microsoft.Playwright;

namespace GovernanceBot.Tests.Local;

/// <summary>The page of a local Teams client, in the words of the person in front of it.</summary>
internal sealed class TeamsPage
{
    private readonly IPage _page;

    private TeamsPage(IPage page) => _page = page;

    private ILocator Box => _page.Locator("div[role=textbox][contenteditable=true]").Last;

    internal static async Task<TeamsPage> WhenReadyAsync(IPage page)
    {
        var teams = new TeamsPage(page);
        await teams.Box.WaitForAsync();
        return teams;
    }

    public async Task SayAsync(string text)
    {
        await Box.FillAsync(text);
        await Box.PressAsync("Enter");
    }

    /// <summary>The newest card with this text in it; use it with the assertions of Playwright, which wait.</summary>
    public ILocator Card(string text) => _page.Locator(".ac-adaptiveCard").Filter(new() { HasText = text }).Last;

    public static Task PressAsync(ILocator card, string button) =>
        card.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    public static Task FillAsync(ILocator card, string label, string text) => card.GetByLabel(label).FillAsync(text);

    /// <summary>Saves one card as a picture under artifacts/screenshots in the repository, which git ignores.</summary>
    /// <returns>The path of the picture.</returns>
    public static async Task<string> ShootAsync(ILocator card, string name)
    {
        var path = Path.Combine(GovernanceBot.Local.Repository.Root, "artifacts", "screenshots", $"{name}.png");
        await card.ScreenshotAsync(new() { Path = path, Animations = ScreenshotAnimations.Disabled });
        return path;
    }
}
