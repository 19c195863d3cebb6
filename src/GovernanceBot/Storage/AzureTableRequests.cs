using Azure.Core;
using Azure.Core.Pipeline;

namespace GovernanceBot.Storage;

/// <summary>The four requests that the engine makes of the Table service (https://learn.microsoft.com/rest/api/storageservices/table-service-rest-api).</summary>
internal sealed class AzureTableRequests(HttpPipeline pipeline, Uri endpoint)
{
    private const string ServiceVersion = "2020-12-06"; // The first that takes tokens of an identity.

    private readonly string _address = endpoint.AbsoluteUri.TrimEnd('/');

    public HttpMessage CreateTable(string table)
    {
        var message = Create(RequestMethod.Post, "/Tables");
        message.Request.Headers.SetValue("Content-Type", "application/json");
        message.Request.Headers.SetValue("Prefer", "return-no-content");
        message.Request.Content = RequestContent.Create(new BinaryData($$"""{"TableName":"{{table}}"}"""));
        return message;
    }

    public HttpMessage Find(string table, TableKey key) => Create(RequestMethod.Get, $"/{table}{AzureTableAddress.Of(key)}");

    /// <param name="continuation">What the page before gave; empty for the first.</param>
    public HttpMessage Page(string table, string filter, string continuation) =>
        Create(RequestMethod.Get, $"/{table}()?$filter={Uri.EscapeDataString(filter)}{continuation}");

    public HttpMessage Batch(TableBatch batch, Guid writeId)
    {
        var message = Create(RequestMethod.Post, "/$batch");
        message.Request.Headers.SetValue("Content-Type", AzureBatchFormat.ContentType(writeId));
        message.Request.Content = RequestContent.Create(AzureBatchFormat.Encode(batch, _address, writeId));
        return message;
    }

    private HttpMessage Create(RequestMethod method, string path)
    {
        var message = pipeline.CreateMessage();
        message.Request.Method = method;
        message.Request.Uri.Reset(new Uri(_address + path));
        message.Request.Headers.SetValue("Accept", AzureTableAddress.Accept);
        message.Request.Headers.SetValue("x-ms-version", ServiceVersion);
        message.Request.Headers.SetValue("DataServiceVersion", "3.0;NetFx");
        message.Request.Headers.SetValue("MaxDataServiceVersion", "3.0;NetFx");
        return message;
    }
}
