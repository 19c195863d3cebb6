using Azure.Core;
using Azure.Core.Pipeline;

namespace GovernanceBot.Storage;

/// <summary>One exchange with the Table service a method, tried again by the pipeline where that may help.</summary>
internal sealed class AzureTableClient(HttpPipeline pipeline, Uri endpoint)
{
    private readonly AzureTableRequests _requests = new(pipeline, endpoint);

    public async Task CreateTableAsync(string table, CancellationToken cancellation)
    {
        using var message = _requests.CreateTable(table);
        await pipeline.SendAsync(message, cancellation);
        if (!AzureTableAnswers.IsExistingTable(message.Response))
        {
            AzureTableAnswers.ThrowUnless(message.Response, 201, 204);
        }
    }

    public async Task<TableRow?> FindAsync(string table, TableKey key, CancellationToken cancellation)
    {
        using var message = _requests.Find(table, key);
        await pipeline.SendAsync(message, cancellation);
        if (AzureTableAnswers.IsAbsentRow(message.Response))
        {
            return null;
        }

        AzureTableAnswers.ThrowUnless(message.Response, 200);
        return AzureTableAnswers.Row(message.Response);
    }

    /// <param name="continuation">Empty for the first page.</param>
    /// <returns>With null as the continuation of the last page.</returns>
    public async Task<(List<TableRow> Rows, string? Continuation)> PageAsync(
        string table, string filter, string continuation, CancellationToken cancellation)
    {
        using var message = _requests.Page(table, filter, continuation);
        await pipeline.SendAsync(message, cancellation);
        AzureTableAnswers.ThrowUnless(message.Response, 200);
        return (AzureTableAnswers.Rows(message.Response), AzureTableAnswers.Continuation(message.Response));
    }

    /// <returns>The last answer, and whether tries before it ended without one that tells their outcome.</returns>
    public async Task<(WriteResult Result, bool TriedBefore)> WriteAsync(TableBatch batch, Guid writeId, CancellationToken cancellation)
    {
        using var message = _requests.Batch(batch, writeId);
        await pipeline.SendAsync(message, cancellation);
        return (AzureTableAnswers.Result(message.Response, batch), message.ProcessingContext.RetryNumber > 0);
    }
}
