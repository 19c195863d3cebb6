using System.Runtime.CompilerServices;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace GovernanceBot.Storage;

/// <summary>Rows in Azure Tables, or in its emulator.</summary>
/// <remarks>
/// <para>A try of a write that ended without a clear answer (408, 429, 5xx, time-out, lost connection) may have been made. The batch is tried
/// again, and a refusal of the later try may then be the work of the earlier one. So every row written carries the id of its write: where one
/// row of the batch bears it, the whole batch was made, because a batch is made as a whole. Where others have overwritten all its rows since,
/// the refusal stands; the caller reads again and decides again.</para>
/// <para>A batch of deletes alone leaves nothing to tell it by. Where it was tried again and all its rows are gone, it counts as made: two
/// claims by deletion can then both believe that they won, which repeats work, where the other choice would lose it.</para>
/// </remarks>
public sealed class AzureTableEngine : ITableEngine
{
    private const string Scope = "https://storage.azure.com/.default";

    private readonly HttpPipeline pipeline;
    private readonly AzureTableRequests requests;

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

    private AzureTableEngine(Uri endpoint, HttpPipelinePolicy authentication, AzureTableOptions? options)
    {
        pipeline = HttpPipelineBuilder.Build(options ?? new AzureTableOptions(), new AzureBatchPolicy(), authentication);
        requests = new(pipeline, endpoint);
    }

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
                    using var message = requests.CreateTable(table);
                    await pipeline.SendAsync(message, bounded);
                    if (!AzureTableAnswers.IsExistingTable(message.Response))
                    {
                        AzureTableAnswers.ThrowUnless(message.Response, 201, 204);
                    }

                    return table;
                },
                cancellation);
        }
    }

    public Task<TableRow?> FindAsync(string table, TableKey key, CancellationToken cancellation)
    {
        TableLimits.CheckTable(table);
        TableLimits.CheckKey(key.Partition);
        TableLimits.CheckKey(key.Row);
        return WithinBoundsAsync(bounded => FindCoreAsync(table, key, bounded), cancellation);
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
            (var rows, continuation) = await WithinBoundsAsync(bounded => PageAsync(table, filter, at, bounded), cancellation);
            foreach (var row in rows)
            {
                cancellation.ThrowIfCancellationRequested();
                yield return row;
            }
        }
    }

    public Task<WriteResult> WriteAsync(string table, string partition, IReadOnlyList<TableWrite> writes, CancellationToken cancellation)
    {
        var batch = TableBatch.Of(table, partition, writes);
        return WithinBoundsAsync(bounded => WriteCoreAsync(batch, bounded), cancellation);
    }

    private async Task<TableRow?> FindCoreAsync(string table, TableKey key, CancellationToken cancellation)
    {
        using var message = requests.Find(table, key);
        await pipeline.SendAsync(message, cancellation);
        if (AzureTableAnswers.IsAbsentRow(message.Response))
        {
            return null;
        }

        AzureTableAnswers.ThrowUnless(message.Response, 200);
        return AzureTableAnswers.Row(message.Response);
    }

    private async Task<(List<TableRow> Rows, string? Continuation)> PageAsync(
        string table, string filter, string continuation, CancellationToken cancellation)
    {
        using var message = requests.Page(table, filter, continuation);
        await pipeline.SendAsync(message, cancellation);
        AzureTableAnswers.ThrowUnless(message.Response, 200);
        return (AzureTableAnswers.Rows(message.Response), AzureTableAnswers.Continuation(message.Response));
    }

    private async Task<WriteResult> WriteCoreAsync(TableBatch batch, CancellationToken cancellation)
    {
        var writeId = Guid.NewGuid();
        using var message = requests.Batch(batch, writeId);
        await pipeline.SendAsync(message, cancellation);
        var result = AzureTableAnswers.Result(message.Response, batch);
        var tried = message.ProcessingContext.RetryNumber + 1;
        return result.Outcome == WriteOutcome.Written || tried == 1 ? result : await SettleAsync(batch, writeId, result, cancellation);
    }

    /// <summary>Finds out whether a refusal after an unanswered try met the batch's own work.</summary>
    private async Task<WriteResult> SettleAsync(TableBatch batch, Guid writeId, WriteResult refusal, CancellationToken cancellation)
    {
        if (batch.Items.All(item => item.Write is TableWrite.Delete))
        {
            return refusal.Outcome == WriteOutcome.Missing && await AreGoneAsync(batch, cancellation)
                ? AzureTableAnswers.Result(batch, new Dictionary<string, string>(StringComparer.Ordinal))
                : refusal;
        }

        string[] keys = [.. batch.Items.Select(item => item.Write.Row).Order(StringComparer.Ordinal)];
        var range = KeyRange.Of(batch.Partition) with { RowFrom = keys[0], RowUntil = KeyRange.After(keys[^1]) };
        var filter = AzureTableAddress.Filter(range, writeId);
        var written = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var continuation = ""; continuation is not null;)
        {
            (var rows, continuation) = await PageAsync(batch.Table, filter, continuation, cancellation);
            rows.ForEach(row => written.Add(row.Key.Row, row.ETag));
        }

        return written.Count > 0 ? AzureTableAnswers.Result(batch, written) : refusal;
    }

    private async Task<bool> AreGoneAsync(TableBatch batch, CancellationToken cancellation)
    {
        foreach (var item in batch.Items)
        {
            if (await FindCoreAsync(batch.Table, new(batch.Partition, item.Write.Row), cancellation) is not null)
            {
                return false;
            }
        }

        return true;
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

    // A failure of the pipeline itself has status 0; several tries that failed differently come as one aggregate.
    private static bool IsUnanswered(Exception error) =>
        error is RequestFailedException { Status: 0 } or OperationCanceledException or IOException or AuthenticationFailedException
        || (error is AggregateException several && several.InnerExceptions.All(IsUnanswered));
}
