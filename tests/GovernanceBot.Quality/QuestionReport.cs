using System.Globalization;

namespace GovernanceBot.Quality;

/// <summary>Prints the figures of a set of questions: per batch and language, never only pooled.</summary>
internal static class QuestionReport
{
    public static void Write(string title, IReadOnlyList<AnsweredQuestion> answers, TextWriter output)
    {
        output.WriteLine(title);
        output.WriteLine(QuestionFigures.Header);
        foreach (var batch in answers.Where(answer => answer.Question.InScope).GroupBy(BatchOf, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            WriteRows(batch.Key, [.. batch], output);
        }

        WriteRows("all", answers, output);
        output.WriteLine();
    }

    public static void WriteMisses(IEnumerable<AnsweredQuestion> answers, int most, TextWriter output)
    {
        output.WriteLine("Worst misses: questions in scope whose guideline ranks lowest, questions out of scope that score highest");
        var inScope = answers.Where(answer => answer.Question.InScope && answer.Rank is not 1).OrderByDescending(answer => answer.Rank ?? 99);
        var outOfScope = answers.Where(answer => answer is { Question.InScope: false, IsRefused: false }).OrderByDescending(answer => answer.Answer.Score);
        foreach (var miss in inScope.Take(most).Concat(outOfScope.Take(most)))
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {miss.Question.Id} {miss.Outcome} {miss.Answer.Score:0.00} [{string.Join(' ', miss.Question.Accept)}] got [{string.Join(' ', miss.Ids.Take(3))}] {miss.Question.Text}"));
        }
    }

    private static void WriteRows(string name, IReadOnlyCollection<AnsweredQuestion> answers, TextWriter output)
    {
        output.WriteLine(QuestionFigures.Of(answers).ToRow(name));
        foreach (var language in answers.GroupBy(answer => answer.Question.Lang, StringComparer.Ordinal).OrderByDescending(group => group.Key, StringComparer.Ordinal))
        {
            output.WriteLine(QuestionFigures.Of([.. language]).ToRow($"  {language.Key}"));
        }
    }

    private static string BatchOf(AnsweredQuestion answer) => $"batch {answer.Question.Batch?.ToString() ?? "-"}";
}
