using System.Globalization;

namespace GovernanceBot.Quality;

/// <summary>What is measured of a group of questions, as the evaluation defines it; NaN where the group has none of that kind.</summary>
internal sealed record QuestionFigures(
    int InScope, int OutOfScope, double RecallAt1, double RecallAt3, double MeanReciprocalRank, double Auroc, double Helped, double Refused)
{
    public static string Header =>
        $"{"",-34}{"in",5}{"out",5}{"R@1",8}{"R@3",8}{"MRR",8}{"AUROC",8}{"helped",8}{"refused",9}";

    public static QuestionFigures Of(IReadOnlyCollection<AnsweredQuestion> answers)
    {
        var inScope = answers.Where(answer => answer.Question.InScope).ToList();
        var outOfScope = answers.Where(answer => !answer.Question.InScope).ToList();
        return new QuestionFigures(
            inScope.Count,
            outOfScope.Count,
            Mean(inScope, answer => answer.Rank == 1 ? 1 : 0),
            Mean(inScope, answer => answer.Rank <= 3 ? 1 : 0),
            Mean(inScope, answer => answer.Rank is { } rank ? 1.0 / rank : 0),
            AurocOf([.. inScope.Select(answer => answer.Answer.Score)], [.. outOfScope.Select(answer => answer.Answer.Score)]),
            Mean(inScope, answer => answer.Shown.Any(answer.Accepts) ? 1 : 0),
            Mean(outOfScope, answer => answer.IsRefused ? 1 : 0));
    }

    public string ToRow(string name) => string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-34}{InScope,5}{OutOfScope,5}{RecallAt1,8:0.000}{RecallAt3,8:0.000}{MeanReciprocalRank,8:0.000}{Auroc,8:0.000}{Helped,8:0.000}{Refused,9:0.000}");

    /// <summary>The chance that a question in scope scores above one out of scope; a tie counts half.</summary>
    private static double AurocOf(IReadOnlyList<double> inScope, IReadOnlyList<double> outOfScope)
    {
        if (inScope.Count == 0 || outOfScope.Count == 0)
        {
            return double.NaN;
        }

        var wins = inScope.Sum(within => outOfScope.Sum(without => within > without ? 1 : within < without ? 0 : 0.5));
        return wins / inScope.Count / outOfScope.Count;
    }

    private static double Mean(List<AnsweredQuestion> answers, Func<AnsweredQuestion, double> value) =>
        answers.Count == 0 ? double.NaN : answers.Average(value);
}
