using Azure;

namespace GovernanceBot.Storage.Tests;

/// <summary>What the real service answers and the emulator does not.</summary>
public sealed class AzureAnswerTests : IDisposable
{
    private const string Refused = """
        --changesetresponse_1
        Content-Type: application/http
        Content-Transfer-Encoding: binary

        HTTP/1.1 STATUS
        X-Content-Type-Options: nosniff
        Content-Type: application/json;odata=minimalmetadata;streaming=true;charset=utf-8

        {"odata.error":{"code":"CODE","message":{"lang":"en-US","value":"1:Something about it.\nRequestId:1\nTime:2026-01-01"}}}
        --changesetresponse_1--
        """;

    private readonly StubService _service = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_request_carries_the_token_of_the_identity()
    {
        _service.Answers(404, Error("ResourceNotFound"));

        (await _service.Engine.FindAsync("Posts", new("p", "it's"), Cancellation)).ShouldBeNull();

        var request = _service.Requests.ShouldHaveSingleItem();
        request.Address.ShouldBe("https://account.table.core.windows.net/Posts(PartitionKey='p',RowKey='it%27%27s')");
        request.Authorization.ShouldBe("Bearer token-for-https://storage.azure.com/.default");
    }

    [Fact]
    public async Task Values_are_read_as_the_service_writes_them()
    {
        _service.Answers(200, """
            {"odata.metadata":"https://account.table.core.windows.net/$metadata#Posts/@Element","odata.etag":"W/\"datetime'2026-01-01T00%3A00%3A00.1Z'\"",
             "PartitionKey":"p","RowKey":"r","Timestamp":"2026-01-01T00:00:00.1Z","Whole":1.0,"Great":1E+20,"Int":1,
             "Nan@odata.type":"Edm.Double","Nan":"NaN","Inf@odata.type":"Edm.Double","Inf":"-Infinity","Long@odata.type":"Edm.Int64","Long":"1",
             "At@odata.type":"Edm.DateTime","At":"2026-01-01T00:00:00.12Z","_write@odata.type":"Edm.Guid","_write":"0f8fad5b-d9cb-469f-a165-70867728950e"}
            """);

        var row = (await _service.Engine.FindAsync("Posts", new("p", "r"), Cancellation)).ShouldNotBeNull();

        row.ETag.ShouldBe("W/\"datetime'2026-01-01T00%3A00%3A00.1Z'\"");
        row.Values.ShouldBe(
            TestTable.Named(
                ("Whole", 1d), ("Great", 1e20), ("Int", 1), ("Nan", double.NaN), ("Inf", double.NegativeInfinity), ("Long", 1L),
                ("At", new DateTimeOffset(2026, 1, 1, 0, 0, 0, 120, TimeSpan.Zero))),
            ignoreOrder: true);
    }

    [Fact]
    public async Task An_empty_page_with_a_continuation_is_not_the_end()
    {
        _service.Answers(200, """{"value":[]}""", ("x-ms-continuation-NextPartitionKey", "1!4!cA--"), ("x-ms-continuation-NextRowKey", "1!4!c+"))
            .Answers(200, """{"value":[{"odata.etag":"e","PartitionKey":"p","RowKey":"r"}]}""");

        var rows = await _service.Engine.QueryAsync("Posts", KeyRange.Of("p"), Cancellation).ToListAsync(Cancellation);

        rows.ShouldHaveSingleItem().Key.ShouldBe(new TableKey("p", "r"));
        _service.Requests[0].Address.ShouldEndWith("/Posts()?$filter=PartitionKey%20eq%20%27p%27");
        _service.Requests[1].Address.ShouldEndWith("&NextPartitionKey=1%214%21cA--&NextRowKey=1%214%21c%2B");
    }

    [Theory]
    [InlineData("409 Conflict", "EntityAlreadyExists", WriteOutcome.AlreadyExists)]
    [InlineData("412 Precondition Failed", "UpdateConditionNotSatisfied", WriteOutcome.Changed)]
    [InlineData("404 Not Found", "ResourceNotFound", WriteOutcome.Missing)]
    public async Task A_refused_batch_is_told_by_what_stands_inside(string status, string code, WriteOutcome outcome)
    {
        _service.AnswersBatch(Inside(status, code));

        (await WriteAsync()).Outcome.ShouldBe(outcome);
    }

    [Theory]
    [InlineData("404 Not Found", "TableNotFound")]
    [InlineData("409 Conflict", "TableBeingDeleted")]
    [InlineData("400 Bad Request", "InvalidInput")]
    public async Task A_batch_that_is_wrong_in_itself_is_an_error_with_its_code(string status, string code)
    {
        _service.AnswersBatch(Inside(status, code));

        (await Should.ThrowAsync<RequestFailedException>(WriteAsync)).ErrorCode.ShouldBe(code);
    }

    [Fact]
    public async Task A_missing_right_is_an_error_with_its_code()
    {
        _service.Answers(403, Error("AuthorizationPermissionMismatch"));

        (await Should.ThrowAsync<RequestFailedException>(WriteAsync)).ErrorCode.ShouldBe("AuthorizationPermissionMismatch");
    }

    [Fact]
    public async Task A_table_that_is_absent_is_an_error_and_not_an_absent_row()
    {
        _service.Answers(404, Error("TableNotFound"));

        await Should.ThrowAsync<RequestFailedException>(() => _service.Engine.FindAsync("Posts", new("p", "r"), Cancellation));
    }

    [Fact]
    public async Task A_read_is_tried_three_times_whatever_a_gateway_answers()
    {
        _service.Answers(502, "<html>Bad gateway</html>").Answers(500, "").Answers(503, Error("ServerBusy"));

        await Should.ThrowAsync<StorageUnavailableException>(() => _service.Engine.FindAsync("Posts", new("p", "r"), Cancellation));
        _service.Requests.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Every_row_of_a_batch_carries_the_same_write_id_and_every_try_too()
    {
        _service.Answers(503, "").AnswersBatch(Inside("409 Conflict", "EntityAlreadyExists")).Answers(200, """{"value":[]}""");

        (await WriteAsync()).Outcome.ShouldBe(WriteOutcome.AlreadyExists);

        _service.Requests[0].Body.ShouldBe(_service.Requests[1].Body);
        var ids = _service.Requests[0].Body.Split("\"_write\":\"").Skip(1).Select(rest => rest[..36]).ToList();
        ids.Count.ShouldBe(2);
        _service.Requests[2].Address.ShouldContain($"_write%20eq%20guid%27{ids.Distinct(StringComparer.Ordinal).ShouldHaveSingleItem()}%27");
    }

    public void Dispose() => _service.Dispose();

    private Task<WriteResult> WriteAsync() => _service.Engine.WriteAsync(
        "Posts", "p", [new TableWrite.Insert("a", TestTable.Values(1)), new TableWrite.Insert("b", TestTable.Named())], Cancellation);

    private static string Inside(string status, string code) =>
        Refused.Replace("STATUS", status, StringComparison.Ordinal).Replace("CODE", code, StringComparison.Ordinal).ReplaceLineEndings("\r\n");

    private static string Error(string code) => $$"""{"odata.error":{"code":"{{code}}"} }""";
}
