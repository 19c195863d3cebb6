using GovernanceBot.Domain;
using GovernanceBot.Domain.Guidelines.Answering;

namespace GovernanceBot.Quality;

/// <summary>A question with what the index that the bot uses made of it.</summary>
internal sealed record AnsweredQuestion(Question Question, Answer Answer)
{
    public bool IsRefused => Answer is Answer.NotInThere;

    public string Outcome => Answer switch
    {
        Answer.Found => "answer",
        Answer.DidYouMean => "suggest",
        _ => "none",
    };

    public IReadOnlyList<string> Ids { get; } = [.. Answer.Ranking.Select(ranked => ranked.Guideline.Id)];

    /// <summary>What the asker gets to see: one guideline with an answer, at most three with a suggestion.</summary>
    public IEnumerable<string> Shown => Answer switch
    {
        Answer.Found found => [found.Guideline.Id],
        Answer.DidYouMean some => some.Suggestions.Select(guideline => guideline.Id),
        _ => [],
    };

    /// <summary>The place of the first acceptable guideline, from 1; null where none is in the ranking.</summary>
    public int? Rank => Ids.Index().Where(entry => Accepts(entry.Item)).Select(entry => (int?)entry.Index + 1).FirstOrDefault();

    public static AnsweredQuestion Ask(GuidelineIndex index, Question question) =>
        new(question, index.Ask(question.Text, string.Equals(question.Lang, "en", StringComparison.Ordinal) ? Language.English : Language.Dutch));

    public bool Accepts(string id) => Question.Accept.Contains(id, StringComparer.OrdinalIgnoreCase);

    public AnswerLine ToLine() => new(Question.Id, Outcome, Ids, Answer.Score);
}
