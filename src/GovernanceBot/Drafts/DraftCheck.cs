using System.Collections.Immutable;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Calendar;
using GovernanceBot.Domain.Drafts;
using GovernanceBot.Domain.Guidelines;
using GovernanceBot.Domain.Guidelines.Checking;
using GovernanceBot.Domain.Responsibilities;
using GovernanceBot.Guidelines;

namespace GovernanceBot.Drafts;

/// <summary>Holds a draft's text against the guidelines: what the reviewer should look at, and who else must agree because of it.</summary>
public sealed class DraftCheck(GuidelineBook book)
{
    /// <returns>Each remark once, whichever of the channels it came from, worst first.</returns>
    public async Task<ImmutableArray<Remark>> RemarksAsync(string text, ImmutableArray<Channel> channels, CancellationToken cancellation)
    {
        var checker = await book.CheckerAsync(cancellation);
        var findings = channels
            .SelectMany(channel => checker.Check(new Post(channel, AccountKind.Organisation, text, null, [])))
            .DistinctBy(finding => (finding.Category, finding.Span))
            .OrderBy(finding => finding.Severity);
        var remarks = ImmutableArray.CreateBuilder<Remark>();
        foreach (var finding in findings)
        {
            if (await book.FindAsync(finding.Guideline, cancellation) is { } guideline)
            {
                remarks.Add(new(finding, guideline, finding.Span?.Of(text)));
            }
        }

        return remarks.ToImmutable();
    }

    public async Task<ImmutableArray<Role>> MustAgreeAsync(string text, ImmutableArray<Channel> channels, CancellationToken cancellation) =>
        TextCost.Of(text) > Draft.LongestText
            ? []
            : [.. (await RemarksAsync(text, channels, cancellation)).Select(remark => remark.Guideline.MustAgree).OfType<Role>().Distinct()];
}

/// <param name="Quote">The words it is about; null where it concerns the post as a whole.</param>
public sealed record Remark(Finding Finding, Guideline Guideline, string? Quote);
