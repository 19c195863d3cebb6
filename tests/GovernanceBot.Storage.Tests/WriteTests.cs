namespace GovernanceBot.Storage.Tests;

public sealed class WriteTests(StorageEngines engines)
{
    [Theory, EveryEngine]
    public async Task An_absent_row_is_null(EngineKind kind)
    {
        var table = await engines.NewTableAsync(kind);

        (await table.FindAsync("state")).ShouldBeNull();
    }

    [Theory, EveryEngine]
    public async Task A_row_is_inserted_once(EngineKind kind)
    {
        var table = await engines.NewTableAsync(kind);
        await table.InsertAsync("state", 1);

        var again = await table.WriteAsync(new TableWrite.Insert("state", TestTable.Values(2)));

        again.Outcome.ShouldBe(WriteOutcome.AlreadyExists);
        again.ETags.ShouldBeEmpty();
        (await table.ValueAsync("state")).ShouldBe(1);
    }

    [Theory, EveryEngine]
    public async Task A_replace_needs_the_etag_of_the_last_write(EngineKind kind)
    {
        var table = await engines.NewTableAsync(kind);
        var first = await table.InsertAsync("state", 1);

        var second = await table.WriteAsync(new TableWrite.Replace("state", TestTable.Values(2), first));
        var stale = await table.WriteAsync(new TableWrite.Replace("state", TestTable.Values(3), first));
        var third = await table.WriteAsync(new TableWrite.Replace("state", TestTable.Values(4), second.ETags[0]!));

        second.Outcome.ShouldBe(WriteOutcome.Written);
        stale.Outcome.ShouldBe(WriteOutcome.Changed);
        third.Outcome.ShouldBe(WriteOutcome.Written);
        (await table.ValueAsync("state")).ShouldBe(4);
        (await table.FindAsync("state")).ShouldNotBeNull().ETag.ShouldBe(third.ETags[0]);
    }

    [Theory, EveryEngine]
    public async Task A_replace_leaves_nothing_of_the_earlier_values(EngineKind kind)
    {
        var table = await engines.NewTableAsync(kind);
        var etag = await table.InsertAsync("state", 1);

        await table.WriteAsync(new TableWrite.Replace("state", TestTable.Named(("Other", "x")), etag));

        (await table.FindAsync("state")).ShouldNotBeNull().Values.ShouldHaveSingleItem().Key.ShouldBe("Other");
    }

    [Theory, EveryEngine]
    public async Task A_row_that_is_gone_cannot_be_replaced_or_deleted(EngineKind kind)
    {
        var table = await engines.NewTableAsync(kind);
        var etag = await table.InsertAsync("state");

        (await table.WriteAsync(new TableWrite.Delete("state", etag))).ShouldSatisfyAllConditions(
            deleted => deleted.Outcome.ShouldBe(WriteOutcome.Written),
            deleted => deleted.ETags.ShouldBe([null]));
        (await table.FindAsync("state")).ShouldBeNull();
        (await table.WriteAsync(new TableWrite.Replace("state", TestTable.Values(2), etag))).Outcome.ShouldBe(WriteOutcome.Missing);
        (await table.WriteAsync(new TableWrite.Delete("state", etag))).Outcome.ShouldBe(WriteOutcome.Missing);
    }

    [Theory, EveryEngine]
    public async Task A_delete_needs_the_etag_of_the_last_write(EngineKind kind)
    {
        var table = await engines.NewTableAsync(kind);
        var first = await table.InsertAsync("state", 1);
        await table.WriteAsync(new TableWrite.Upsert("state", TestTable.Values(2)));

        (await table.WriteAsync(new TableWrite.Delete("state", first))).Outcome.ShouldBe(WriteOutcome.Changed);
        (await table.ValueAsync("state")).ShouldBe(2);
    }

    [Theory, EveryEngine]
    public async Task A_row_that_was_deleted_and_made_again_is_another_row(EngineKind kind)
    {
        var table = await engines.NewTableAsync(kind);
        var first = await table.InsertAsync("state", 1);
        await table.WriteAsync(new TableWrite.Delete("state", first));
        await table.InsertAsync("state", 1);

        (await table.WriteAsync(new TableWrite.Replace("state", TestTable.Values(2), first))).Outcome.ShouldBe(WriteOutcome.Changed);
    }

