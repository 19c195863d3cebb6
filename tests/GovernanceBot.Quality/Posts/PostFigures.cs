using System.Globalization;

namespace GovernanceBot.Quality.Posts;

/// <summary>What is measured of a group of posts; NaN where there is nothing to divide by.</summary>
internal sealed record PostFigures(int Right, int Wrong, int Missed, double SpansRight)
{
    public static string Header => $"{"",-34}{"right",7}{"wrong",7}{"missed",8}{"P",8}{"R",8}{"F1",8}{"spans",8}";

    public double Precision => Ratio(Right, Right + Wrong);

    public double Recall => Ratio(Right, Right + Missed);

    public double F1 => Ratio(2 * Right, (2 * Right) + Wrong + Missed);

    public static PostFigures Of(IEnumerable<CheckedPost> posts, Func<string, bool> counts)
    {
        var all = posts.ToList();
        var missed = all.Sum(post => post.Missed.Count(counts));
        var spans = all.SelectMany(post => post.Spans).Where(span => counts(span.Category)).ToList();
        return new(
            all.Sum(post => post.Expected.Count(counts)) - missed,
            all.Sum(post => post.Wrong.Count(counts)),
            missed,
            Ratio(spans.Count(span => span.IsRight), spans.Count));
    }

    public string ToRow(string name) => string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-34}{Right,7}{Wrong,7}{Missed,8}{Precision,8:0.000}{Recall,8:0.000}{F1,8:0.000}{SpansRight,8:0.000}");

    private static double Ratio(int part, int whole) => whole == 0 ? double.NaN : (double)part / whole;
}
