namespace GovernanceBot.Quality;

/// <summary>
/// The product's own questions: of each organisation a part that the makers looked at while improving ("tuned") and a part that they kept aside.
/// </summary>
internal static class DevelopmentSet
{
    private const int MostMisses = 10;

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "data");

    public static int Report(TextWriter output)
    {
        var all = new List<AnsweredQuestion>();
        foreach (var questions in Directory.EnumerateFiles(Folder, "*.questions.jsonl").Order(StringComparer.Ordinal))
        {
            var guidelines = questions.Replace(".questions.jsonl", ".guidelines.json", StringComparison.Ordinal);
            var answers = QuestionsCommand.Answer(guidelines, questions);
            var name = Path.GetFileName(questions)[..^".questions.jsonl".Length];
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
