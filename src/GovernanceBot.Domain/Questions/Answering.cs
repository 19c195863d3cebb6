using GovernanceBot.Domain.Responsibilities;

namespace GovernanceBot.Domain.Questions;

/// <summary>What the person does who is asked, or a coordinator.</summary>
internal static class Answering
{
    public static Decision<OpenQuestion> Answer(OpenQuestion question, QuestionCommand.Answer act, DateTimeOffset now) =>
        OpenQuestion.Normalised(act.Text) switch
        {
            "" => OpenQuestion.Refuse(new AnswerMissing()),
            var text when TextCost.Of(text) is > OpenQuestion.LongestAnswer and var length => OpenQuestion.Refuse(new AnswerTooLong(length)),
            var text => Tell(question with { Status = QuestionStatus.Answered, Conclusion = new(act.By, now, text) }),
        };

    public static Decision<OpenQuestion> HandOver(OpenQuestion question, QuestionCommand.HandOver act, DateTimeOffset now, Mandates mandates) =>
        act.To == question.Asker ? OpenQuestion.Refuse(new OwnQuestion())
        : act.To == question.With ? new Decision<OpenQuestion>.Unchanged()
        : act.Since != question.Since ? OpenQuestion.Refuse(new MovedOn())
        : Escalation.GiveTo(question, act.To, act.By, now, mandates);

    public static Decision<OpenQuestion> Close(OpenQuestion question, QuestionCommand.Close act, DateTimeOffset now, Mandates mandates) =>
        !mandates.Coordinators(now).Contains(act.By) ? OpenQuestion.Refuse(new OnlyCoordinatorsClose())
        : Reason.From(act.Reason) is { } reason ? Tell(question with { Status = QuestionStatus.Closed, Conclusion = new(act.By, now, reason) })
        : OpenQuestion.Refuse(new ReasonMissing());

    /// <summary>The same by the same person, delivered twice.</summary>
    public static bool IsDone(OpenQuestion question, QuestionCommand.ByOwner act) => act switch
    {
        QuestionCommand.Answer answer => question.Status == QuestionStatus.Answered
            && question.Conclusion is { } given && given.By == act.By && given.Text == OpenQuestion.Normalised(answer.Text),
        QuestionCommand.Close close => question.Status == QuestionStatus.Closed
            && question.Conclusion is { } closed && closed.By == act.By && closed.Text == Reason.From(close.Reason),
        QuestionCommand.HandOver handOver => question.IsOpen && question.With == handOver.To && question.PassedBy == act.By,
        _ => false,
    };

    private static Decision<OpenQuestion> Tell(OpenQuestion question) =>
        OpenQuestion.Change(question, new Effect.SendCard(question.Asker, OpenQuestion.AskerCard));
}
