using System.Collections.Immutable;
using GovernanceBot.Domain.Calendar;
using GovernanceBot.Domain.People;
using GovernanceBot.Domain.Responsibilities;

namespace GovernanceBot.Domain.Questions;

/// <summary>A question that a colleague wants answered by a person, until that happens: it is always with somebody.</summary>
/// <param name="About">The guideline that did not settle it; null where none was found.</param>
/// <param name="With">Who is asked now.</param>
/// <param name="PassedBy">Who gave it to them; null where it went there by itself.</param>
/// <param name="Since">Since when it is with them.</param>
/// <param name="Reminders">How often they were reminded, see <see cref="Escalation"/>.</param>
/// <param name="WakeAt">When to look whether something must happen.</param>
/// <param name="Had">Everybody it was with in this round, in order, without repetition.</param>
/// <param name="Conclusion">How it ended; null while it is open.</param>
/// <param name="OutOfReach">Who could not be sent a card.</param>
public sealed record OpenQuestion(
    string Id,
    PersonId Asker,
    string Text,
    AskedAbout? About,
    QuestionStatus Status,
    DateTimeOffset AskedAt,
    PersonId With,
    PersonId? PassedBy,
    DateTimeOffset Since,
    int Reminders,
    DateTimeOffset WakeAt,
    ImmutableArray<PersonId> Had,
    Conclusion? Conclusion,
    ImmutableArray<PersonId> OutOfReach) : ISubject<OpenQuestion, QuestionCommand>
{
    public const string IdPrefix = "question";

    /// <summary>What the asker sees: who has the question, and later the answer.</summary>
    public const string AskerCard = "asker";

    /// <summary>What the person sees who is asked.</summary>
    public const string OwnerCard = "owner";

    /// <summary>In <see cref="TextCost"/>.</summary>
    public const int LongestText = 1_000;

    /// <summary>In <see cref="TextCost"/>.</summary>
    public const int LongestAnswer = 2_000;

    public static QuestionCommand WhenAlarmRings => new QuestionCommand.Ring();

    public DateTimeOffset? NextAlarm => IsOpen ? WakeAt : null;

    public bool IsOpen => Status == QuestionStatus.Waiting;

    public ImmutableArray<IndexEntry> Index => IsOpen
        ? [new(AskedBy(Asker), OrganisationTime.SortKey(AskedAt, Id)), new(WaitingFor(With), OrganisationTime.SortKey(AskedAt, Id))]
        : [];

    /// <summary>The read index of what this person asked and has no answer to.</summary>
    public static string AskedBy(PersonId asker) => $"asked-{asker}";

    /// <summary>The read index of what this person is asked.</summary>
    public static string WaitingFor(PersonId owner) => $"questions-{owner}";

    public static QuestionCommand WhenUndeliverable(PersonId to) => new QuestionCommand.PersonIsOutOfReach(to);

    public static Decision<OpenQuestion> Decide(OpenQuestion? question, QuestionCommand command, DateTimeOffset now, Mandates mandates) =>
        (question?.Status, command) switch
        {
            (null, QuestionCommand.Ask act) => Asking.Ask(act, now, mandates),
            (null, _) => Refuse(new NoSuchSubject()),
            (_, QuestionCommand.Ask act) => act.By == question!.Asker ? new Decision<OpenQuestion>.Unchanged() : Refuse(new NotYourQuestion()),
            (QuestionStatus.Waiting, QuestionCommand.Ring) when question!.WakeAt <= now => Escalation.Ring(question, now, mandates),
            (_, QuestionCommand.Ring) => new Decision<OpenQuestion>.Unchanged(),
            (_, QuestionCommand.PersonIsOutOfReach lost) => Escalation.PassOver(question!, lost.Person, now, mandates),
            (QuestionStatus.Waiting, QuestionCommand.SendAgain { To: var to }) when to == question!.Asker => Change(question, new Effect.SendCard(to, AskerCard)),
            (QuestionStatus.Waiting, QuestionCommand.SendAgain { To: var to }) when to == question!.With => Change(question, new Effect.SendCard(to, OwnerCard)),
            (_, QuestionCommand.SendAgain) => Refuse(new NotAskedOfYou(question!.With)),
            (_, QuestionCommand.Withdraw act) when act.By != question!.Asker => Refuse(new NotYourQuestion()),
            (QuestionStatus.Withdrawn, QuestionCommand.Withdraw) => new Decision<OpenQuestion>.Unchanged(),
            (QuestionStatus.Waiting, QuestionCommand.Withdraw act) =>
                Change(question! with { Status = QuestionStatus.Withdrawn, Conclusion = new(act.By, now, null) }),
            (_, QuestionCommand.Withdraw) => Refuse(new NoLongerOpen()),
            (_, QuestionCommand.ByOwner act) when Answering.IsDone(question!, act) => new Decision<OpenQuestion>.Unchanged(),
            (_, QuestionCommand.ByOwner act) when act.By == question!.Asker => Refuse(new OwnQuestion()),
            (_, QuestionCommand.ByOwner act) when !question!.MayBeAnsweredBy(act.By, now, mandates) => Refuse(new NotAskedOfYou(question.With)),
            (not QuestionStatus.Waiting, QuestionCommand.ByOwner) => Refuse(new NoLongerOpen()),
            (_, QuestionCommand.Answer act) => Answering.Answer(question!, act, now),
            (_, QuestionCommand.HandOver act) => Answering.HandOver(question!, act, now, mandates),
            (_, QuestionCommand.Close act) => Answering.Close(question!, act, now, mandates),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command, "No such command."),
        };

    /// <summary>Whom it is with, and the coordinators; never who asked.</summary>
    public bool MayBeAnsweredBy(PersonId person, DateTimeOffset now, Mandates mandates) =>
        person != Asker && (person == With || mandates.Coordinators(now).Contains(person));

    /// <summary>Whether this person asked it or was ever asked.</summary>
    public bool Involves(PersonId person) => person == Asker || Had.Contains(person);

    /// <summary>Who would get this person's question first: the owner of the guideline, else a deputy, else a coordinator; without a guideline a
    /// coordinator, who knows whom to pass it on to.</summary>
    /// <returns>Null where nobody but the asker is left.</returns>
    public static PersonId? FirstToAsk(PersonId asker, AskedAbout? about, DateTimeOffset now, Mandates mandates) =>
        Escalation.Line(asker, about, now, mandates).Select(person => (PersonId?)person).FirstOrDefault();

    internal static Decision<OpenQuestion> Change(OpenQuestion question, params ImmutableArray<Effect> effects) =>
        new Decision<OpenQuestion>.Changed(question, effects);

    internal static Decision<OpenQuestion> Refuse(Refusal why) => new Decision<OpenQuestion>.Refused(why);

    /// <summary>Clients differ in line ends and trailing space; neither makes another text.</summary>
    internal static string Normalised(string text) => text.ReplaceLineEndings("\n").Trim();
}

public enum QuestionStatus
{
    /// <summary>Somebody is asked and has not answered yet.</summary>
    Waiting,
    Answered,
    Withdrawn,

    /// <summary>A coordinator decided that it needs no answer.</summary>
    Closed,
}

/// <param name="Owner">The guideline's owner label when the question was asked.</param>
public sealed record AskedAbout(string Guideline, string Owner);

/// <param name="Text">The answer, or the reason for closing; null for a withdrawal.</param>
public sealed record Conclusion(PersonId By, DateTimeOffset At, string? Text);
