using System.Text;

namespace GovernanceBot.Storage.Tests;

public sealed class BackUpTests(StorageEngines engines) : IDisposable
{
    private const string Posts = "Posts";
    private const string People = "People";

    private static readonly string[] Tables = [Posts, People];

    private readonly TemporaryFolder _folder = new();
    private readonly List<IDisposable> _opened = [];
    private int _stores;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(EngineKind.SqliteFile, EngineKind.SqliteFile)]
    [InlineData(EngineKind.SqliteFile, EngineKind.AzureTables)]
    [InlineData(EngineKind.AzureTables, EngineKind.SqliteFile)]
    public async Task Every_row_comes_back_with_its_values_and_their_types(EngineKind from, EngineKind to)
    {
        var source = await FilledAsync(from);
        var target = await NewStoreAsync(to);

        using var file = await BackUpAsync(source);
        (await RestoreAsync(target, file)).ShouldBe(257);

        foreach (var table in Tables)
        {
            (await AllAsync(target, table)).ShouldBe(await AllAsync(source, table));
        }
    }

    [Fact]
    public async Task A_file_that_was_cut_off_is_refused_before_anything_is_written()
    {
        var source = await FilledAsync(EngineKind.SqliteMemory);
        var target = await NewStoreAsync(EngineKind.SqliteMemory);
        using var whole = await BackUpAsync(source);
        var bytes = whole.ToArray();
        var lines = Enumerable.Range(0, bytes.Length).Where(i => bytes[i] == '\n').ToList();

        foreach (var length in (int[])[0, 1, lines[0] + 1, lines[1] + 1, lines[^2] + 1, lines[^1] - 1, lines[^1]])
        {
            using var cut = new MemoryStream(bytes[..length]);
            await Should.ThrowAsync<InvalidDataException>(() => RestoreAsync(target, cut), $"{length} bytes");
        }

        await ShouldBeEmptyAsync(target);
    }

    [Theory]
    [InlineData("Anna", "Anja")]
    [InlineData("\"version\":1", "\"version\":2")]
    [InlineData("\"rows\":257", "\"rows\":256")]
    [InlineData("\"table\":\"People\"", "\"table\":\"Places\"")]
    [InlineData("\n", "\r\n")]
    [InlineData("{", "")]
    public async Task A_file_that_was_changed_is_refused_before_anything_is_written(string there, string changed)
    {
        var source = await FilledAsync(EngineKind.SqliteMemory);
        var target = await NewStoreAsync(EngineKind.SqliteMemory);
        using var whole = await BackUpAsync(source);
        var text = Encoding.UTF8.GetString(whole.ToArray());
        var at = text.IndexOf(there, StringComparison.Ordinal);
        at.ShouldBeGreaterThanOrEqualTo(0);

        using var altered = new MemoryStream(Encoding.UTF8.GetBytes(string.Concat(text.AsSpan(0, at), changed, text.AsSpan(at + there.Length))));
        await Should.ThrowAsync<InvalidDataException>(() => RestoreAsync(target, altered));

        await ShouldBeEmptyAsync(target);
    }

    [Fact]
    public async Task Something_behind_the_end_is_refused()
    {
        var source = await FilledAsync(EngineKind.SqliteMemory);
        var target = await NewStoreAsync(EngineKind.SqliteMemory);
        using var whole = await BackUpAsync(source);
        var bytes = whole.ToArray();

        using var twice = new MemoryStream([.. bytes, .. bytes]);
        await Should.ThrowAsync<InvalidDataException>(() => RestoreAsync(target, twice));

        await ShouldBeEmptyAsync(target);
    }

    [Theory, EveryEngine]
    public async Task A_store_that_holds_something_is_left_as_it_is(EngineKind kind)
    {
        var source = await FilledAsync(EngineKind.SqliteMemory);
        var target = await NewStoreAsync(kind);
        await target.WriteAsync(People, "p", [new TableWrite.Insert("r", TestTable.Values(1))], Cancellation);
        using var file = await BackUpAsync(source);

        await Should.ThrowAsync<StoreNotEmptyException>(() => RestoreAsync(target, file));

        (await AllAsync(target, Posts)).ShouldBeEmpty();
        (await AllAsync(target, People)).Count.ShouldBe(1);
    }

    [Theory, EveryEngine]
    public async Task A_restore_that_broke_off_goes_on_with_the_same_file(EngineKind kind)
    {
        var source = await FilledAsync(EngineKind.SqliteMemory);
        var target = await NewStoreAsync(kind);
        using var file = await BackUpAsync(source);

        for (var writes = 0; writes < 4; writes++)
        {
            file.Position = 0;
            await Should.ThrowAsync<StorageUnavailableException>(() => RestoreAsync(new FailingStore(target, writes), file));
        }

        await Should.ThrowAsync<RestoreBrokeOffException>(() => new RestoreMark(target, Posts).RefuseAsync(Cancellation));
        file.Position = 0;
        (await RestoreAsync(target, file)).ShouldBe(257);
        foreach (var table in Tables)
        {
            (await AllAsync(target, table)).ShouldBe(await AllAsync(source, table));
        }
    }

    [Fact]
    public async Task A_restore_that_broke_off_does_not_go_on_with_another_file()
    {
        var source = await FilledAsync(EngineKind.SqliteMemory);
        var target = await NewStoreAsync(EngineKind.SqliteMemory);
        using var file = await BackUpAsync(source);
        await Should.ThrowAsync<StorageUnavailableException>(() => RestoreAsync(new FailingStore(target, 2), file));
        var part = await AllAsync(target, Posts);
        await source.WriteAsync(People, "profile", [new TableWrite.Insert("bram", TestTable.Values("Bram"))], Cancellation);
        using var other = await BackUpAsync(source);

        await Should.ThrowAsync<RestoreBrokeOffException>(() => RestoreAsync(target, other));

        (await AllAsync(target, Posts)).ShouldBe(part);
    }

    /// <summary>A counter and a row for each count change in one batch: a back-up must not show one without the other.</summary>
    [Fact]
    public async Task A_partition_that_changes_meanwhile_is_kept_as_it_was_at_one_moment()
    {
        var source = await NewStoreAsync(EngineKind.SqliteMemory);
        var target = await NewStoreAsync(EngineKind.SqliteMemory);
        var table = new TestTable(source, Posts);
        await table.WriteAsync(new TableWrite.Insert(SecondProcess.Counter, TestTable.Values(0)), new TableWrite.Insert("h-000000", TestTable.Values(0)));
        var counted = 0;

        using var file = await BackUpAsync(new BusyStore(source, async () =>
        {
            if (counted < 5)
            {
                await SecondProcess.CountAsync(source, $"h-{++counted:D6}", Cancellation);
            }
        }));

        await RestoreAsync(target, file);
        var rows = await target.QueryAsync(Posts, KeyRange.Of(TestTable.Partition), Cancellation).ToListAsync(Cancellation);
        counted.ShouldBe(5);
        rows[^1].Values["Value"].ShouldBe(rows.Count - 2);
    }

    [Fact]
    public async Task A_partition_that_never_stands_still_gives_no_back_up()
    {
        var source = await NewStoreAsync(EngineKind.SqliteMemory);
        await new TestTable(source, Posts).InsertAsync(SecondProcess.Counter);
        var counted = 0;

        await Should.ThrowAsync<StorageUnavailableException>(() => BackUpAsync(
            new BusyStore(source, () => SecondProcess.CountAsync(source, $"h-{++counted:D6}", Cancellation))));
    }

    /// <summary>Rows of every type, a partition of more than two batches, and rows so large that a batch holds only a few.</summary>
    private async Task<ITableEngine> FilledAsync(EngineKind kind)
    {
        var store = await NewStoreAsync(kind);
        await WriteAsync("types", new TableWrite.Insert("row", TestTable.Named(
            ("Text", "één regel\n“quotes” \"dubbel\" \\ 👩‍👩‍👧‍👦 \u0000\u007F"), ("Empty", ""), ("Number", 12), ("Large", 9_007_199_254_740_993L), ("Whole", 1d),
            ("Not", double.NaN), ("Yes", true), ("Id", Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e")), ("None", Array.Empty<byte>()),
            ("Bytes", new byte[] { 0, 1, 255 }), ("At", new DateTimeOffset(2026, 3, 29, 1, 0, 0, TimeSpan.Zero).AddTicks(1_234_567)))));
        await WriteAsync("no value", new TableWrite.Insert("row", TestTable.Named()));
        foreach (var chunk in Enumerable.Range(0, 250).Chunk(100))
        {
            await WriteAsync("many", [.. chunk.Select(i => new TableWrite.Insert($"h-{i:D6}", TestTable.Values(i)))]);
        }

        for (var i = 0; i < 4; i++)
        {
            var values = Enumerable.Range(0, 15).Select(n => ($"V{n}", (object)new string('é', TableLimits.StringLength)));
            await WriteAsync("large", new TableWrite.Insert($"r{i}", TestTable.Named(values)));
        }

        await store.WriteAsync(People, "profile", [new TableWrite.Insert("anna", TestTable.Values("Anna"))], Cancellation);
        return store;

        Task WriteAsync(string partition, params IReadOnlyList<TableWrite> writes) =>
            store.WriteAsync(Posts, partition, writes, Cancellation);
    }

    public void Dispose()
    {
        _opened.ForEach(engine => engine.Dispose());
        _folder.Dispose();
    }

    private static async Task<MemoryStream> BackUpAsync(ITableEngine store)
    {
        var file = new MemoryStream();
        await new BackUp(store).WriteAsync(file, Tables, Cancellation);
        file.Position = 0;
        return file;
    }

    private static async Task<long> RestoreAsync(ITableEngine store, Stream file)
    {
        var mark = new RestoreMark(store, Posts);
        var rows = await new Restore(store, mark).ReadAsync(file, Tables, Cancellation);
        await mark.RemoveAsync(Cancellation);
        return rows;
    }

    private static async Task ShouldBeEmptyAsync(ITableEngine store)
    {
        foreach (var table in Tables)
        {
            (await AllAsync(store, table)).ShouldBeEmpty();
        }
    }

    private static async Task<List<string>> AllAsync(ITableEngine store, string table) =>
        await store.QueryAsync(table, new(" ", null), Cancellation)
            .Select(row => $"{row.Key} {string.Join('|', row.Values.OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => $"{v.Key}={v.Value.GetType()}:{Text(v.Value)}"))}")
            .ToListAsync(Cancellation);

    private static string Text(object value) => value is byte[] bytes ? Convert.ToHexString(bytes) : value is DateTimeOffset at ? $"{at:O}" : $"{value}";

    /// <summary>An empty store with the tables.</summary>
    private async Task<ITableEngine> NewStoreAsync(EngineKind kind)
    {
        ITableEngine engine = kind switch
        {
            EngineKind.SqliteFile => SqliteTableEngine.OpenFile(_folder.File($"store-{++_stores}.db")),
            EngineKind.SqliteMemory => SqliteTableEngine.OpenMemory(),
            _ => new StoreApart(await engines.OfAsync(kind), engines.NewPrefix()),
        };
        if (engine is IDisposable opened)
        {
            _opened.Add(opened);
        }

        await engine.CreateTablesAsync(Tables, Cancellation);
        return engine;
    }
}
