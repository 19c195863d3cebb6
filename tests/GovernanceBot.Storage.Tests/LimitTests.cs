namespace GovernanceBot.Storage.Tests;

public sealed class LimitTests(StorageEngines engines)
{
    [Theory, EveryEngine]
    public async Task A_key_of_the_greatest_length_is_kept_and_one_more_is_refused(EngineKind kind)
    {
        var table = await engines.NewTableAsync(kind);
        var longest = new string('k', TableLimits.KeyLength);

        await table.WriteInAsync(longest, new TableWrite.Insert(longest, TestTable.Values(1)));

        (await table.FindAsync(longest, longest)).ShouldNotBeNull();
        (await table.QueryAsync(KeyRange.Of(longest))).Count.ShouldBe(1);
        await RefusesAsync(() => table.InsertAsync(longest + "k"));
        await RefusesAsync(() => table.FindAsync(longest + "k"));
        await RefusesAsync(() => table.WriteInAsync(longest + "k", new TableWrite.Insert("row", TestTable.Values(1))));
    }

    [Theory, EveryEngine]
    public async Task A_key_that_one_engine_could_not_keep_is_refused_by_both(EngineKind kind)
    {
        var table = await engines.NewTableAsync(kind);

        foreach (var key in (string[])["", "a/b", @"a\b", "a#b", "a?b", "a%b", "a\tb", "a\nb", "a\u007Fb", "café", "👍", "\uD800"])
        {
            await RefusesAsync(() => table.InsertAsync(key));
            await RefusesAsync(() => table.FindAsync("row", key));
            await RefusesAsync(() => table.WriteInAsync(key, new TableWrite.Insert("row", TestTable.Values(1))));
        }

        await RefusesAsync(() => table.QueryAsync(new("é", null)));
    }

    [Theory, EveryEngine]
    public async Task Values_over_the_limit_are_refused_and_not_cut(EngineKind kind)
    {
        var table = await engines.NewTableAsync(kind);
        object[] refused =
        [
            new string('x', TableLimits.StringLength + 1), new byte[TableLimits.BinaryLength + 1], TableLimits.EarliestInstant.AddTicks(-1),
            "half an emoji \uD83D", "\uDC4D\uD83D", 1m, 'c', new int[1], null!,
        ];

        foreach (var value in refused)
        {
            await RefusesAsync(() => table.WriteAsync(new TableWrite.Insert("row", TestTable.Values(value))));
            await RefusesAsync(() => table.WriteAsync(new TableWrite.Upsert("row", TestTable.Values(value))));
        }

        (await table.FindAsync("row")).ShouldBeNull();
    }

    [Theory, EveryEngine]
    public async Task Names_of_values_are_identifiers_and_not_those_of_the_store(EngineKind kind)
    {
        var table = await engines.NewTableAsync(kind);
        var longest = new string('N', TableLimits.PropertyNameLength);

        await table.WriteAsync(new TableWrite.Insert("row", TestTable.Named((longest, 1), ("a", 2), ("A_1", 3))));

        (await table.FindAsync("row")).ShouldNotBeNull().Values.Keys.Count().ShouldBe(3);
        foreach (var name in (string[])["", "1a", "_write", "a-b", "a b", "é", "odata.etag", "PartitionKey", "RowKey", "Timestamp", "timestamp", longest + "N"])
        {
            await RefusesAsync(() => table.WriteAsync(new TableWrite.Insert("other", TestTable.Named((name, 1)))));
        }
    }

    [Theory, EveryEngine]
    public async Task A_row_holds_so_many_values_and_no_more(EngineKind kind)
    {
        var table = await engines.NewTableAsync(kind);
        (string, object)[] most = [.. Enumerable.Range(0, TableLimits.PropertyCount).Select(i => ($"P{i}", (object)i))];

        await table.WriteAsync(new TableWrite.Insert("row", TestTable.Named(most)));

        (await table.FindAsync("row")).ShouldNotBeNull().Values.Count.ShouldBe(TableLimits.PropertyCount);
        await RefusesAsync(() => table.WriteAsync(new TableWrite.Insert("other", TestTable.Named([.. most, ("More", 1)]))));
    }

    [Theory, EveryEngine]
    public async Task A_row_of_a_megabyte_is_kept_and_more_is_refused(EngineKind kind)
    {
        var table = await engines.NewTableAsync(kind);
        var text = new string('x', TableLimits.StringLength);
        (string, object)[] almost = [.. Enumerable.Range(0, 15).Select(i => ($"P{i}", (object)text))];

        await table.WriteAsync(new TableWrite.Insert("row", TestTable.Named([.. almost, ("Rest", text[..32_000])])));

        (await table.FindAsync("row")).ShouldNotBeNull().Values.Count.ShouldBe(16);
        await RefusesAsync(() => table.WriteAsync(new TableWrite.Insert("other", TestTable.Named([.. almost, ("Rest", text)]))));
    }

    [Theory, EveryEngine]
    public async Task A_batch_has_bounds_in_number_and_in_size(EngineKind kind)
    {
        var table = await engines.NewTableAsync(kind);
        TableWrite Write(int i, int length) => new TableWrite.Upsert($"{i:000}x", TestTable.Values(new string('x', length)));

        await RefusesAsync(() => table.WriteAsync());
        await RefusesAsync(() => table.WriteAsync([.. Enumerable.Range(0, 101).Select(i => Write(i, 1))]));
        await RefusesAsync(() => table.WriteAsync(Write(1, 1), Write(1, 2)));
        (await table.WriteAsync([.. Enumerable.Range(0, 100).Select(i => Write(i, 32_000))])).Outcome.ShouldBe(WriteOutcome.Written);
        await RefusesAsync(() => table.WriteAsync([.. Enumerable.Range(0, 100).Select(i => new TableWrite.Upsert(
            $"{i:000}x", TestTable.Named(("A", new string('x', 32_000)), ("B", new string('x', 12_000)))))]));
        (await table.QueryAsync(KeyRange.Of(TestTable.Partition))).Count.ShouldBe(100);
    }

    [Theory, EveryEngine]
    public async Task Names_of_tables_and_etags_are_checked(EngineKind kind)
    {
        var table = await engines.NewTableAsync(kind);
        foreach (var name in (string[])["", "ab", "1abc", "a-bc", "a\"bc", "tables", new string('t', 64)])
        {
            await RefusesAsync(() => table.Engine.CreateTablesAsync([name], TestContext.Current.CancellationToken));
            await RefusesAsync(() => (table with { Name = name }).FindAsync("row"));
        }

        foreach (var etag in (string[])["", "*", "a\r\nHost: x"])
        {
            await RefusesAsync(() => table.WriteAsync(new TableWrite.Delete("row", etag)));
            await RefusesAsync(() => table.WriteAsync(new TableWrite.Replace("row", TestTable.Values(1), etag)));
        }
    }

    private static Task<TableLimitException> RefusesAsync(Func<Task> call) => Should.ThrowAsync<TableLimitException>(call);
}
