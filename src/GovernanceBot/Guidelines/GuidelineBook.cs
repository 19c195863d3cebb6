using System.Collections.Frozen;
using GovernanceBot.Domain.Guidelines;
using GovernanceBot.Domain.Guidelines.Answering;
using GovernanceBot.Domain.Guidelines.Checking;
using GovernanceBot.Domain.Guidelines.Checking.Rules;
using GovernanceBot.Storage;

namespace GovernanceBot.Guidelines;

/// <summary>The guidelines in memory, with what answers questions from them; follows the table.</summary>
public sealed class GuidelineBook(GuidelineTable table, Lexicon lexicon, RuleBook rules, TimeProvider clock)
{
    private static readonly GuidelineSet Nothing = new("", Allowlist.None, PostLimits.Default, [], [], []);

    private readonly Cached<OpenBook> _book = new(clock, async (before, cancellation) =>
    {
        var stamp = await table.StampAsync(cancellation);
        if (before is not null && before.Stamp == stamp)
        {
            return before;
        }

        var set = await table.ReadAsync(cancellation);
        var guidelines = set?.Guidelines ?? [];
        return new(
            stamp,
            GuidelineIndex.Build(guidelines, lexicon),
            PostChecker.Build(set ?? Nothing, rules),
            guidelines.ToFrozenDictionary(g => g.Id, StringComparer.Ordinal));
    });

    public async Task<GuidelineIndex> IndexAsync(CancellationToken cancellation) => (await _book.GetAsync(cancellation)).Index;

    public async Task<PostChecker> CheckerAsync(CancellationToken cancellation) => (await _book.GetAsync(cancellation)).Checker;

    public async Task<Guideline?> FindAsync(string id, CancellationToken cancellation) =>
        (await _book.GetAsync(cancellation)).ById.GetValueOrDefault(id);

    private sealed record OpenBook(string? Stamp, GuidelineIndex Index, PostChecker Checker, FrozenDictionary<string, Guideline> ById);
}
