using System.Collections.Frozen;
using GovernanceBot.Domain.Guidelines;
using GovernanceBot.Domain.Guidelines.Answering;
using GovernanceBot.Storage;

namespace GovernanceBot.Guidelines;

/// <summary>The guidelines in memory, with what answers questions from them; follows the table.</summary>
public sealed class GuidelineBook(GuidelineTable table, Lexicon lexicon)
{
    private readonly Cached<OpenBook> _book = new(async (before, cancellation) =>
    {
        var stamp = await table.StampAsync(cancellation);
        if (before is not null && before.Stamp == stamp)
        {
            return before;
        }

        var set = await table.ReadAsync(cancellation);
        var guidelines = set?.Guidelines ?? [];
        return new(stamp, GuidelineIndex.Build(guidelines, lexicon), guidelines.ToFrozenDictionary(g => g.Id, StringComparer.Ordinal));
    });

    public async Task<GuidelineIndex> IndexAsync(CancellationToken cancellation) => (await _book.GetAsync(cancellation)).Index;

    public async Task<Guideline?> FindAsync(string id, CancellationToken cancellation) =>
        (await _book.GetAsync(cancellation)).ById.GetValueOrDefault(id);

    private sealed record OpenBook(string? Stamp, GuidelineIndex Index, FrozenDictionary<string, Guideline> ById);
}
