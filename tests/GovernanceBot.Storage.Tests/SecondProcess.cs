using System.Diagnostics;
using System.Globalization;

namespace GovernanceBot.Storage.Tests;

/// <summary>Another process that works on the same file: counts in one row and writes one row for each count, both in one batch.</summary>
internal static class SecondProcess
{
    public const string Verb = "write";
    public const string Table = "Posts";
    public const string Partition = "post-1";
    public const string Counter = "state";

    // An end, in case nobody stops it.
    private const int Most = 20_000;

    public static Process Start(string path) =>
        Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [Verb, path]))
        ?? throw new InvalidOperationException("The second process did not start.");

    public static async Task<int> WriteAsync(string path)
    {
        using var engine = SqliteTableEngine.OpenFile(path);
        for (var i = 0; i < Most; i++)
        {
            await CountAsync(engine, $"theirs-{i:000000}", CancellationToken.None);
        }

        return 0;
    }

    public static async Task CountAsync(ITableEngine engine, string row, CancellationToken cancellation)
    {
        WriteResult result;
        do
        {
            var counter = (await engine.FindAsync(Table, new(Partition, Counter), cancellation))!;
            var next = Convert.ToInt32(counter.Values["Value"], CultureInfo.InvariantCulture) + 1;
            result = await engine.WriteAsync(
                Table,
                Partition,
                [new TableWrite.Replace(Counter, TestTable.Values(next), counter.ETag), new TableWrite.Insert(row, TestTable.Values(next))],
                cancellation);
        }
        while (result.Outcome != WriteOutcome.Written);
    }
}
