using System.Runtime.CompilerServices;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace GovernanceBot.Storage;

/// <summary>Rows in Azure Tables, or in its emulator. A call ends within <see cref="AzureTableOptions.TotalTime"/>, a query's within that a page.</summary>
public sealed class AzureTableEngine : ITableEngine
{
    private const string Scope = "https://storage.azure.com/.default";

    private readonly AzureTableClient _client;

    /// <param name="endpoint"><c>https://ACCOUNT.table.core.windows.net</c></param>
    /// <param name="credential">An identity with the role Storage Table Data Contributor.</param>
    public AzureTableEngine(Uri endpoint, TokenCredential credential, AzureTableOptions? options = null)
        : this(endpoint, new BearerTokenAuthenticationPolicy(credential, Scope), options)
    {
    }

    /// <param name="endpoint">Of the emulator: <c>http://127.0.0.1:PORT/ACCOUNT</c></param>
    /// <param name="key">In base64.</param>
    public AzureTableEngine(Uri endpoint, string account, string key, AzureTableOptions? options = null)
        : this(endpoint, new SharedKeyPolicy(account, key), options)
    {
    }

    private AzureTableEngine(Uri endpoint, HttpPipelinePolicy authentication, AzureTableOptions? options) =>
        _client = new(HttpPipelineBuilder.Build(options ?? new AzureTableOptions(), new AzureBatchPolicy(), authentication), endpoint);

    public async Task CreateTablesAsync(IReadOnlyCollection<string> tables, CancellationToken cancellation)
    {
        foreach (var table in tables)
        {
            TableLimits.CheckTable(table);
        }

        foreach (var table in tables)
        {
            await WithinBoundsAsync(
                async bounded =>
                {
                    await _client.CreateTableAsync(table, bounded);
                    return table;
                },
                cancellation);
        }
    }

    public Task<TableRow?> FindAsync(string table, TableKey key, CancellationToken cancellation)
    {
        TableLimits.CheckTable(table);
        TableLimits.CheckKey(key);
        return WithinBoundsAsync(bounded => _client.FindAsync(table, key, bounded), cancellation);
    }

    public async IAsyncEnumerable<TableRow> QueryAsync(
        string table, KeyRange range, [EnumeratorCancellation] CancellationToken cancellation)
    {
        TableLimits.CheckTable(table);
        TableLimits.CheckRange(range);
        var filter = AzureTableAddress.Filter(range);
        for (var continuation = ""; continuation is not null;)
        {
            var at = continuation;
            (var rows, continuation) = await WithinBoundsAsync(bounded => _client.PageAsync(table, filter, at, bounded), cancellation);
            foreach (var row in rows)
            {
                cancellation.ThrowIfCancellationRequested();
                yield return row;
            }
        }
    }

    public Task<WriteResult> WriteAsync(string table, string partition, IReadOnlyList<TableWrite> writes, CancellationToken cancellation)
    {
        var write = new AzureWrite(_client, TableBatch.Of(table, partition, writes));
        return WithinBoundsAsync(write.MakeAsync, cancellation);
    }

    private static async Task<T> WithinBoundsAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var bounded = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        bounded.CancelAfter(AzureTableOptions.TotalTime);
        try
        {
            return await call(bounded.Token);
        }
        catch (Exception error) when (!cancellation.IsCancellationRequested && IsUnanswered(error))
        {
            throw new StorageUnavailableException("The Table service did not answer.", error);
        }
    }

    // A failure of the pipeline itself has status 0; tries that failed differently come as one aggregate.
    private static bool IsUnanswered(Exception error) =>
        error is RequestFailedException { Status: 0 } or OperationCanceledException or IOException or AuthenticationFailedException
        || (error is AggregateException several && several.InnerExceptions.All(IsUnanswered));
}
