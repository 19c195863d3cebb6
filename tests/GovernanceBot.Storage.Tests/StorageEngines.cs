using GovernanceBot.Storage;
using GovernanceBot.Storage.Tests;

[assembly: AssemblyFixture(typeof(StorageEngines))]

namespace GovernanceBot.Storage.Tests;

public enum EngineKind
{
    SqliteFile,
    SqliteMemory,
}

/// <summary>One engine of each kind for the whole run; every test works in tables of its own.</summary>
public sealed class StorageEngines : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SqliteTableEngine file;
    private readonly SqliteTableEngine memory = SqliteTableEngine.OpenMemory();
    private int tables;

    public StorageEngines() => file = SqliteTableEngine.OpenFile(folder.File("contract.db"));

    public Task<ITableEngine> OfAsync(EngineKind kind) => Task.FromResult<ITableEngine>(kind switch
    {
        EngineKind.SqliteFile => file,
        EngineKind.SqliteMemory => memory,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    });

    public async Task<TestTable> NewTableAsync(EngineKind kind)
    {
        var engine = await OfAsync(kind);
        var name = $"Contract{Interlocked.Increment(ref tables)}";
        await engine.CreateTablesAsync([name], TestContext.Current.CancellationToken);
        return new(engine, name);
    }

    public void Dispose()
    {
        file.Dispose();
        memory.Dispose();
        folder.Dispose();
    }
}
