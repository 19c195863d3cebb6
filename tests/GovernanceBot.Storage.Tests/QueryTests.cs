namespace GovernanceBot.Storage.Tests;

public sealed class QueryTests(StorageEngines engines)
{
    [Theory, EveryEngine]
    public async Task Over_two_thousand_rows_come_in_order_and_each_once(EngineKind kind)
    {
        var table = await engines.NewTableAsync(kind);
        for (var batch = 22; batch >= 0; batch--)
        {
            var rows = Enumerable.Range(batch * 100, 100).Reverse();
            await table.WriteAsync([.. rows.Select(i => new TableWrite.Insert($"h-{i:000000}", TestTable.Values(i)))]);
        }

        var read = await table.QueryAsync(KeyRange.Of(TestTable.Partition));

        read.Select(row => row.Values["Value"]).ShouldBe(Enumerable.Range(0, 2_300).Cast<object>());
        (await table.QueryAsync(KeyRange.Of(TestTable.Partition, "h-00"))).Count.ShouldBe(2_300);
        (await table.QueryAsync(KeyRange.Of(TestTable.Partition, "h-001"))).Count.ShouldBe(1_000);
        (await table.QueryAsync(new(null, null, "h-000998", "h-001002"))).Select(row => row.Values["Value"]).ShouldBe([998, 999, 1000, 1001]);
    }

    [Theory, EveryEngine]
    public async Task Partitions_and_rows_are_both_cut_off_by_the_range(EngineKind kind)
    {
        var table = await engines.NewTableAsync(kind);
        foreach (var partition in (string[])["2026-03", "2026-01", "2026-04", "2026-02"])
        {
            await table.WriteInAsync(partition, [.. "dbac".Select(row => new TableWrite.Insert(row.ToString(), TestTable.Values(0)))]);
        }

        static string Keys(IReadOnlyList<TableRow> rows) => string.Join(' ', rows.Select(row => row.Key.Partition[^1] + row.Key.Row));
        Keys(await table.QueryAsync(new("2026-02", "2026-04"))).ShouldBe("2a 2b 2c 2d 3a 3b 3c 3d");
        Keys(await table.QueryAsync(new("2026-02", "2026-04", "b", "d"))).ShouldBe("2b 2c 3b 3c");
        Keys(await table.QueryAsync(new(null, "2026-02"))).ShouldBe("1a 1b 1c 1d");
        Keys(await table.QueryAsync(new("2026-04", null))).ShouldBe("4a 4b 4c 4d");
        Keys(await table.QueryAsync(new(null, null, "d"))).ShouldBe("1d 2d 3d 4d");
        Keys(await table.QueryAsync(new(null, null, null, "b"))).ShouldBe("1a 2a 3a 4a");
        Keys(await table.QueryAsync(new("2026-05", null))).ShouldBe("");
        Keys(await table.QueryAsync(new("2026-03", "2026-02"))).ShouldBe("");
    }

    [Theory, EveryEngine]
    public async Task Pages_run_on_from_one_partition_into_the_next(EngineKind kind)
    {
        var table = await engines.NewTableAsync(kind);
        for (var hour = 0; hour < 15; hour++)
        {
            await table.WriteInAsync(
                $"2026-01-01T{hour:00}", [.. Enumerable.Range(0, 100).Select(i => new TableWrite.Insert($"{i:00}", TestTable.Values((hour * 100) + i)))]);
        }

        (await table.QueryAsync(new(null, null))).Select(row => row.Values["Value"]).ShouldBe(Enumerable.Range(0, 1_500).Cast<object>());
        (await table.QueryAsync(new("2026-01-01T01", "2026-01-01T14", "10", "99"))).Select(row => row.Values["Value"])
            .ShouldBe(Enumerable.Range(100, 1_300).Where(value => value % 100 is >= 10 and < 99).Cast<object>());
    }

    [Theory, EveryEngine]
    public async Task A_prefix_gives_its_rows_and_no_neighbour(EngineKind kind)
    {
        var table = await engines.NewTableAsync(kind);
        string[] rows = ["h", "h-", "h-1", "h-~", "h.", "i", "H-1", "state"];
        await table.WriteAsync([.. rows.Select(row => new TableWrite.Insert(row, TestTable.Values(0)))]);
        await table.WriteInAsync(TestTable.Partition + "0", new TableWrite.Insert("h-1", TestTable.Values(0)));

        (await table.QueryAsync(KeyRange.Of(TestTable.Partition, "h-"))).Select(row => row.Key.Row).ShouldBe(["h-", "h-1", "h-~"]);
        (await table.QueryAsync(KeyRange.Of(TestTable.Partition))).Count.ShouldBe(rows.Length);
    }

    [Theory, EveryEngine]
    public async Task Keys_are_ordered_ordinally(EngineKind kind)
    {
        var table = await engines.NewTableAsync(kind);
        string[] rows = ["a b", "a", "a-b", "Z", "a!b", "a_b", "B", "ab", "A", "~", "9", "10", "1e1", "a~"];
        await table.WriteAsync([.. rows.Select(row => new TableWrite.Insert(row, TestTable.Values(0)))]);

        (await table.QueryAsync(KeyRange.Of(TestTable.Partition))).Select(row => row.Key.Row)
            .ShouldBe(rows.Order(StringComparer.Ordinal));
        (await table.QueryAsync(new(null, null, KeyRange.After("a")))).Select(row => row.Key.Row)
            .ShouldBe(rows.Where(row => string.CompareOrdinal(row, "a") > 0).Order(StringComparer.Ordinal));
    }

    [Theory, EveryEngine]
    public async Task The_caller_may_write_and_stop_while_it_reads(EngineKind kind)
    {
        var table = await engines.NewTableAsync(kind);
        await table.WriteAsync([.. Enumerable.Range(0, 100).Select(i => new TableWrite.Insert($"{i:000}x", TestTable.Values(i)))]);

        var deleted = 0;
        await foreach (var row in table.Engine.QueryAsync(table.Name, KeyRange.Of(TestTable.Partition), TestContext.Current.CancellationToken))
        {
            (await table.WriteAsync(new TableWrite.Delete(row.Key.Row, row.ETag))).Outcome.ShouldBe(WriteOutcome.Written);
            if (++deleted == 60)
            {
                break;
            }
        }

        (await table.QueryAsync(KeyRange.Of(TestTable.Partition))).Count.ShouldBe(40);
    }
}
