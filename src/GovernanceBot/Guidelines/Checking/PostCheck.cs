using System.Collections.Immutable;
using GovernanceBot.Domain.Guidelines.Checking;

namespace GovernanceBot.Guidelines.Checking;

/// <summary>Holds posts against the guidelines: for whoever wants to know beforehand, and for a draft on its way to approval.</summary>
public sealed class PostCheck(GuidelineBook book)
{
    /// <param name="posts">One text as it would appear on several channels.</param>
    /// <returns>Each remark once, whichever of the posts it came from, worst first.</returns>
    public async Task<ImmutableArray<Remark>> RemarksAsync(IReadOnlyCollection<Post> posts, CancellationToken cancellation)
    {
        var checker = await book.CheckerAsync(cancellation);
        var findings = posts
            .SelectMany(post => checker.Check(post).Select(finding => (finding, post.Text)))
            .DistinctBy(found => (found.finding.Category, found.finding.Span))
            .OrderBy(found => found.finding.Severity);
        var remarks = ImmutableArray.CreateBuilder<Remark>();
        foreach (var (finding, text) in findings)
        {
            if (await book.FindAsync(finding.Guideline, cancellation) is { } guideline)
            {
                remarks.Add(new(finding, guideline, finding.Span?.Of(text)));
            }
        }

        return remarks.ToImmutable();
    }

    public async Task<CheckCoverage> CoverageAsync(Post post, CancellationToken cancellation) => (await book.CheckerAsync(cancellation)).CoverageOf(post);
}
