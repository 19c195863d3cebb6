namespace GovernanceBot.Storage.Tests;

/// <summary>One table of one engine, with the calls a test makes over and over.</summary>
public sealed record TestTable(ITableEngine Engine, string Name)
{
    public const string Partition = "post-1";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public Task<TableRow?> FindAsync(string row, string partition = Partition) =>
        Engine.FindAsync(Name, new(partition, row), Cancellation);

    public Task<WriteResult> WriteAsync(params IReadOnlyList<TableWrite> writes) => WriteInAsync(Partition, writes);

    public Task<WriteResult> WriteInAsync(string partition, params IReadOnlyList<TableWrite> writes) =>
        Engine.WriteAsync(Name, partition, writes, Cancellation);

    public async Task<IReadOnlyList<TableRow>> QueryAsync(KeyRange range) =>
        await Engine.QueryAsync(Name, range, Cancellation).ToListAsync(Cancellation);

    /// <summary>Inserts a row and gives its ETag.</summary>
    public async Task<string> InsertAsync(string row, int value = 0)
    {
        var result = await WriteAsync(new TableWrite.Insert(row, Values(value)));
        result.Outcome.ShouldBe(WriteOutcome.Written);
        return result.ETags.ShouldHaveSingleItem().ShouldNotBeNull();
    }

    public async Task<object?> ValueAsync(string row) => (await FindAsync(row))?.Values["Value"];

    public static IReadOnlyDictionary<string, object> Values(object value) => Named(("Value", value));

    public static IReadOnlyDictionary<string, object> Named(params IEnumerable<(string Name, object Value)> values) =>
        values.ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal);
}
