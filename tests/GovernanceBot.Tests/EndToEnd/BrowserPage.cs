using Microsoft.Playwright;

namespace GovernanceBot.Tests.EndToEnd;

/// <summary>One person's local Teams client in a real Chromium.</summary>
internal sealed class BrowserPage : IAsyncDisposable
{
    private static readonly string Executable = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium";

    /// <summary>In milliseconds: as long as a reminder that is a minute away can take on a busy machine.</summary>
    private const float Limit = 120_000;

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;
    private readonly IPage _page;

    private BrowserPage(IPlaywright playwright, IBrowser browser, IPage page)
    {
        _playwright = playwright;
        _browser = browser;
        _page = page;
    }

    public static bool IsPresent => File.Exists(Executable);

    private ILocator NewestCard => _page.Locator(".ac-adaptiveCard").Last;

    public static async Task<BrowserPage> OpenAsync(Uri address)
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Executable,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 1000, Height = 1400 } });
        page.SetDefaultTimeout(Limit);

        // The client's page asks for fonts elsewhere; tests talk to this machine only.
        await page.RouteAsync("**/*", route => new Uri(route.Request.Url).IsLoopback ? route.ContinueAsync() : route.AbortAsync());
        await page.GotoAsync(address.AbsoluteUri);
        var opened = new BrowserPage(playwright, browser, page);
        await opened.NewestCard.WaitForAsync();
        return opened;
    }

    public async Task SayAsync(string text)
    {
        var box = _page.Locator("div[role=textbox][contenteditable=true]").Last;
        await box.ClickAsync();
        await box.FillAsync(text);
        await _page.Keyboard.PressAsync("Enter");
    }

    public Task WaitForCardAsync(string words) =>
        _page.Locator(".ac-adaptiveCard").Filter(new() { HasText = words }).Last.WaitForAsync();

    public Task<int> CountCardsAsync(string words) => _page.Locator(".ac-adaptiveCard").Filter(new() { HasText = words }).CountAsync();

    public Task ClickAsync(string button) => _page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).Last.ClickAsync();

    public Task FillAsync(string label, string text) => NewestCard.GetByLabel(label).Last.FillAsync(text);

    public async Task ChooseAsync(string label, params string[] options)
    {
        await NewestCard.GetByLabel(label).Last.ClickAsync();
        foreach (var option in options)
        {
            await _page.GetByText(option, new() { Exact = true }).Last.ClickAsync();
        }

        await _page.Keyboard.PressAsync("Escape");
    }

    public async Task PictureAsync(string path)
    {
        await NewestCard.ScrollIntoViewIfNeededAsync();
        await NewestCard.ScreenshotAsync(new() { Path = path });
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
