using GovernanceBot.Domain.Guidelines.Checking.Rules;
using GovernanceBot.Domain.Guidelines.Managing;

namespace GovernanceBot.Guidelines.Rules;

/// <summary>
/// The rules that came with the product, as rows that people can change. When a release brings other rules, one that is not there yet becomes a
/// row, and a row that nobody ever changed follows the release; a row whose last version has a maker stays as that person left it, whatever the
/// release says.
/// </summary>
public sealed class ShippedRules(GuidelineTable table, GuidelineBook book, Lazy<RuleBook> shipped, TimeProvider clock)
{
    private const int Tries = 3;

    public async Task FollowAsync(CancellationToken cancellation)
    {
        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            var kept = (await table.Rules.AllAsync(cancellation)).ToDictionary(row => row.Version.Content.Id, StringComparer.OrdinalIgnoreCase);
            var released = shipped.Value.Rules.ToDictionary(rule => rule.Id, StringComparer.OrdinalIgnoreCase);
            var changes = released.Keys.Union(kept.Keys, StringComparer.OrdinalIgnoreCase)
                .Select(id => (Row: kept.GetValueOrDefault(id), Rule: released.GetValueOrDefault(id)))
                .Select(pair => (Version: RuleEditing.Follow(pair.Row?.Version, pair.Rule, clock.GetUtcNow()), pair.Row?.ETag))
                .Where(change => change.Version is not null)
                .Select(change => (change.Version!, change.ETag));
            if (await table.Rules.SaveAllAsync(changes, cancellation))
            {
                book.Forget();
                return;
            }
        }
    }

    public async Task<Versioned<JudgementRule>?> FindAsync(string id, CancellationToken cancellation) =>
        (await table.Rules.FindAsync(id, cancellation))?.Version;

    public JudgementRule? AsReleased(string id) => shipped.Value.Rules.FirstOrDefault(rule => rule.Id.Equals(id, StringComparison.OrdinalIgnoreCase));

    public async Task<EditOutcome<JudgementRule>> TellAsync(string id, RuleEdit edit, CancellationToken cancellation)
    {
        var set = await book.SetAsync(cancellation);
        var rules = await book.RulesAsync(cancellation);
        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            var kept = await table.Rules.FindAsync(id, cancellation);
            var outcome = RuleEditing.Decide(kept?.Version, edit, set, rules, clock.GetUtcNow());
            if (outcome is not EditOutcome<JudgementRule>.Changed changed)
            {
                return outcome;
            }

            if (await table.Rules.SaveAsync(changed.Version, kept!.ETag, cancellation))
            {
                book.Forget();
                return outcome;
            }
        }

        return new EditOutcome<JudgementRule>.Refused(new ChangedMeanwhile());
    }
}
