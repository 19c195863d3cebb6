namespace GovernanceBot.Quality;

/// <summary>
/// The product's own questions: of each organisation a part that the makers looked at while improving ("tuned") and a part that they kept aside.
/// </summary>
internal static class DevelopmentSet
{
    private const int MostMisses = 10;

    private const string Questions = ".questions.jsonl";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "data");

    public static IEnumerable<string> Organisations =>
        Directory.EnumerateFiles(Folder, $"*{Questions}").Select(path => Path.GetFileName(path)[..^Questions.Length]).Order(StringComparer.Ordinal);

    public static IReadOnlyList<AnsweredQuestion> Answer(string organisation) =>
        QuestionsCommand.Answer(Path.Combine(Folder, $"{organisation}.guidelines.json"), Path.Combine(Folder, $"{organisation}{Questions}"));

    public static int Report(TextWriter output)
    {
        var all = new List<AnsweredQuestion>();
        foreach (var name in Organisations)
        {
            var answers = Answer(name);
            WriteParts(name, answers, output);
            all.AddRange(answers);
        }

        WriteParts("every organisation", all, output);
        QuestionReport.WriteMisses(all.Where(answer => answer.Question.Tuned == true), MostMisses, output);
        return 0;
    }

    private static void WriteParts(string name, IReadOnlyList<AnsweredQuestion> answers, TextWriter output)
    {
        foreach (var part in answers.GroupBy(answer => answer.Question.Tuned == true).OrderByDescending(group => group.Key))
        {
            QuestionReport.Write($"{name}, {(part.Key ? "tuned" : "set aside")}", [.. part], output);
        }
    }
}
