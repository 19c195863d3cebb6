namespace GovernanceBot.Local;

/// <summary>
/// The table service of Azurite, the emulator of Azure Storage. The account and its key are the emulator's own, the same
/// everywhere and no secret: https://learn.microsoft.com/azure/storage/common/storage-connect-azurite
/// </summary>
public sealed class Azurite : IAsyncDisposable
{
    public const string AccountName = "devstoreaccount1";
    public const string AccountKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(30);

    private Azurite(ChildProcess process, int port) =>
        (Process, Endpoint) = (process, new Uri($"http://127.0.0.1:{port}/{AccountName}"));

    public ChildProcess Process { get; }

    /// <summary>The address of the table service, with the account in its path and without a slash at its end.</summary>
    public Uri Endpoint { get; }

    /// <summary>Starts the emulator; the tools must be installed.</summary>
    /// <param name="folder">Where it keeps the tables; null keeps them in memory.</param>
    /// <param name="cancellationToken">Stops what was started.</param>
    /// <exception cref="ChildProcessException">It did not start within 30 s.</exception>
    public static async Task<Azurite> StartAsync(string? folder = null, CancellationToken cancellationToken = default)
    {
        var port = FreePorts.TakeRow(1);
        IEnumerable<string> store = folder is null ? ["--inMemoryPersistence"] : ["--location", folder];
        var process = ChildProcess.Start("Azurite", NodeTools.Node(
            NodeTools.Script("azurite/dist/src/table/main.js"),
            ["--tableHost", "127.0.0.1", "--tablePort", $"{port}", "--skipApiVersionCheck", "--disableTelemetry", "--silent", .. store]));
        try
        {
            await process.WaitForLineAsync(line => line.Contains("successfully started", StringComparison.Ordinal), StartLimit, cancellationToken);
            return new Azurite(process, port);
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => Process.DisposeAsync();
}
