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
public sealed class GuidelineBook(GuidelineTable table, Lexicon lexicon, RuleBook shipped, TimeProvider clock)
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
        var rules = await table.Rules.AllAsync(cancellation);
        var concepts = (await table.Concepts.AllAsync(cancellation)).Where(kept => !kept.Version.IsRetired).Select(kept => kept.Version.Content);
        var book = rules.Count == 0 ? shipped : shipped with { Rules = [.. rules.Where(kept => !kept.Version.IsRetired).Select(kept => kept.Version.Content)] };
        var words = lexicon.With(concepts);
        return new(
            stamp,
            set,
            book,
            words,
            GuidelineIndex.Build(set.Guidelines, words),
            PostChecker.Build(set, book),
            set.Guidelines.ToFrozenDictionary(guideline => guideline.Id, StringComparer.OrdinalIgnoreCase));
    });

    public async Task<GuidelineIndex> IndexAsync(CancellationToken cancellation) => (await _book.GetAsync(cancellation)).Index;

    public async Task<PostChecker> CheckerAsync(CancellationToken cancellation) => (await _book.GetAsync(cancellation)).Checker;

    /// <summary>The guidelines that hold, with the lists and limits.</summary>
    public async Task<GuidelineSet> SetAsync(CancellationToken cancellation) => (await _book.GetAsync(cancellation)).Set;

    /// <summary>The rules that are not the organisation's own, as they are now.</summary>
    public async Task<RuleBook> RulesAsync(CancellationToken cancellation) => (await _book.GetAsync(cancellation)).Rules;

    /// <summary>The shipped lexicon with the organisation's own words.</summary>
    public async Task<Lexicon> LexiconAsync(CancellationToken cancellation) => (await _book.GetAsync(cancellation)).Lexicon;

    public async Task<Guideline?> FindAsync(string id, CancellationToken cancellation) =>
        (await _book.GetAsync(cancellation)).ById.GetValueOrDefault(id);

    /// <returns>In the organisation's own order.</returns>
    public async Task<ImmutableArray<Guideline>> AllAsync(CancellationToken cancellation) => (await _book.GetAsync(cancellation)).Set.Guidelines;

    /// <summary>Makes this process see a change of its own at once; the others see it within <see cref="Cached{T}.Age"/>.</summary>
    public void Forget() => _book.Forget();

    private sealed record OpenBook(
        string? Stamp,
        GuidelineSet Set,
        RuleBook Rules,
        Lexicon Lexicon,
        GuidelineIndex Index,
        PostChecker Checker,
        FrozenDictionary<string, Guideline> ById);
}
