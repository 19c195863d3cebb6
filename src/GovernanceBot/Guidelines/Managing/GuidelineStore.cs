using System.Collections.Immutable;
using System.Globalization;
using GovernanceBot.Domain.Guidelines;
using GovernanceBot.Domain.Guidelines.Managing;
using GovernanceBot.Responsibilities;

namespace GovernanceBot.Guidelines.Managing;

/// <summary>Keeps guidelines: reads the version that counts, decides, and writes the next one if it is still that version.</summary>
public sealed class GuidelineStore(GuidelineTable table, GuidelineBook book, MandateBook mandates, TimeProvider clock)
{
    private const int Tries = 3;

    public async Task<Versioned<Guideline>?> FindAsync(string id, CancellationToken cancellation) =>
        (await table.Guidelines.FindAsync(id, cancellation))?.Version;

    /// <param name="wasAsked">Whether the person was asked to look at this guideline in its owner's place.</param>
    public async Task<EditOutcome<Guideline>> TellAsync(string id, GuidelineEdit edit, CancellationToken cancellation, bool wasAsked = false)
    {
        var context = await ContextAsync(id, wasAsked, cancellation);
        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            var kept = await table.Guidelines.FindAsync(id, cancellation);
            var outcome = GuidelineEditing.Decide(kept?.Version, edit, context);
            if (outcome is not EditOutcome<Guideline>.Changed changed)
            {
                return outcome;
            }

            if (await table.Guidelines.SaveAsync(changed.Version, kept?.ETag, cancellation))
            {
                book.Forget();
                return outcome;
            }
        }

        return new EditOutcome<Guideline>.Refused(new ChangedMeanwhile());
    }

    /// <returns>The id of the guideline that this form made already; else one that no guideline has or ever had.</returns>
    public async Task<string> IdForAsync(Guid form, CancellationToken cancellation)
    {
        var all = (await table.Guidelines.AllAsync(cancellation)).Select(kept => kept.Version).ToList();
        if (all.Find(version => version.Form == form) is { } made)
        {
            return made.Content.Id;
        }

        var numbers = all.Select(version => version.Content.Id)
            .Where(id => id.StartsWith('G'))
            .Select(id => int.TryParse(id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0);
        return string.Create(CultureInfo.InvariantCulture, $"G{numbers.Append(0).Max() + 1:D2}");
    }

    private async Task<EditContext> ContextAsync(string id, bool wasAsked, CancellationToken cancellation)
    {
        var set = await book.SetAsync(cancellation);
        var rules = await book.RulesAsync(cancellation);
        var taken = set.Guidelines.Where(other => !other.Id.Equals(id, StringComparison.OrdinalIgnoreCase)).SelectMany(other => other.Rules)
            .Concat(rules.Rules)
            .Select(rule => rule.Id);
        return new(
            set, rules, await mandates.CurrentAsync(cancellation), clock.GetUtcNow(), taken.ToImmutableHashSet(StringComparer.OrdinalIgnoreCase), wasAsked);
    }
}
