using GovernanceBot.Domain.Responsibilities;

namespace GovernanceBot.Domain.Questions;

/// <summary>How a question gets on its way.</summary>
internal static class Asking
{
    public static Decision<OpenQuestion> Ask(QuestionCommand.Ask act, DateTimeOffset now, Mandates mandates)
    {
        var text = OpenQuestion.Normalised(act.Text);
        if (text.Length == 0)
        {
            return OpenQuestion.Refuse(new QuestionMissing());
        }

        if (TextCost.Of(text) is > OpenQuestion.LongestText and var length)
        {
            return OpenQuestion.Refuse(new QuestionTooLong(length));
        }

        if (OpenQuestion.FirstToAsk(act.By, act.About, now, mandates) is not { } first)
        {
            return OpenQuestion.Refuse(new NobodyToAsk());
        }

        var question = new OpenQuestion(
            act.Question, act.By, text, act.About, QuestionStatus.Waiting, now, first, null, now, 0, now, [], null, []);
        return Escalation.GiveTo(question, first, by: null, now, mandates);
    }
}
