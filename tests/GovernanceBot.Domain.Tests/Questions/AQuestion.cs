using GovernanceBot.Domain.People;
using GovernanceBot.Domain.Questions;
using GovernanceBot.Domain.Responsibilities;
using GovernanceBot.Domain.Tests.Responsibilities;
using static GovernanceBot.Domain.Tests.Staff;

namespace GovernanceBot.Domain.Tests.Questions;

/// <summary>
/// A question by Anna about G05, on a Monday at ten in Amsterdam. Piet owns that guideline and Dirk is his deputy; Carla coordinates and Erik is
/// hers.
/// </summary>
internal static class AQuestion
{
    public static readonly DateTimeOffset Ten = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static readonly Mandates UsualMandates = TheMandates.Of(
        TheMandates.Held(Role.GuidelineOwner, Piet, deputy: Dirk) with { Owns = ["Privacy officer"] },
        TheMandates.Coordinator(Carla, deputy: Erik));

    public static QuestionCommand.Ask Asked { get; } = new("question-1", Anna, "Mag dit ook op TikTok?", new("G05", "Privacy officer"));

    public static OpenQuestion Waiting { get; } = ((OpenQuestion?)null).On(Asked).ShouldChange();

    public static OpenQuestion Answered { get; } = Waiting.After(Answer(Piet));

    public static OpenQuestion Withdrawn { get; } = Waiting.After(new QuestionCommand.Withdraw(Anna));

    public static OpenQuestion Closed { get; } = Waiting.After(Close(Carla));

    /// <param name="at">At ten where nothing else is said.</param>
    public static Decision<OpenQuestion> On(
        this OpenQuestion? question, QuestionCommand command, DateTimeOffset? at = null, Mandates? mandates = null) =>
        OpenQuestion.Decide(question, command, at ?? Ten, mandates ?? UsualMandates);

    public static OpenQuestion After(
        this OpenQuestion question, QuestionCommand command, DateTimeOffset? at = null, Mandates? mandates = null) =>
        question.On(command, at, mandates).ShouldChange();

    /// <summary>The clock reaches the alarm.</summary>
    public static Decision<OpenQuestion> Rings(this OpenQuestion question, Mandates? mandates = null) =>
        question.On(OpenQuestion.WhenAlarmRings, question.NextAlarm, mandates);

    public static OpenQuestion AfterRinging(this OpenQuestion question, int times)
    {
        for (var i = 0; i < times; i++)
        {
            question = question.Rings().ShouldChange();
        }

        return question;
    }

    public static QuestionCommand Answer(PersonId by, string text = "Ja, met een bijschrift.") => new QuestionCommand.Answer(by, text);

    /// <param name="seen">As the card showed the question; null where nobody had had it but the first.</param>
    public static QuestionCommand HandOver(PersonId by, PersonId to, OpenQuestion? seen = null) =>
        new QuestionCommand.HandOver(by, to, (seen ?? Waiting).Since);

    public static QuestionCommand Close(PersonId by, string reason = "Al besproken") => new QuestionCommand.Close(by, reason);
}
