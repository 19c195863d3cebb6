using System.Diagnostics;
using GovernanceBot.Local;

namespace GovernanceBot.Tests.EndToEnd;

/// <summary>The whole product as a newcomer starts it, in processes of its own: the bot and two local Teams clients.</summary>
internal sealed class RunningProduct : IAsyncDisposable
{
    public const string ReminderTitle = "Rijm je mee? Maak de zin af";

    private static readonly DateTimeOffset Reminder = new(2026, 12, 3, 16, 0, 0, TimeSpan.FromHours(1));

    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(4);

    private readonly ChildProcess _process;

    private RunningProduct(ChildProcess process, int portBase)
    {
        _process = process;
        var people = Organisation.Read().People;
        Employee = new(new($"http://127.0.0.1:{portBase + 1}/"), people[0]);
        Editor = new(new($"http://127.0.0.1:{portBase + 2}/"), people[1]);
    }

    public PlaygroundClient Employee { get; }

    public PlaygroundClient Editor { get; }

    /// <param name="beforeReminder">How long before the reminder of <see cref="ReminderTitle"/>, which is the editor's, the clock starts.</param>
    public static async Task<RunningProduct> StartAsync(TimeSpan beforeReminder, string storage)
    {
        Assert.SkipUnless(NodeTools.Unavailable is null, NodeTools.Unavailable ?? "");
        var portBase = FreePorts.TakeRow(3);
        var start = new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            [
                Path.Combine(AppContext.BaseDirectory, "GovernanceBot.Local.dll"),
                "--no-browser", "--fresh", "--port-base", $"{portBase}", "--storage", storage,
                "--now", $"{Reminder - beforeReminder:O}",
            ]);
        var process = ChildProcess.Start("GovernanceBot.Local", start);
        try
        {
            await process.WaitForLineAsync(line => line.StartsWith("ready: ", StringComparison.Ordinal), StartLimit, TestContext.Current.CancellationToken);
            return new(process, portBase);
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Employee.Dispose();
        Editor.Dispose();
        await _process.DisposeAsync();
    }
}
