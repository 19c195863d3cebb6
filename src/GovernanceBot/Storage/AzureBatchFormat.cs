using System.Globalization;
using System.Net.Mime;
using System.Text;
using System.Text.Json;
using Azure;

namespace GovernanceBot.Storage;

/// <summary>
/// An entity group transaction as multipart/mixed
/// (https://learn.microsoft.com/rest/api/storageservices/performing-entity-group-transactions): one change set in one batch.
/// </summary>
internal static class AzureBatchFormat
{
    /// <summary>A property of every row written, hidden from readers, by which a write can be told to be one's own.</summary>
    public const string WriteId = "_write";

    private const string Outer = "batch_governancebot";
    private const string Inner = "changeset_governancebot";

    // A text that holds the boundary would end its part too early, so the boundary carries the random write id.
    public static string ContentType(Guid writeId) => $"multipart/mixed; boundary={Outer}_{writeId:N}";

    public static byte[] Encode(TableBatch batch, string address, Guid writeId)
    {
        using var body = new MemoryStream();
        Write(body, $"--{Outer}_{writeId:N}\r\nContent-Type: multipart/mixed; boundary={Inner}_{writeId:N}\r\n\r\n");
        foreach (var item in batch.Items)
        {
            Write(body, $"--{Inner}_{writeId:N}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n");
            Write(body, RequestOf(item.Write, $"{address}/{batch.Table}", new(batch.Partition, item.Write.Row)));
            WriteRow(body, batch.Partition, item, writeId);
            Write(body, "\r\n");
        }

        Write(body, $"--{Inner}_{writeId:N}--\r\n--{Outer}_{writeId:N}--\r\n");
        return body.ToArray();
    }

    public static Part? FailureIn(Response response) => Decode(response).Find(part => part.Status >= 400);

    /// <exception cref="FormatException">The answer is no answer to a batch.</exception>
    public static List<Part> Decode(Response response)
    {
        using var reader = new StringReader(response.Content.ToString());
        var parts = new List<Part>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("HTTP/1.1 ", StringComparison.Ordinal))
            {
                parts.Add(ReadPart(reader, int.Parse(line.AsSpan(9, 3), CultureInfo.InvariantCulture)));
            }
        }

        return parts.Count > 0 ? parts : throw new FormatException("The service answered a batch without a status.");
    }

    private static string RequestOf(TableWrite write, string table, TableKey key)
    {
        var row = table + AzureTableAddress.Of(key);
        var (method, address, condition) = write switch
        {
            TableWrite.Insert => ("POST", table, "Prefer: return-no-content\r\n"),
            TableWrite.Replace replace => ("PUT", row, $"If-Match: {replace.ETag}\r\n"),
            TableWrite.Delete delete => ("DELETE", row, $"If-Match: {delete.ETag}\r\n"),
            _ => ("PUT", row, ""),
        };
        return $"{method} {address} HTTP/1.1\r\n{condition}Content-Type: {MediaTypeNames.Application.Json}\r\n"
            + $"Accept: {AzureTableAddress.Accept}\r\nDataServiceVersion: 3.0;\r\n\r\n";
    }

    private static void WriteRow(MemoryStream body, string partition, TableBatch.Item item, Guid writeId)
    {
        if (item.Write is TableWrite.Delete)
        {
            return;
        }

        var separator = item.Json.Length == "{}".Length ? "" : ",";
        Write(body, $$"""{"PartitionKey":"{{JsonEncodedText.Encode(partition)}}","RowKey":"{{JsonEncodedText.Encode(item.Write.Row)}}",""");
        Write(body, $$"""  "{{WriteId}}@odata.type":"Edm.Guid","{{WriteId}}":"{{writeId}}"{{separator}}""");
        body.Write(item.Json.AsSpan(1));
    }

    private static Part ReadPart(StringReader reader, int status)
    {
        string? etag = null;
        while (reader.ReadLine() is { Length: > 0 } header)
        {
            if (header.StartsWith("ETag:", StringComparison.OrdinalIgnoreCase))
            {
                etag = header[5..].Trim();
            }
        }

        var body = new StringBuilder();
        while (status >= 400 && reader.ReadLine() is { } line && !line.StartsWith("--", StringComparison.Ordinal))
        {
            body.AppendLine(line);
        }

        return new(status, etag, body.ToString());
    }

    private static void Write(MemoryStream body, string text) => body.Write(Encoding.UTF8.GetBytes(text));

    /// <summary>The answer to one write, or to all of them where it tells of a failure.</summary>
    public sealed record Part(int Status, string? ETag, string Body);
}
