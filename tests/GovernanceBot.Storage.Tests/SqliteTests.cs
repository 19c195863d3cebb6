using Microsoft.Data.Sqlite;

namespace GovernanceBot.Storage.Tests;

/// <summary>What only a database in a file can show.</summary>
public sealed class SqliteTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task What_was_written_is_there_after_reopening()
    {
        string etag;
        using (var first = Open())
        {
            etag = await (await TableAsync(first)).InsertAsync("state", 7);
        }

        using var second = Open();
        var row = (await (await TableAsync(second)).FindAsync("state")).ShouldNotBeNull();
        row.Values["Value"].ShouldBe(7);
        row.ETag.ShouldBe(etag);
    }

    [Fact]
    public async Task Disposing_leaves_one_file_without_a_log_beside_it()
    {
        using (var engine = Open())
        {
            await (await TableAsync(engine)).InsertAsync("state");
        }

        Directory.GetFiles(Path.GetDirectoryName(FileName)!).ShouldBe([FileName]);
    }

    [Fact]
    public async Task Two_engines_on_one_file_lose_no_write()
    {
        using var first = Open();
        using var second = Open();
        TestTable[] tables = [await TableAsync(first), await TableAsync(second)];
        await tables[0].InsertAsync("state");

        await Task.WhenAll(tables.Select(table => Task.Run(() => IncreaseAsync(table, 100))));

        (await tables[1].ValueAsync("state")).ShouldBe(200);
    }

    [Fact]
    public async Task Another_process_that_is_killed_while_both_write_leaves_every_batch_whole()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var engine = Open();
        var table = await TableAsync(engine);
        await table.InsertAsync(SecondProcess.Counter);
        using var other = SecondProcess.Start(FileName);
        IReadOnlyList<TableRow> seen = [];
        var ours = 0;
        try
        {
            while (seen.Count < 50 && !other.HasExited)
            {
                await SecondProcess.CountAsync(engine, $"ours-{ours++:000000}", cancellation);
                seen = await table.QueryAsync(KeyRange.Of(SecondProcess.Partition, "theirs-"));
            }
        }
        finally
        {
            other.Kill();
            await other.WaitForExitAsync(cancellation);
        }

        await SecondProcess.CountAsync(engine, $"ours-{ours++:000000}", cancellation);
        var theirs = await table.QueryAsync(KeyRange.Of(SecondProcess.Partition, "theirs-"));
        theirs.Count.ShouldBeGreaterThanOrEqualTo(50);
        theirs.Take(seen.Count).Select(row => row.ETag).ShouldBe(seen.Select(row => row.ETag));
        (await table.ValueAsync(SecondProcess.Counter)).ShouldBe(theirs.Count + ours);
    }

    [Fact]
    public async Task A_reader_does_not_wait_for_a_writer()
    {
        using var engine = Open();
        var table = await TableAsync(engine);
        await table.InsertAsync("state", 1);
        using var other = BeginElsewhere();

        (await table.ValueAsync("state")).ShouldBe(1);
        (await table.QueryAsync(KeyRange.Of(TestTable.Partition))).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_writer_that_waits_too_long_for_another_process_says_so()
    {
        using var engine = SqliteTableEngine.OpenFile(FileName, TimeSpan.FromMilliseconds(100));
        var table = await TableAsync(engine);
        using (BeginElsewhere())
        {
            await Should.ThrowAsync<StorageUnavailableException>(() => table.InsertAsync("state"));
        }

        await table.InsertAsync("state");
    }

    [Fact]
    public async Task Waiting_for_another_process_can_be_cancelled()
    {
        using var engine = SqliteTableEngine.OpenFile(FileName, TimeSpan.FromMinutes(1));
        var table = await TableAsync(engine);
        using var other = BeginElsewhere();
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));

        await Should.ThrowAsync<OperationCanceledException>(
            () => engine.WriteAsync(table.Name, "p", [new TableWrite.Insert("r", TestTable.Values(1))], source.Token));
    }

    [Fact]
    public void A_file_that_cannot_be_opened_is_unavailable() =>
        Should.Throw<StorageUnavailableException>(() => SqliteTableEngine.OpenFile(_folder.File("absent/store.db")));

    public void Dispose() => _folder.Dispose();

    private string FileName => _folder.File("store.db");

    private SqliteTableEngine Open() => SqliteTableEngine.OpenFile(FileName);

    private static async Task<TestTable> TableAsync(SqliteTableEngine engine)
    {
        await engine.CreateTablesAsync([SecondProcess.Table], TestContext.Current.CancellationToken);
        return new(engine, SecondProcess.Table);
    }

    private static async Task IncreaseAsync(TestTable table, int times)
    {
        for (var done = 0; done < times;)
        {
            var row = (await table.FindAsync("state")).ShouldNotBeNull();
            var result = await table.WriteAsync(new TableWrite.Replace("state", TestTable.Values((int)row.Values["Value"] + 1), row.ETag));
            done += result.Outcome == WriteOutcome.Written ? 1 : 0;
        }
    }

    /// <summary>A connection of its own that holds the write lock until it is disposed of, as another process would.</summary>
    private SqliteConnection BeginElsewhere()
    {
        var connection = new SqliteConnection($"Data Source={FileName};Pooling=False");
        connection.Open();
        connection.BeginTransaction(deferred: false);
        return connection;
    }
}
