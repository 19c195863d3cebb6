using System.Collections.Concurrent;

namespace GovernanceBot.Local;

/// <summary>The whole product on this machine: the bot, two Teams clients and, where asked for, the storage emulator.</summary>
internal sealed class Product : IAsyncDisposable
{
    private readonly ConcurrentQueue<(ChildProcess Process, IAsyncDisposable Owner)> _children = new();

    private Product()
    {
    }

    /// <summary>Completes with the first process that ends.</summary>
    public async Task<ChildProcess> WaitForAnEndAsync(CancellationToken cancellationToken)
    {
        var ends = _children.ToDictionary(child => (Task)child.Process.Exited, child => child.Process);
        return ends[await Task.WhenAny(ends.Keys).WaitAsync(cancellationToken)];
    }

    /// <summary>Starts everything at once, and lets both people install the app when all of it answers.</summary>
    public static async Task<Product> StartAsync(Options options, Organisation organisation, CancellationToken cancellationToken)
    {
        var product = new Product();
        try
        {
            var employee = Setup(options, organisation, 0, options.EmployeePort);
            var editor = Setup(options, organisation, 1, options.EditorPort);
            await Task.WhenAll(
                product.StartClientAsync(employee, cancellationToken),
                product.StartClientAsync(editor, cancellationToken),
                product.StartBotAsync(options, [employee.ServiceUrl, editor.ServiceUrl], cancellationToken));
            await Task.WhenAll(Installation.TellAsync(employee, cancellationToken), Installation.TellAsync(editor, cancellationToken));
            return product;
        }
        catch
        {
            await product.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync() => await Task.WhenAll(_children.Select(child => child.Owner.DisposeAsync().AsTask()));

    private static PlaygroundSetup Setup(Options options, Organisation organisation, int person, int port) => new(
        organisation.People[person],
        organisation.People,
        new Uri(options.Bot, "api/messages"),
        port,
        Path.Combine(options.Folder, $"client-{port}"));

    private async Task StartClientAsync(PlaygroundSetup setup, CancellationToken cancellationToken)
    {
        var playground = await Playground.StartAsync(setup, cancellationToken);
        _children.Enqueue((playground.Process, playground));
    }

    private async Task StartBotAsync(Options options, IReadOnlyList<Uri> serviceUrls, CancellationToken cancellationToken)
    {
        var storage = options.Storage switch
        {
            StorageChoice.Azurite => await StartAzuriteAsync(options, cancellationToken),
            _ => ["--Storage:Engine", "sqlite", "--Storage:Path", Path.Combine(options.Folder, "governancebot.db")],
        };
        var bot = await Bot.StartAsync(options, storage, serviceUrls, cancellationToken);
        _children.Enqueue((bot, bot));
    }

    private async Task<string[]> StartAzuriteAsync(Options options, CancellationToken cancellationToken)
    {
        var azurite = await Azurite.StartAsync(Path.Combine(options.Folder, "azurite"), cancellationToken);
        _children.Enqueue((azurite.Process, azurite));
        return
        [
            "--Storage:Engine", "azure", "--Storage:Endpoint", azurite.Endpoint.AbsoluteUri,
            "--Storage:AccountName", Azurite.AccountName, "--Storage:AccountKey", Azurite.AccountKey,
        ];
    }
}
