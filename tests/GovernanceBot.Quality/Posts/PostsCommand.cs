using System.Text.Json;
using GovernanceBot.Domain.Guidelines;
using GovernanceBot.Domain.Guidelines.Checking;
using GovernanceBot.Guidelines.Files;
using GovernanceBot.Guidelines.Rules;

namespace GovernanceBot.Quality.Posts;

/// <summary>Measures how well posts are checked.</summary>
internal static class PostsCommand
{
    private const int MostMisses = 10;

    private static readonly string Data = Path.Combine(AppContext.BaseDirectory, "data");

    private static string DefaultGuidelines => Path.Combine(Data, "richtlijnen.json");

    /// <param name="name">Of one of the product's own sets: "posts.town" for the guidelines that come with it, "museum.posts" for those of another organisation.</param>
    public static IReadOnlyList<CheckedPost> CheckDevelopmentSet(string name) => Check(ReadGuidelines(GuidelinesFor(name)), Path.Combine(Data, $"{name}.jsonl"));

    private static string GuidelinesFor(string name) =>
        name.Split('.') is [var organisation, "posts"] ? Path.Combine(Data, $"{organisation}.guidelines.json") : DefaultGuidelines;

    public static int Run(CommandOptions options, TextWriter output)
    {
        var set = ReadGuidelines(options["guidelines"] ?? DefaultGuidelines);
        if (options["posts"] is not { } path)
        {
            return ReportDevelopmentSet(options["misses"], output);
        }

        var posts = Check(set, path);
        if (options["answers"] is { } answers)
        {
            File.WriteAllLines(answers, posts.Select(post => JsonSerializer.Serialize(
                new CheckedLine(post.Post.Id, [.. post.Findings.Select(FindingLine.From)]), PostJson.Default.CheckedLine)));
        }

        if (posts.Any(post => post.Post.Expect is not null))
        {
            PostReport.Write(Path.GetFileNameWithoutExtension(path), posts, set, output);
            PostReport.WriteMisses(posts, MostMisses, output);
        }

        return 0;
    }

    private static int ReportDevelopmentSet(string? misses, TextWriter output)
    {
        foreach (var path in Directory.EnumerateFiles(Data, "*posts*.jsonl").Order(StringComparer.Ordinal))
        {
            var set = ReadGuidelines(GuidelinesFor(Path.GetFileNameWithoutExtension(path)));
            var posts = Check(set, path);
            foreach (var part in posts.GroupBy(post => post.Post.Tuned == true).OrderByDescending(group => group.Key))
            {
                PostReport.Write($"{Path.GetFileNameWithoutExtension(path)}, {(part.Key ? "tuned" : "set aside")}", [.. part], set, output);
            }

            PostReport.WriteMisses(posts.Where(post => post.Post.Tuned == true), misses is null ? MostMisses : int.MaxValue, output);
        }

        return 0;
    }

    private static List<CheckedPost> Check(GuidelineSet set, string path)
    {
        var checker = PostChecker.Build(set, RuleFile.Shipped());
        return [.. PostLine.ReadAll(path).Select(post => new CheckedPost(post, checker.Check(post.ToPost())))];
    }

    private static GuidelineSet ReadGuidelines(string path)
    {
        var reading = GuidelineFile.Read(File.ReadAllText(path));
        return reading.Set ?? throw new InvalidDataException($"{path} holds no guidelines: {string.Join(", ", reading.Refused)}");
    }
}
