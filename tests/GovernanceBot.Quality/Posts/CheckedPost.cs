using System.Collections.Immutable;
using GovernanceBot.Domain.Guidelines;
using GovernanceBot.Domain.Guidelines.Checking;

namespace GovernanceBot.Quality.Posts;

/// <summary>A post with what the checks that the bot uses made of it.</summary>
internal sealed record CheckedPost(PostLine Post, ImmutableArray<Finding> Findings)
{
    /// <summary>The overlap from which a span counts as right: intersection over union.</summary>
    private const double RightOverlap = 0.8;

    public IReadOnlyList<string> Expected { get; } = [.. (Post.Expect ?? []).Select(expected => expected.Category).Distinct(StringComparer.Ordinal)];

    public IReadOnlyList<string> Found { get; } = [.. Findings.Select(finding => finding.Category).Distinct(StringComparer.Ordinal)];

    public bool IsClean => Expected.Count == 0;

    public IEnumerable<string> Missed => Expected.Except(Found, StringComparer.Ordinal);

    public IEnumerable<string> Wrong => Found.Except(Expected, StringComparer.Ordinal);

    /// <summary>For every expected span of a category that was found, whether a finding quotes it.</summary>
    public IEnumerable<(string Category, bool IsRight)> Spans =>
        from expected in Post.Expect ?? []
        where Found.Contains(expected.Category, StringComparer.Ordinal)
        let span = expected.SpanIn(Post.Text)
        where span is not null
        select (expected.Category, Findings.Any(finding =>
            string.Equals(finding.Category, expected.Category, StringComparison.Ordinal) && finding.Span is { } found && Overlap(found, span.Value) >= RightOverlap));

    /// <summary>For every finding, whether its guideline names the category and covers the account.</summary>
    public IEnumerable<bool> Citations(GuidelineSet set) => Findings.Select(finding => set.Guidelines.Any(guideline =>
        string.Equals(guideline.Id, finding.Guideline, StringComparison.Ordinal)
        && guideline.Checks.Contains(finding.Category, StringComparer.Ordinal)
        && guideline.Scope.Covers(Post.ToPost().Account)));

    private static double Overlap(TextSpan one, TextSpan other)
    {
        var both = Math.Min(one.End, other.End) - Math.Max(one.Start, other.Start);
        return both <= 0 ? 0 : (double)both / (one.Length + other.Length - both);
    }
}
