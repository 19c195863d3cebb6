using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using GovernanceBot.Domain;
using GovernanceBot.Local;
using GovernanceBot.Tests.Chat;

namespace GovernanceBot.Tests.Clockwork;

/// <summary>The bot in a process of its own, with a file for its tables and its clock running from a given moment.</summary>
internal sealed class BotProcess : IRunningBot, IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private readonly ChildProcess _running;
    private readonly HttpClient _client;

    private BotProcess(ChildProcess running, Uri address, ConnectorStandIn connector)
    {
        (_running, Connector) = (running, connector);
        _client = new HttpClient { BaseAddress = address };
    }

    public ConnectorStandIn Connector { get; }

    public Language Language => Language.Dutch;

    /// <summary>The settings of a store in this folder.</summary>
    public static string[] StoreIn(string folder) => [$"--Storage:Path={Path.Combine(folder, "bot.db")}"];

    /// <summary>The settings of a store in this emulator.</summary>
    public static string[] StoreIn(Azurite tables) =>
    [
        "--Storage:Engine=azure",
        $"--Storage:Endpoint={tables.Endpoint}",
        $"--Storage:AccountName={Azurite.AccountName}",
        $"--Storage:AccountKey={Azurite.AccountKey}",
    ];

    public static Task<BotProcess> StartAsync(string folder, ConnectorStandIn connector, DateTimeOffset now) =>
        StartAsync(StoreIn(folder), connector, now);

    /// <param name="speed">How many seconds the bot's clock shows in one.</param>
    /// <param name="more">Other settings.</param>
    public static async Task<BotProcess> StartAsync(
        string[] store, ConnectorStandIn connector, DateTimeOffset now, double speed = 1, params IEnumerable<string> more)
    {
        string Demo(string file) => Path.Combine(BotHost.DemoFolder, file);
        var process = Run(
        [
            "--urls=http://127.0.0.1:0",
            "--ExitWithStandardInput=true",
            $"--Teams:ServiceUrls:0={connector.ServiceUrl}",
            $"--Organisation:People={Demo("organisatie.json")}",
            $"--Organisation:Calendar={Demo("kalender.csv")}",
            $"--Clock:Now={now.ToString("O", CultureInfo.InvariantCulture)}",
            string.Create(CultureInfo.InvariantCulture, $"--Clock:Speed={speed}"),
            .. store,
            .. more,
        ]);
        const string Listening = "Now listening on: ";
        var line = await process.WaitForLineAsync(
            line => line.Contains(Listening, StringComparison.Ordinal), StartLimit, TestContext.Current.CancellationToken);
        return new(process, new Uri(line[(line.IndexOf(Listening, StringComparison.Ordinal) + Listening.Length)..]), connector);
    }

    /// <summary>Runs one of the program's commands to its end.</summary>
    /// <returns>Its exit code.</returns>
    public static async Task<int> CommandAsync(string[] store, params IEnumerable<string> command)
    {
        await using var process = Run([.. command, .. store]);
        return await process.Exited.WaitAsync(StartLimit, TestContext.Current.CancellationToken);
    }

    /// <summary>As <c>kill -9</c>: nothing gets to finish.</summary>
    public Task KillAsync() => _running.KillAsync();

    public Task<HttpResponseMessage> PostAsync(JsonObject activity) =>
        _client.PostAsJsonAsync(new Uri("/api/messages", UriKind.Relative), activity, TestContext.Current.CancellationToken);

    public Task SettledAsync() => Task.CompletedTask;

    public void KeepOutOfLogs(IEnumerable<string> words)
    {
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _running.DisposeAsync();
    }

    private static ChildProcess Run(IEnumerable<string> arguments) => ChildProcess.Start(
        "The bot", new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "GovernanceBot.dll"), .. arguments]));
}
