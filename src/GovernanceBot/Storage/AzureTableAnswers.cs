using System.Text.Json;
using Azure;

namespace GovernanceBot.Storage;

/// <summary>What the Table service answered, in the words of the port.</summary>
internal static class AzureTableAnswers
{
    // Of a form that the service accepts, and older than every row.
    private const string NoLongerCurrent = "W/\"datetime'1601-01-01T00%3A00%3A00Z'\"";

    /// <summary>Said by a service that may well answer the same request a moment later; a write may have been made all the same.</summary>
    public static bool IsTransient(int status) => status is 408 or 429 or 500 or 502 or 503 or 504;

    /// <exception cref="StorageUnavailableException">The service said that it cannot answer now.</exception>
    /// <exception cref="RequestFailedException">The service refused the request itself: a wrong setting, a missing right, a missing table.</exception>
    public static void ThrowUnless(Response response, params ReadOnlySpan<int> expected)
    {
        if (!expected.Contains(response.Status))
        {
            throw Failure(response.Status, response.Content.ToString());
        }
    }

    public static bool IsAbsentRow(Response response) =>
        response.Status == 404 && CodeIn(response.Content.ToString()) is "ResourceNotFound" or "EntityNotFound";

    public static bool IsExistingTable(Response response) =>
        response.Status == 409 && CodeIn(response.Content.ToString()) is "TableAlreadyExists";

    public static TableRow Row(Response response)
    {
        using var json = JsonDocument.Parse(response.Content);
        return Row(json.RootElement);
    }

    public static List<TableRow> Rows(Response response)
    {
        using var json = JsonDocument.Parse(response.Content);
        return [.. json.RootElement.GetProperty("value").EnumerateArray().Select(Row)];
    }

    /// <returns>The end of the next page's address, or null after the last page. A page may be empty and yet have a next one.</returns>
    public static string? Continuation(Response response)
    {
        if (!response.Headers.TryGetValue("x-ms-continuation-NextPartitionKey", out var partition))
        {
            return null;
        }

        var next = $"&NextPartitionKey={Uri.EscapeDataString(partition)}";
        return response.Headers.TryGetValue("x-ms-continuation-NextRowKey", out var row)
            ? $"{next}&NextRowKey={Uri.EscapeDataString(row)}"
            : next;
    }

    public static WriteResult Result(Response response, TableBatch batch)
    {
        ThrowUnless(response, 202);
        var parts = AzureBatchFormat.Decode(response);
        if (parts.Find(part => part.Status >= 400) is { } failed)
        {
            return (failed.Status, CodeIn(failed.Body)) switch
            {
                (409, "EntityAlreadyExists") => new(WriteOutcome.AlreadyExists, []),
                (412, _) => new(WriteOutcome.Changed, []),
                (404, "ResourceNotFound" or "EntityNotFound") => new(WriteOutcome.Missing, []),
                _ => throw Failure(failed.Status, failed.Body),
            };
        }

        return new(WriteOutcome.Written, [.. batch.Items.Zip(parts, (item, part) => item.Write is TableWrite.Delete ? null : part.ETag)]);
    }

    /// <param name="written">The batch's rows that still are as it wrote them; a row that another writer has changed since gets an ETag that
    /// is refused as changed, which it is.</param>
    public static WriteResult Result(TableBatch batch, IReadOnlyDictionary<string, string> written) => new(
        WriteOutcome.Written,
        [.. batch.Items.Select(item => item.Write is TableWrite.Delete ? null : written.GetValueOrDefault(item.Write.Row, NoLongerCurrent))]);

    private static TableRow Row(JsonElement row) => new(
        new(row.GetProperty("PartitionKey").GetString()!, row.GetProperty("RowKey").GetString()!),
        RowJson.Decode(row),
        row.GetProperty("odata.etag").GetString()!);

    private static Exception Failure(int status, string body) => IsTransient(status)
        ? new StorageUnavailableException($"The Table service answered {status} {CodeIn(body)}.")
        : new RequestFailedException(status, $"The Table service answered {status} {CodeIn(body)}.", CodeIn(body), innerException: null);

    private static string? CodeIn(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.GetProperty("odata.error").GetProperty("code").GetString();
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException)
        {
            return null; // A gateway on the way answers in its own form.
        }
    }
}
