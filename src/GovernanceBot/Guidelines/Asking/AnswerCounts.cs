using GovernanceBot.Storage;

namespace GovernanceBot.Guidelines.Asking;

/// <summary>How often each guideline was the answer that somebody looked for. Only the number is kept: not who asked, nor what.</summary>
public sealed class AnswerCounts(ITableEngine engine)
{
    public const string Table = "AnswerCounts";

    private const string Partition = "guideline";
    private const string Helped = "Helped";

    /// <summary>So many who press at the same moment are more than an organisation has.</summary>
    private const int Tries = 10;

    public async Task<long> OfAsync(string guideline, CancellationToken cancellation) =>
        await engine.FindAsync(Table, new(Partition, RowKeys.Of(guideline)), cancellation) is { } row ? (long)row.Values[Helped] : 0;

    /// <summary>One more. A turn that is delivered twice counts twice, which a number to judge a guideline by can bear.</summary>
    public async Task AddAsync(string guideline, CancellationToken cancellation)
    {
        var key = RowKeys.Of(guideline);
        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            var row = await engine.FindAsync(Table, new(Partition, key), cancellation);
            TableWrite write = row is null
                ? new TableWrite.Insert(key, Values(1))
                : new TableWrite.Replace(key, Values((long)row.Values[Helped] + 1), row.ETag);
            if ((await engine.WriteAsync(Table, Partition, [write], cancellation)).Outcome == WriteOutcome.Written)
            {
                return;
            }
        }
    }

    private static Dictionary<string, object> Values(long helped) => new(StringComparer.Ordinal) { [Helped] = helped };
}
