namespace GovernanceBot.Storage.Tests;

/// <summary>Azure Tables behind a bad line: a try that went unanswered may have been made, and the result is still true.</summary>
public sealed class UnknownOutcomeTests(StorageEngines engines)
{
    public static TheoryData<Fault, bool> Faults =>
        new(from fault in Enum.GetValues<Fault>() from takesEffect in (bool[])[false, true] select (fault, takesEffect));

    [Theory, MemberData(nameof(Faults))]
    public async Task An_insert_that_went_unanswered_is_made_once_and_told_as_made(Fault fault, bool takesEffect)
    {
        var (line, table) = await NewTableAsync();
        line.Spoil(fault, takesEffect);

        var etag = await table.InsertAsync("state", 1);

        line.Batches.ShouldBe(2);
        var row = (await table.FindAsync("state")).ShouldNotBeNull();
        row.ETag.ShouldBe(etag);
        row.Values.ShouldHaveSingleItem().ShouldBe(new("Value", 1));
    }

    [Theory, MemberData(nameof(Faults))]
    public async Task A_replace_that_went_unanswered_is_told_as_made(Fault fault, bool takesEffect)
    {
        var (line, table) = await NewTableAsync();
        var etag = await table.InsertAsync("state", 1);
        line.Spoil(fault, takesEffect);

        var result = await table.WriteAsync(new TableWrite.Replace("state", TestTable.Values(2), etag));

        result.Outcome.ShouldBe(WriteOutcome.Written);
        (await table.WriteAsync(new TableWrite.Replace("state", TestTable.Values(3), result.ETags[0]!))).Outcome.ShouldBe(WriteOutcome.Written);
    }

    [Theory, MemberData(nameof(Faults))]
    public async Task A_delete_that_went_unanswered_is_told_as_made(Fault fault, bool takesEffect)
    {
        var (line, table) = await NewTableAsync();
        var etag = await table.InsertAsync("state");
        line.Spoil(fault, takesEffect);

        var result = await table.WriteAsync(new TableWrite.Delete("state", etag));

        result.Outcome.ShouldBe(WriteOutcome.Written);
        result.ETags.ShouldHaveSingleItem().ShouldBeNull();
        (await table.FindAsync("state")).ShouldBeNull();
    }

    [Theory, MemberData(nameof(Faults))]
    public async Task A_batch_that_went_unanswered_is_told_as_made_with_every_etag(Fault fault, bool takesEffect)
    {
        var (line, table) = await NewTableAsync();
        var state = await table.InsertAsync("state", 1);
        var effect = await table.InsertAsync("o-000001", 1);
        line.Spoil(fault, takesEffect);

        var result = await table.WriteAsync(
            new TableWrite.Delete("o-000001", effect),
            new TableWrite.Insert("h-000001", TestTable.Values(2)),
            new TableWrite.Replace("state", TestTable.Values(2), state),
            new TableWrite.Upsert("index", TestTable.Values(2)));

        result.Outcome.ShouldBe(WriteOutcome.Written);
        var etags = (await table.QueryAsync(KeyRange.Of(TestTable.Partition))).ToDictionary(row => row.Key.Row, row => row.ETag, StringComparer.Ordinal);
        result.ETags.ShouldBe([null, etags["h-000001"], etags["state"], etags["index"]]);
    }

    [Theory, MemberData(nameof(Faults))]
    public async Task A_row_that_somebody_else_inserted_is_not_taken_for_ones_own(Fault fault, bool takesEffect)
    {
        var (line, table) = await NewTableAsync();
        var other = await OtherAsync(table);
        await other.InsertAsync("taken", 9);
        line.Spoil(fault, takesEffect);

        var result = await table.WriteAsync(new TableWrite.Insert("taken", TestTable.Values(1)), new TableWrite.Insert("free", TestTable.Values(1)));

        result.Outcome.ShouldBe(WriteOutcome.AlreadyExists);
        (await table.ValueAsync("taken")).ShouldBe(9);
        (await table.FindAsync("free")).ShouldBeNull();
    }

    [Fact]
    public async Task A_change_by_somebody_else_between_the_tries_is_told()
    {
        var (line, table) = await NewTableAsync();
        var other = await OtherAsync(table);
        var etag = await table.InsertAsync("state", 1);
        line.Spoil(Fault.Disconnected, takesEffect: false);
        line.Meanwhile = () => other.WriteAsync(new TableWrite.Upsert("state", TestTable.Values(9)));

        var result = await table.WriteAsync(new TableWrite.Replace("state", TestTable.Values(2), etag));

        result.Outcome.ShouldBe(WriteOutcome.Changed);
        (await table.ValueAsync("state")).ShouldBe(9);
    }

    [Fact]
    public async Task A_batch_that_was_made_and_then_partly_overwritten_is_told_as_made_with_an_etag_that_no_longer_holds()
    {
        var (line, table) = await NewTableAsync();
        var other = await OtherAsync(table);
        var etag = await table.InsertAsync("state", 1);
        line.Spoil(Fault.Disconnected, takesEffect: true);
        line.Meanwhile = () => other.WriteAsync(new TableWrite.Upsert("state", TestTable.Values(9)));

        var result = await table.WriteAsync(
            new TableWrite.Replace("state", TestTable.Values(2), etag), new TableWrite.Insert("h-000001", TestTable.Values(2)));

        result.Outcome.ShouldBe(WriteOutcome.Written);
        (await table.WriteAsync(new TableWrite.Replace("state", TestTable.Values(3), result.ETags[0]!))).Outcome.ShouldBe(WriteOutcome.Changed);
        (await table.ValueAsync("state")).ShouldBe(9);
    }

    [Fact]
    public async Task A_row_that_somebody_else_made_again_is_not_told_as_deleted()
    {
        var (line, table) = await NewTableAsync();
        var other = await OtherAsync(table);
        var etag = await table.InsertAsync("state", 1);
        line.Spoil(Fault.Unavailable, takesEffect: true);
        line.Meanwhile = () => other.InsertAsync("state", 9);

        (await table.WriteAsync(new TableWrite.Delete("state", etag))).Outcome.ShouldBe(WriteOutcome.Changed);
    }

    [Theory, MemberData(nameof(Faults))]
    public async Task Where_no_try_is_answered_the_outcome_is_said_to_be_unknown(Fault fault, bool takesEffect)
    {
        var (line, table) = await NewTableAsync();
        for (var i = 0; i < 3; i++)
        {
            line.Spoil(fault, takesEffect);
        }

        await Should.ThrowAsync<StorageUnavailableException>(() => table.InsertAsync("state"));
        line.Batches.ShouldBe(3);
    }

    [Fact]
    public async Task Cancelling_while_the_service_is_silent_ends_the_call_as_cancelled()
    {
        var (line, table) = await NewTableAsync();
        using var source = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        line.Spoil(Fault.Silent, takesEffect: false);
        line.Meanwhile = () => source.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(
            () => table.Engine.WriteAsync(table.Name, "p", [new TableWrite.Insert("r", TestTable.Values(1))], source.Token));
    }

    private async Task<(FaultyHandler Line, TestTable Table)> NewTableAsync()
    {
        var line = new FaultyHandler();
        var direct = await engines.NewTableAsync(EngineKind.AzureTables);
        return (line, direct with { Engine = await engines.AzureAsync(line.Options) });
    }

    private async Task<TestTable> OtherAsync(TestTable table) => table with { Engine = await engines.OfAsync(EngineKind.AzureTables) };
}
