using System.Globalization;
using GovernanceBot.Domain.Guidelines;

namespace GovernanceBot.Quality.Posts;

/// <summary>Prints the figures of a set of posts: per tier, category, batch and language.</summary>
internal static class PostReport
{
    public static void Write(string title, IReadOnlyList<CheckedPost> posts, GuidelineSet set, TextWriter output)
    {
        output.WriteLine(title);
        output.WriteLine(PostFigures.Header);
        WriteTier("tier A", posts, Tier.IsDecided, output);
        WriteTier("tier B", posts, Tier.IsJudged, output);
        var clean = posts.Where(post => post.IsClean).ToList();
        var citations = posts.SelectMany(post => post.Citations(set)).ToList();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"clean posts flagged: {clean.Count(post => post.Findings.Length > 0)} of {clean.Count}; citations right: {citations.Count(right => right)} of {citations.Count}"));
        output.WriteLine();
    }

    public static void WriteMisses(IEnumerable<CheckedPost> posts, int most, TextWriter output)
    {
        output.WriteLine("Misses: − not found, + found wrongly, ~ wrong span");
        foreach (var post in posts.Where(post => post.Missed.Any() || post.Wrong.Any() || post.Spans.Any(span => !span.IsRight)).Take(most))
        {
            var marks = post.Missed.Select(category => $"−{category}")
                .Concat(post.Wrong.Select(category => $"+{category} «{QuoteOf(post, category)}»"))
                .Concat(post.Spans.Where(span => !span.IsRight).Select(span => $"~{span.Category} «{QuoteOf(post, span.Category)}»"));
            output.WriteLine($"  {post.Post.Id} {string.Join(' ', marks)} | {post.Post.Text.ReplaceLineEndings(" / ")}");
        }
    }

    private static void WriteTier(string name, IReadOnlyList<CheckedPost> posts, Func<string, bool> counts, TextWriter output)
    {
        output.WriteLine(PostFigures.Of(posts, counts).ToRow(name));
        foreach (var batch in posts.GroupBy(post => post.Post.Batch?.ToString() ?? "-", StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            output.WriteLine(PostFigures.Of(batch, counts).ToRow($"  batch {batch.Key}"));
        }

        foreach (var language in posts.GroupBy(post => post.Post.Lang, StringComparer.Ordinal).OrderByDescending(group => group.Key, StringComparer.Ordinal))
        {
            output.WriteLine(PostFigures.Of(language, counts).ToRow($"  {language.Key}"));
        }

        foreach (var category in posts.SelectMany(post => post.Expected.Concat(post.Found)).Where(counts).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            output.WriteLine(PostFigures.Of(posts, other => string.Equals(other, category, StringComparison.Ordinal)).ToRow($"    {category}"));
        }
    }

    private static string QuoteOf(CheckedPost post, string category) => string.Join(" … ", post.Findings
        .Where(finding => string.Equals(finding.Category, category, StringComparison.Ordinal))
        .Select(finding => finding.Span?.Of(post.Post.Text) ?? ""));
}
