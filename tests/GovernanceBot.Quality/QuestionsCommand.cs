using System.Text.Json;
using GovernanceBot.Domain.Guidelines.Answering;
using GovernanceBot.Guidelines.Files;
using GovernanceBot.Guidelines.Words;

namespace GovernanceBot.Quality;

/// <summary>Measures how well questions are answered.</summary>
internal static class QuestionsCommand
{
    public static int Run(CommandOptions options, TextWriter output)
    {
        if (options["guidelines"] is not { } guidelines || options["questions"] is not { } questions)
        {
            return DevelopmentSet.Report(output);
        }

        var answers = Answer(guidelines, questions);
        if (options["answers"] is { } path)
        {
            File.WriteAllLines(path, answers.Select(answer => JsonSerializer.Serialize(answer.ToLine(), QualityJson.Default.AnswerLine)));
        }

        QuestionReport.Write(Path.GetFileNameWithoutExtension(questions), answers, output);
        return 0;
    }

    public static IReadOnlyList<AnsweredQuestion> Answer(string guidelinesPath, string questionsPath)
    {
        var reading = GuidelineFile.Read(File.ReadAllText(guidelinesPath));
        var set = reading.Set ?? throw new InvalidDataException($"{guidelinesPath} holds no guidelines: {string.Join(", ", reading.Refused)}");
        var index = GuidelineIndex.Build(set.Guidelines, LexiconFile.ReadShipped());
        return [.. Question.ReadAll(questionsPath).Select(question => AnsweredQuestion.Ask(index, question))];
    }
}
