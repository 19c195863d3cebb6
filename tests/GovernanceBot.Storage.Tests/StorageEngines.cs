using GovernanceBot.Local;
using GovernanceBot.Storage.Tests;

[assembly: AssemblyFixture(typeof(StorageEngines))]

namespace GovernanceBot.Storage.Tests;

public enum EngineKind
{
    SqliteFile,
    SqliteMemory,
    AzureTables,
}

/// <summary>One engine of each kind for the whole run, Azure Tables against the real emulator; every test works in tables of its own.</summary>
public sealed class StorageEngines : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SqliteTableEngine _file;
    private readonly SqliteTableEngine _memory = SqliteTableEngine.OpenMemory();
    private readonly Lazy<Task<Azurite>> _azurite = new(StartAzuriteAsync);
    private int _tables;

    public StorageEngines() => _file = SqliteTableEngine.OpenFile(_folder.File("contract.db"));

    public async Task<ITableEngine> OfAsync(EngineKind kind) => kind switch
    {
        EngineKind.SqliteFile => _file,
        EngineKind.SqliteMemory => _memory,
        _ => await AzureAsync(),
    };

    /// <summary>Skips the test where there is no Node to run the emulator.</summary>
    public async Task<AzureTableEngine> AzureAsync(AzureTableOptions? options = null)
    {
        Assert.SkipUnless(NodeTools.Unavailable is null, NodeTools.Unavailable ?? "");
        return new((await _azurite.Value).Endpoint, Azurite.AccountName, Azurite.AccountKey, options);
    }

    /// <summary>For the names of tables that no other test uses.</summary>
    public string NewPrefix() => $"Contract{Interlocked.Increment(ref _tables)}";

    public async Task<TestTable> NewTableAsync(EngineKind kind)
    {
        var engine = await OfAsync(kind);
        var name = NewPrefix();
        await engine.CreateTablesAsync([name], TestContext.Current.CancellationToken);
        return new(engine, name);
    }

    public async ValueTask DisposeAsync()
    {
        _file.Dispose();
        _memory.Dispose();
        _folder.Dispose();
        if (_azurite.IsValueCreated)
        {
            await (await _azurite.Value).DisposeAsync();
        }
    }

    private static async Task<Azurite> StartAzuriteAsync()
    {
        await NodeTools.EnsureInstalledAsync(TextWriter.Null);
        return await Azurite.StartAsync();
    }
}
