using System.Globalization;

namespace GovernanceBot.Storage.Tests;

public sealed class ConcurrencyTests(StorageEngines engines)
{
    [Theory, EveryEngine]
    public async Task Of_two_writers_that_read_the_same_row_exactly_one_wins(EngineKind kind)
    {
        var table = await engines.NewTableAsync(kind);
        var etag = await table.InsertAsync("state");

        for (var round = 1; round <= 25; round++)
        {
            var read = etag;
            var results = await Task.WhenAll(
                Task.Run(() => table.WriteAsync(new TableWrite.Replace("state", TestTable.Values(round), read))),
                Task.Run(() => table.WriteAsync(new TableWrite.Replace("state", TestTable.Values(-round), read))));

            results.Select(result => result.Outcome).ShouldBe([WriteOutcome.Written, WriteOutcome.Changed], ignoreOrder: true);
            etag = results.Single(result => result.Outcome == WriteOutcome.Written).ETags[0]!;
        }
    }

    [Theory, EveryEngine]
    public async Task Of_two_writers_that_insert_the_same_row_exactly_one_wins(EngineKind kind)
    {
        var table = await engines.NewTableAsync(kind);

        for (var round = 0; round < 25; round++)
        {
            var row = $"o-{round:000000}";
            var results = await Task.WhenAll(
                Enumerable.Range(0, 3).Select(_ => Task.Run(() => table.WriteAsync(new TableWrite.Insert(row, TestTable.Values(round))))));

            results.Count(result => result.Outcome == WriteOutcome.Written).ShouldBe(1);
        }
    }

    [Theory, EveryEngine]
    public async Task Two_writers_on_many_rows_lose_no_write(EngineKind kind)
    {
        var table = await engines.NewTableAsync(kind);
        await table.WriteAsync([.. Enumerable.Range(0, 10).Select(i => new TableWrite.Insert(Row(i), TestTable.Values(0)))]);

        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => IncreaseAllAsync(table, 5))));

        (await table.QueryAsync(KeyRange.Of(TestTable.Partition))).ShouldAllBe(row => row.Values["Value"].Equals(10));
    }

    [Theory, EveryEngine]
    public async Task A_call_that_was_cancelled_before_it_began_does_nothing(EngineKind kind)
    {
        var table = await engines.NewTableAsync(kind);
        var cancelled = new CancellationToken(canceled: true);

        await Should.ThrowAsync<OperationCanceledException>(() => table.Engine.CreateTablesAsync([table.Name + "x"], cancelled));
        await Should.ThrowAsync<OperationCanceledException>(() => table.Engine.FindAsync(table.Name, new("p", "r"), cancelled));
        await Should.ThrowAsync<OperationCanceledException>(
            () => table.Engine.WriteAsync(table.Name, "p", [new TableWrite.Insert("r", TestTable.Values(1))], cancelled));
        await Should.ThrowAsync<OperationCanceledException>(
            async () => await table.Engine.QueryAsync(table.Name, KeyRange.Of("p"), cancelled).ToListAsync(TestContext.Current.CancellationToken));
        (await table.FindAsync("r", "p")).ShouldBeNull();
    }

    [Theory, EveryEngine]
    public async Task A_query_stops_when_it_is_cancelled_on_the_way(EngineKind kind)
    {
        var table = await engines.NewTableAsync(kind);
        await table.WriteAsync([.. Enumerable.Range(0, 100).Select(i => new TableWrite.Insert(Row(i), TestTable.Values(i)))]);
        using var source = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

        var read = 0;
        await Should.ThrowAsync<OperationCanceledException>(async () =>
        {
            await foreach (var row in table.Engine.QueryAsync(table.Name, KeyRange.Of(TestTable.Partition), source.Token))
            {
                read++;
                await source.CancelAsync();
            }
        });

        read.ShouldBe(1);
    }

    [Theory, EveryEngine]
    public async Task A_batch_that_is_cancelled_on_the_way_is_made_as_a_whole_or_not_at_all(EngineKind kind)
    {
        var table = await engines.NewTableAsync(kind);

        for (var round = 0; round < 20; round++)
        {
            using var source = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
            var partition = $"post-{round}";
            TableWrite[] writes = [.. Enumerable.Range(0, 100).Select(i => new TableWrite.Insert(Row(i), TestTable.Values(i)))];
            var write = Task.Run(() => table.Engine.WriteAsync(table.Name, partition, writes, source.Token));
            source.CancelAfter(TimeSpan.FromMilliseconds(round));

            await write.ContinueWith(_ => { }, TestContext.Current.CancellationToken, TaskContinuationOptions.None, TaskScheduler.Default);

            (await table.QueryAsync(KeyRange.Of(partition))).Count.ShouldBeOneOf(0, 100);
        }
    }

    private static string Row(int i) => string.Create(CultureInfo.InvariantCulture, $"row-{i:000}");

    private static async Task IncreaseAllAsync(TestTable table, int times)
    {
        for (var i = 0; i < times * 10; i++)
        {
            WriteResult result;
            do
            {
                var row = (await table.FindAsync(Row(i % 10))).ShouldNotBeNull();
                result = await table.WriteAsync(new TableWrite.Replace(row.Key.Row, TestTable.Values((int)row.Values["Value"] + 1), row.ETag));
            }
            while (result.Outcome != WriteOutcome.Written);
        }
    }
}
