using System.Collections.Frozen;
using System.Collections.Immutable;
using GovernanceBot.Domain.Guidelines;
using GovernanceBot.Domain.Guidelines.Answering;
using GovernanceBot.Domain.Guidelines.Checking;
using GovernanceBot.Domain.Guidelines.Checking.Rules;
using GovernanceBot.Storage;

namespace GovernanceBot.Guidelines;

/// <summary>The guidelines in memory, with what answers questions from them and checks posts by them; follows the table.</summary>
/// <param name="lexicon">As it was shipped; the organisation's own words come from the table.</param>
/// <param name="shipped">The rules as they were shipped, until the table has them.</param>
public sealed class GuidelineBook(GuidelineTable table, Lexicon lexicon, Lazy<RuleBook> shipped, TimeProvider clock)
{
    private static readonly GuidelineSet Nothing = new("", Allowlist.None, PostLimits.Default, [], [], []);

    private readonly Cached<OpenBook> _book = new(clock, async (before, cancellation) =>
    {
        var stamp = await table.StampAsync(cancellation);
        if (before is not null && before.Stamp == stamp)
        {
            return before;
        }

        var set = await table.ReadAsync(cancellation) ?? Nothing;
        var concepts = (await table.Concepts.AllAsync(cancellation)).Where(kept => !kept.Version.IsRetired).Select(kept => kept.Version.Content);
        var words = lexicon.With(concepts);
        return new(
            stamp,
            set,
            words,
            GuidelineIndex.Build(set.Guidelines, words),
            set.Guidelines.ToFrozenDictionary(guideline => guideline.Id, StringComparer.OrdinalIgnoreCase),
            new(clock, async (made, token) => made ?? await ChecksAsync(table, shipped.Value, set, token)));
    });

    public async Task<GuidelineIndex> IndexAsync(CancellationToken cancellation) => (await _book.GetAsync(cancellation)).Index;

    public async Task<PostChecker> CheckerAsync(CancellationToken cancellation) => (await CheckingAsync(cancellation)).Checker;

    /// <summary>The guidelines that hold, with the lists and limits.</summary>
    public async Task<GuidelineSet> SetAsync(CancellationToken cancellation) => (await _book.GetAsync(cancellation)).Set;

    /// <summary>The rules that are not the organisation's own, as they are now.</summary>
    public async Task<RuleBook> RulesAsync(CancellationToken cancellation) => (await CheckingAsync(cancellation)).Rules;

    /// <summary>The shipped lexicon with the organisation's own words.</summary>
    public async Task<Lexicon> LexiconAsync(CancellationToken cancellation) => (await _book.GetAsync(cancellation)).Lexicon;

    public async Task<Guideline?> FindAsync(string id, CancellationToken cancellation) =>
        (await _book.GetAsync(cancellation)).ById.GetValueOrDefault(id);

    /// <returns>In the organisation's own order.</returns>
    public async Task<ImmutableArray<Guideline>> AllAsync(CancellationToken cancellation) => (await _book.GetAsync(cancellation)).Set.Guidelines;

    /// <summary>Makes this process see a change of its own at once; the others see it within <see cref="Cached{T}.Age"/>.</summary>
    public void Forget() => _book.Forget();

    private async Task<Checking> CheckingAsync(CancellationToken cancellation) =>
        await (await _book.GetAsync(cancellation)).Checking.GetAsync(cancellation);

    private static async Task<Checking> ChecksAsync(GuidelineTable table, RuleBook shipped, GuidelineSet set, CancellationToken cancellation)
    {
        var kept = await table.Rules.AllAsync(cancellation);
        var rules = kept.Count == 0 ? shipped : shipped with { Rules = [.. kept.Where(rule => !rule.Version.IsRetired).Select(rule => rule.Version.Content)] };
        return new(rules, PostChecker.Build(set, rules));
    }

    /// <param name="Checking">Made when it is first asked for: to answer a question needs no rules.</param>
    private sealed record OpenBook(
        string? Stamp,
        GuidelineSet Set,
        Lexicon Lexicon,
        GuidelineIndex Index,
        FrozenDictionary<string, Guideline> ById,
        Cached<Checking> Checking);

    private sealed record Checking(RuleBook Rules, PostChecker Checker);
}
