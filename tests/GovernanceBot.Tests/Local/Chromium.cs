using Microsoft.Playwright;

namespace GovernanceBot.Tests.Local;

/// <summary>A Chromium without a window that talks to this machine only.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private const string Debian = "/usr/bin/chromium";

    private static readonly string[] Switches =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Chromium(IPlaywright playwright, IBrowser browser) => (_playwright, _browser) = (playwright, browser);

    /// <summary>Why no browser can be used here, as a sentence; null when one can.</summary>
    public static string? Unavailable =>
        File.Exists(Program) ? null : $"No Chromium at {Program}: install Debian's chromium, or set CHROMIUM to the path of another.";

    private static string Program => Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } given ? given : Debian;

    public static async Task<Chromium> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Headless = true, Args = Switches });
        return new Chromium(playwright, browser);
    }

    /// <summary>Opens a local Teams client. Its page tells the bot that the app was installed, so a welcome may follow.</summary>
    public async Task<TeamsPage> OpenAsync(Uri client)
    {
        var context = await _browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = 1280, Height = 900 },
            DeviceScaleFactor = 2,
            Locale = "nl-NL",
            TimezoneId = "Europe/Amsterdam",
        });
        await context.RouteAsync(address => new Uri(address).Host != client.Host, route => route.AbortAsync());
        var page = await context.NewPageAsync();
        await page.GotoAsync(client.AbsoluteUri);
        return await TeamsPage.WhenReadyAsync(page);
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
