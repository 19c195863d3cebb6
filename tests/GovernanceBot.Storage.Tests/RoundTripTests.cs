namespace GovernanceBot.Storage.Tests;

public sealed class RoundTripTests(StorageEngines engines)
{
    private static readonly object[] Extremes =
    [
        "", " ", "  \t ", "\r\n\n\r", "één regel – “quotes” 'enkel' \"dubbel\" \\ / <b>&amp;", "👩‍👩‍👧‍👦🇳🇱 emoji", "\u0000\u0001\u001F\u007F\uFEFF\uFFFF",
        new string('é', TableLimits.StringLength), "true", "12", "2026-01-01T00:00:00Z",
        0, int.MinValue, int.MaxValue, 0L, long.MinValue, long.MaxValue, 9_007_199_254_740_993L,
        0d, 1d, -1d, 0.1, 1e300, double.MinValue, double.MaxValue, double.Epsilon, double.NaN, double.PositiveInfinity, double.NegativeInfinity,
        true, false,
        Guid.Empty, Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e"),
        TableLimits.EarliestInstant, DateTimeOffset.MaxValue, new DateTimeOffset(2026, 3, 29, 1, 0, 0, TimeSpan.Zero).AddTicks(1_234_567),
    ];

    [Theory, EveryEngine]
    public async Task Every_value_comes_back_as_it_was_kept(EngineKind kind)
    {
        var table = await engines.NewTableAsync(kind);
        var kept = Extremes.Select((value, index) => KeyValuePair.Create($"V{index}", value)).ToDictionary(StringComparer.Ordinal);

        await table.WriteAsync(new TableWrite.Insert("state", kept));

        var read = (await table.FindAsync("state")).ShouldNotBeNull().Values;
        read.Count.ShouldBe(kept.Count);
        foreach (var (name, value) in kept)
        {
            read[name].ShouldBeOfType(value.GetType(), $"the type of {name}");
            read[name].ShouldBe(value, $"{name}");
        }
    }

    [Theory, EveryEngine]
    public async Task Bytes_come_back_as_they_were_kept(EngineKind kind)
    {
        var table = await engines.NewTableAsync(kind);
        byte[] many = [.. Enumerable.Range(0, TableLimits.BinaryLength).Select(i => (byte)i)];

        await table.WriteAsync(new TableWrite.Insert("state", TestTable.Named(("None", Array.Empty<byte>()), ("Many", many))));

        var read = (await table.FindAsync("state")).ShouldNotBeNull().Values;
        read["None"].ShouldBeOfType<byte[]>().ShouldBeEmpty();
        read["Many"].ShouldBeOfType<byte[]>().ShouldBe(many);
    }

    [Theory, EveryEngine]
    public async Task An_instant_with_an_offset_is_kept_in_utc(EngineKind kind)
    {
        var table = await engines.NewTableAsync(kind);
        var amsterdam = new DateTimeOffset(2026, 7, 1, 9, 30, 0, TimeSpan.FromHours(2));

        await table.WriteAsync(new TableWrite.Insert("state", TestTable.Values(amsterdam)));

        var read = (await table.ValueAsync("state")).ShouldBeOfType<DateTimeOffset>();
        read.ShouldBe(amsterdam);
        read.Offset.ShouldBe(TimeSpan.Zero);
    }

    [Theory, EveryEngine]
    public async Task A_row_may_hold_no_value_at_all(EngineKind kind)
    {
        var table = await engines.NewTableAsync(kind);

        await table.WriteAsync(new TableWrite.Insert("state", TestTable.Named()));

        (await table.FindAsync("state")).ShouldNotBeNull().Values.ShouldBeEmpty();
    }

    [Theory, EveryEngine]
    public async Task Values_read_can_be_written_again(EngineKind kind)
    {
        var table = await engines.NewTableAsync(kind);
        var etag = await table.InsertAsync("state", 1);
        var read = (await table.FindAsync("state")).ShouldNotBeNull();

        read.ETag.ShouldBe(etag);
        (await table.WriteAsync(new TableWrite.Replace("state", read.Values, read.ETag))).Outcome.ShouldBe(WriteOutcome.Written);
        (await table.ValueAsync("state")).ShouldBe(1);
    }

    [Theory, EveryEngine]
    public async Task Every_character_that_a_key_may_have_works_in_every_call(EngineKind kind)
    {
        var table = await engines.NewTableAsync(kind);
        var key = new string([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (char)code).Except(@"/\#?%")]);

        var inserted = await table.WriteInAsync(key, new TableWrite.Insert(key, TestTable.Values(1)));
        var replaced = await table.WriteInAsync(key, new TableWrite.Replace(key, TestTable.Values(2), inserted.ETags[0]!));
        (await table.FindAsync(key, key)).ShouldNotBeNull().Key.ShouldBe(new TableKey(key, key));
        (await table.QueryAsync(KeyRange.Of(key, key))).ShouldHaveSingleItem().Values["Value"].ShouldBe(2);
        (await table.WriteInAsync(key, new TableWrite.Upsert(key, TestTable.Values(3)))).Outcome.ShouldBe(WriteOutcome.Written);
        (await table.WriteInAsync(key, new TableWrite.Delete(key, replaced.ETags[0]!))).Outcome.ShouldBe(WriteOutcome.Changed);
        var last = (await table.FindAsync(key, key)).ShouldNotBeNull().ETag;
        (await table.WriteInAsync(key, new TableWrite.Delete(key, last))).Outcome.ShouldBe(WriteOutcome.Written);
        (await table.FindAsync(key, key)).ShouldBeNull();
    }
}
