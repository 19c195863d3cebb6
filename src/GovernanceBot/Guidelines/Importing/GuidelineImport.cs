using System.Collections.Immutable;
using GovernanceBot.Cards;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Guidelines;
using GovernanceBot.Domain.Guidelines.Managing;
using GovernanceBot.Domain.People;
using GovernanceBot.Guidelines.Files;
using GovernanceBot.Responsibilities;

namespace GovernanceBot.Guidelines.Importing;

/// <summary>Takes over a guidelines file: first as a report of what it would do, then for real.</summary>
public sealed class GuidelineImport(GuidelineTable table, GuidelineBook book, MandateBook mandates, TimeProvider clock)
{
    private const int Tries = 3;

    /// <summary>Reads a file and tries each guideline by its own examples; writes nothing.</summary>
    /// <param name="by">Null where the file came with the deployment.</param>
    /// <param name="reason">Why what is not in the file no longer holds.</param>
    public async Task<ImportReport> ReportAsync(string json, PersonId? by, string reason, CancellationToken cancellation) =>
        (await PrepareAsync(json, by, reason, cancellation)).Report;

    /// <param name="reason">Why what is not in the file no longer holds; null where all of that stays as it is, lists and limits included.</param>
    /// <param name="seen">The mark of the plan that the person saw; null where nobody looks.</param>
    /// <returns>What was done; a file that cannot be read does nothing, and one that would do something else than the person saw neither.</returns>
    public async Task<ImportReport> TakeOverAsync(string json, PersonId? by, string? reason, CancellationToken cancellation, string? seen = null)
    {
        for (var attempt = 1; ; attempt++)
        {
            var (report, etags) = await PrepareAsync(json, by, reason ?? "", cancellation);
            if (report.Set is not { } set)
            {
                return report;
            }

            var plan = reason is null ? report.Plan with { Retired = [] } : report.Plan;
            if (seen is not null && report.Plan.Mark != seen && !plan.IsEmpty)
            {
                return report with { ChangedSince = true };
            }

            var versions = plan.All.Select(version => (version, etags.GetValueOrDefault(version.Content.Id)));
            if (await table.Guidelines.SaveAllAsync(versions, cancellation))
            {
                if (reason is not null)
                {
                    await table.KeepListsAsync(set, cancellation);
                }

                book.Forget();
                return report with { Plan = plan };
            }

            if (attempt == Tries)
            {
                throw new InvalidOperationException("The guidelines kept changing while a file was taken over.");
            }
        }
    }

    private async Task<(ImportReport Report, Dictionary<string, string> ETags)> PrepareAsync(
        string json, PersonId? by, string reason, CancellationToken cancellation)
    {
        var reading = GuidelineFile.Read(json);
        if (reading.Set is not { } set)
        {
            return (new(null, reading.Refused, Nothing), []);
        }

        if (!GuidelineTable.HasRoomForLists(set))
        {
            return (new(null, [.. reading.Refused, new(null, null, RefusalReason.TooLong, "allowlist", "")], Nothing), []);
        }

        var now = clock.GetUtcNow();
        var rules = await book.RulesAsync(cancellation);
        var shipped = rules.Rules.Select(rule => rule.Id).ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);
        var context = new EditContext(set, rules, await mandates.CurrentAsync(cancellation), now, shipped);
        var refused = set.Guidelines.Select(guideline => (guideline, Why: GuidelineEditing.Problem(guideline, guideline, context)))
            .Where(tried => tried.Why is not null)
            .Select(tried => RefusedEntries.Of(tried.guideline.Id, tried.Why!))
            .ToList();
        ImmutableArray<RefusedEntry> all = [.. reading.Refused, .. refused];
        var wrong = all.Select(entry => entry.Id).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        var accepted = set with { Guidelines = [.. set.Guidelines.Where(guideline => refused.TrueForAll(entry => entry.Id != guideline.Id))] };
        var kept = await table.Guidelines.AllAsync(cancellation);
        var plan = ImportPlan.Of([.. kept.Select(one => one.Version)], accepted.Guidelines, wrong, by, reason, now);
        return (new(accepted, all, plan), kept.ToDictionary(one => one.Version.Content.Id, one => one.ETag, StringComparer.OrdinalIgnoreCase));
    }

    private static ImportPlan Nothing => new([], [], []);
}

/// <param name="Set">What is taken over; null where the file as a whole cannot be read.</param>
/// <param name="ChangedSince">Whether the guidelines changed after the report that was taken over, so that this one has to be seen first.</param>
public sealed record ImportReport(GuidelineSet? Set, ImmutableArray<RefusedEntry> Refused, ImportPlan Plan, bool ChangedSince = false);

internal static class RefusedEntries
{
    private const int LongestDetail = 80;

    /// <summary>A guideline that reads well and still cannot be kept.</summary>
    public static RefusedEntry Of(string id, Refusal why) => why switch
    {
        ExamplesMisjudged { Examples: [var first, ..] } => new(null, id, RefusalReason.MisjudgedExample, "examples", Short(first.Text)),
        RuleIdTaken { Rule: var rule } => new(null, id, RefusalReason.InvalidRule, "rules", Short(rule)),
        RuleWithoutTerms { Rule: var rule } => new(null, id, RefusalReason.InvalidRule, "rules", Short(rule)),
        TermsUnreadable { Problems: [var first, ..] } => new(null, id, RefusalReason.InvalidRule, "rules", Short($"{first.Where}: {first.Term}")),
        FieldMissing { Field: var field } => new(null, id, RefusalReason.MissingText, field.ToString(), ""),
        _ => new(null, id, RefusalReason.TooLong, "guidelines", ""),
    };

    private static string Short(string text) => CardText.Excerpt(text, LongestDetail);
}
