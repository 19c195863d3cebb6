using GovernanceBot.Domain.Calendar;
using GovernanceBot.Domain.People;
using GovernanceBot.Domain.Responsibilities;

namespace GovernanceBot.Domain.Questions;

/// <summary>
/// Who is asked is reminded after a working day; after another one the question moves on: from the owner of the guideline to the deputies, then
/// to the coordinators and their deputies. With the last of them it stays, with a reminder every working week. Who cannot be reached is passed
/// over at once, and a question that somebody passed on goes back to them; where nobody can be reached, all are tried again after a working week.
/// </summary>
internal static class Escalation
{
    private const int WorkingWeek = 5;

    /// <summary>Who can be asked, in order; never who asked.</summary>
    public static IEnumerable<PersonId> Line(PersonId asker, AskedAbout? about, DateTimeOffset now, Mandates mandates) =>
        Responsible(about, now, mandates).Distinct().Where(person => person != asker);

    /// <summary>Each is looked up when it is their turn: mostly it is the first who is asked.</summary>
    private static IEnumerable<PersonId> Responsible(AskedAbout? about, DateTimeOffset now, Mandates mandates)
    {
        if (about is not null && mandates.OwnerOf(about.Owner, now) is { } owner)
        {
            yield return owner;
            foreach (var deputy in mandates.DeputiesOf(owner, Role.GuidelineOwner, now))
            {
                yield return deputy;
            }
        }

        var coordinators = mandates.Coordinators(now);
        foreach (var person in coordinators.Concat(coordinators.SelectMany(one => mandates.DeputiesOf(one, Role.Coordinator, now))))
        {
            yield return person;
        }
    }

    /// <param name="by">Who chose this person; null where the rules did.</param>
    public static Decision<OpenQuestion> GiveTo(OpenQuestion question, PersonId person, PersonId? by, DateTimeOffset now, Mandates mandates) =>
        OpenQuestion.Change(
            question with
            {
                With = person,
                PassedBy = by,
                Since = now,
                Reminders = 0,
                WakeAt = WorkingTime.After(now, 1, mandates.Zone),
                Had = question.Had.Contains(person) ? question.Had : question.Had.Add(person),
                OutOfReach = question.OutOfReach.Remove(person),
            },
            new Effect.SendCard(person, OpenQuestion.OwnerCard));

    public static Decision<OpenQuestion> Ring(OpenQuestion question, DateTimeOffset now, Mandates mandates)
    {
        if (question.OutOfReach.Contains(question.With))
        {
            var again = OpenQuestion.FirstToAsk(question.Asker, question.About, now, mandates) ?? question.With;
            return GiveTo(question with { Had = [], OutOfReach = [] }, again, by: null, now, mandates);
        }

        return question.Reminders > 0 && Next(question, now, mandates) is { } next
            ? GiveTo(question, next, by: null, now, mandates)
            : Remind(question, now, mandates);
    }

    /// <summary>Who asked or who had it before is only remembered; in place of who has it now comes the next.</summary>
    public static Decision<OpenQuestion> PassOver(OpenQuestion question, PersonId lost, DateTimeOffset now, Mandates mandates)
    {
        if (question.OutOfReach.Contains(lost))
        {
            return new Decision<OpenQuestion>.Unchanged();
        }

        var told = question with { OutOfReach = question.OutOfReach.Add(lost) };
        if (!question.IsOpen || lost != question.With)
        {
            return OpenQuestion.Change(told);
        }

        var giver = told.PassedBy is { } by && !told.OutOfReach.Contains(by) ? by : (PersonId?)null;
        return (giver ?? Next(told, now, mandates)) is { } next
            ? GiveTo(told, next, by: null, now, mandates)
            : OpenQuestion.Change(told with { WakeAt = WorkingTime.After(now, WorkingWeek, mandates.Zone) });
    }

    private static Decision<OpenQuestion> Remind(OpenQuestion question, DateTimeOffset now, Mandates mandates) =>
        OpenQuestion.Change(
            question with
            {
                Reminders = question.Reminders + 1,
                WakeAt = WorkingTime.After(now, question.Reminders == 0 ? 1 : WorkingWeek, mandates.Zone),
            },
            new Effect.SendCard(question.With, OpenQuestion.OwnerCard));

    private static PersonId? Next(OpenQuestion question, DateTimeOffset now, Mandates mandates) =>
        Line(question.Asker, question.About, now, mandates)
            .Where(person => !question.Had.Contains(person) && !question.OutOfReach.Contains(person))
            .Select(person => (PersonId?)person)
            .FirstOrDefault();
}