    [Theory, EveryEngine]
    public async Task An_upsert_writes_whatever_is_there(EngineKind kind)
    {
        var table = await engines.NewTableAsync(kind);

        var made = await table.WriteAsync(new TableWrite.Upsert("state", TestTable.Values(1)));
        var replaced = await table.WriteAsync(new TableWrite.Upsert("state", TestTable.Named(("Other", 2))));

        replaced.ETags[0].ShouldNotBe(made.ETags[0], StringComparer.Ordinal);
        (await table.FindAsync("state")).ShouldNotBeNull().Values.ShouldHaveSingleItem().Key.ShouldBe("Other");
    }

    [Theory, EveryEngine]
    public async Task A_batch_of_every_kind_is_made_as_a_whole(EngineKind kind)
    {
        var table = await engines.NewTableAsync(kind);
        var replaced = await table.InsertAsync("replaced", 1);
        var deleted = await table.InsertAsync("deleted", 1);

        var result = await table.WriteAsync(
            new TableWrite.Insert("inserted", TestTable.Values(2)),
            new TableWrite.Delete("deleted", deleted),
            new TableWrite.Replace("replaced", TestTable.Values(2), replaced),
            new TableWrite.Upsert("upserted", TestTable.Values(2)));

        result.Outcome.ShouldBe(WriteOutcome.Written);
        var rows = (await table.QueryAsync(KeyRange.Of(TestTable.Partition))).ToDictionary(row => row.Key.Row, StringComparer.Ordinal);
        string.Join(" ", rows.Keys).ShouldBe("inserted replaced upserted");
        rows.Values.ShouldAllBe(row => row.Values["Value"].Equals(2));
        result.ETags.ShouldBe([rows["inserted"].ETag, null, rows["replaced"].ETag, rows["upserted"].ETag]);
    }

    [Theory, EveryEngine]
    public async Task A_batch_of_a_hundred_is_undone_wherever_it_is_refused(EngineKind kind)
    {
        var table = await engines.NewTableAsync(kind);
        await table.InsertAsync("here");

        for (var failing = 0; failing < 100; failing++)
        {
            var writes = Enumerable.Range(0, 100)
                .Select(i => new TableWrite.Insert(i == failing ? "here" : $"row-{i:000}", TestTable.Values(i)));
            (await table.WriteAsync([.. writes])).Outcome.ShouldBe(WriteOutcome.AlreadyExists);
        }

        (await table.QueryAsync(KeyRange.Of(TestTable.Partition))).ShouldHaveSingleItem().Key.Row.ShouldBe("here");
    }

    [Theory, EveryEngine]
    public async Task The_first_refusal_in_a_batch_is_the_one_that_is_told(EngineKind kind)
    {
        var table = await engines.NewTableAsync(kind);
        var stale = await table.InsertAsync("changed", 1);
        await table.WriteAsync(new TableWrite.Upsert("changed", TestTable.Values(2)));
        TableWrite fine = new TableWrite.Upsert("fine", TestTable.Values(1));
        TableWrite exists = new TableWrite.Insert("changed", TestTable.Values(3));
        TableWrite changed = new TableWrite.Replace("changed", TestTable.Values(3), stale);
        TableWrite missing = new TableWrite.Delete("missing", stale);

        (await table.WriteAsync(fine, missing, changed)).Outcome.ShouldBe(WriteOutcome.Missing);
        (await table.WriteAsync(fine, changed, missing)).Outcome.ShouldBe(WriteOutcome.Changed);
        (await table.WriteAsync(exists, missing)).Outcome.ShouldBe(WriteOutcome.AlreadyExists);
        (await table.FindAsync("fine")).ShouldBeNull();
        (await table.ValueAsync("changed")).ShouldBe(2);
    }

    [Theory, EveryEngine]
    public async Task Tables_can_be_made_again_and_by_many_at_once(EngineKind kind)
    {
        var table = await engines.NewTableAsync(kind);
        await table.InsertAsync("state", 1);
        string[] names = [table.Name, table.Name + "a", table.Name + "b"];

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => table.Engine.CreateTablesAsync(names, TestContext.Current.CancellationToken)));

        (await table.ValueAsync("state")).ShouldBe(1);
        (await (table with { Name = table.Name + "b" }).FindAsync("state")).ShouldBeNull();
    }

    [Theory, EveryEngine]
    public async Task A_table_that_was_never_made_is_an_error_rather_than_empty(EngineKind kind)
    {
        var table = new TestTable(await engines.OfAsync(kind), "NeverMade");

        await Should.ThrowAsync<Exception>(() => table.FindAsync("state"));
        await Should.ThrowAsync<Exception>(() => table.QueryAsync(KeyRange.Of(TestTable.Partition)));
        await Should.ThrowAsync<Exception>(() => table.InsertAsync("state"));
    }
}
