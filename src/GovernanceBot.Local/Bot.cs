using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace GovernanceBot.Local;

/// <summary>The bot as a child process: the very program that runs in Azure, with other settings.</summary>
internal static class Bot
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan AskInterval = TimeSpan.FromMilliseconds(50);

    /// <summary>Starts the bot and waits until it is healthy.</summary>
    /// <exception cref="ChildProcessException">It ended, or was not healthy within 60 s.</exception>
    public static async Task<ChildProcess> StartAsync(
        Options options, IEnumerable<string> storage, IReadOnlyList<Uri> serviceUrls, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "GovernanceBot.dll"), .. Arguments(options, storage, serviceUrls)])
        {
            WorkingDirectory = options.Folder,
        };
        var bot = ChildProcess.Start("The bot", start, new StreamWriter(Path.Combine(options.Folder, "bot.log")) { AutoFlush = true });
        try
        {
            await WaitUntilHealthyAsync(bot, new Uri(options.Bot, "health"), cancellationToken);
            return bot;
        }
        catch
        {
            await bot.DisposeAsync();
            throw;
        }
    }

    internal static IEnumerable<string> Arguments(Options options, IEnumerable<string> storage, IReadOnlyList<Uri> serviceUrls) =>
    [
        "--urls", options.Bot.GetLeftPart(UriPartial.Authority),
        "--ExitWithStandardInput", "true",
        .. storage,
        "--Organisation:TimeZone", Organisation.Read().Zone.Id,
        "--Organisation:Administrators", Organisation.Read().People[1].Id.ToString(),
        "--Organisation:People", Organisation.PeopleFile,
        "--Organisation:Guidelines", options.Guidelines?.FullName ?? Organisation.GuidelinesFile,
        "--Organisation:Calendar", options.Calendar?.FullName ?? Organisation.CalendarFile,
        .. serviceUrls.SelectMany((url, index) => new[] { $"--Teams:ServiceUrls:{index}", url.AbsoluteUri }),
        .. options.Now is { } now ? ["--Clock:Now", now.ToString("O", CultureInfo.InvariantCulture)] : Array.Empty<string>(),
        "--Clock:Speed", options.Speed.ToString(CultureInfo.InvariantCulture),
    ];

    private static async Task WaitUntilHealthyAsync(ChildProcess bot, Uri health, CancellationToken cancellationToken)
    {
        using var http = new HttpClient();
        var clock = Stopwatch.StartNew();
        while (!await IsHealthyAsync(http, health, cancellationToken))
        {
            if (bot.Exited.IsCompleted)
            {
                throw new ChildProcessException(bot, $"ended with exit code {await bot.Exited}");
            }

            if (clock.Elapsed > StartLimit)
            {
                throw new ChildProcessException(bot, $"was not healthy within {StartLimit.TotalSeconds:0} s");
            }

            await Task.Delay(AskInterval, TimeProvider.System, cancellationToken);
        }
    }

    private static async Task<bool> IsHealthyAsync(HttpClient http, Uri health, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await http.GetAsync(health, cancellationToken);
            return response.StatusCode is HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
