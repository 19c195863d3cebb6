namespace GovernanceBot.Local;

/// <summary>One running local Teams client: Microsoft 365 Agents Playground, for one person.</summary>
public sealed class Playground : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan PingInterval = TimeSpan.FromMilliseconds(50);

    private Playground(ChildProcess process, PlaygroundSetup setup)
    {
        Process = process;
        Client = new PlaygroundClient(setup.Address, setup.Me);
    }

    public ChildProcess Process { get; }

    public PlaygroundClient Client { get; }

    /// <summary>Starts the client and waits until it answers; the tools must be installed.</summary>
    /// <exception cref="ChildProcessException">It did not start within 30 s, or its port was taken by somebody else.</exception>
    public static async Task<Playground> StartAsync(PlaygroundSetup setup, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(setup);
        Directory.CreateDirectory(setup.Folder);
        await File.WriteAllTextAsync(Path.Combine(setup.Folder, ".m365agentsplayground.yml"), setup.Configuration(), cancellationToken);
        var playground = new Playground(Launch(setup), setup);
        try
        {
            await playground.WaitUntilReadyAsync(setup, cancellationToken);
            return playground;
        }
        catch
        {
            await playground.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Process.DisposeAsync();
    }

    private static ChildProcess Launch(PlaygroundSetup setup)
    {
        var start = NodeTools.Node(
            Path.Combine(NodeTools.Folder, "playground.cjs"),
            "start", "--app-endpoint", setup.BotEndpoint.AbsoluteUri, "--channel-id", "msteams", "--port", $"{setup.Port}",
            "--service-url", setup.ServiceUrl.AbsoluteUri, "--disable-telemetry");
        start.WorkingDirectory = setup.Folder;
        start.Environment["TEAMSAPPTESTER_BROWSER"] = "none";
        // The switch above does not stop this heartbeat of the telemetry library.
        start.Environment["APPLICATION_INSIGHTS_NO_STATSBEAT"] = "1";
        start.Environment["M365_AGENTS_PLAYGROUND_LOGFILE"] = Path.Combine(setup.Folder, "playground.log");
        return ChildProcess.Start($"The Teams client of {setup.Me.Name}", start);
    }

    /// <remarks>The client writes "Listening" before it reads its configuration, and takes any other port when its own is busy.</remarks>
    private async Task WaitUntilReadyAsync(PlaygroundSetup setup, CancellationToken cancellationToken)
    {
        var listening = await Process.WaitForLineAsync(
            line => line.StartsWith("Listening on ", StringComparison.Ordinal), StartLimit, cancellationToken);
        if (!listening.EndsWith($" {setup.Port}", StringComparison.Ordinal))
        {
            throw new ChildProcessException(Process, $"found port {setup.Port} busy");
        }

        while (!await Client.AnswersAsync(cancellationToken))
        {
            if (Process.Exited.IsCompleted)
            {
                throw new ChildProcessException(Process, $"ended with exit code {await Process.Exited}; see {setup.Folder}");
            }

            await Task.Delay(PingInterval, TimeProvider.System, cancellationToken);
        }
    }
}
