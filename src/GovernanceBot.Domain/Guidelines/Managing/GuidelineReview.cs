using System.Collections.Immutable;
using GovernanceBot.Domain.Calendar;
using GovernanceBot.Domain.People;
using GovernanceBot.Domain.Responsibilities;

namespace GovernanceBot.Domain.Guidelines.Managing;

/// <summary>
/// Sees to it that somebody looks at a guideline on its review date. The owner is asked, once more after a week, then the coordinators in turn, every
/// four weeks; whoever becomes owner meanwhile is asked first. It ends only when the guideline gets another date, or none.
/// </summary>
/// <param name="ReviewOn">Null when there is nothing to review: the guideline was retired, or its date was taken away.</param>
/// <param name="AskAt">When somebody is asked next; null when nobody has to be.</param>
/// <param name="AskedOf">Who got the card for this date; whoever got it last comes last.</param>
/// <param name="OutOfReach">Who could not be sent it, this time round.</param>
public sealed record GuidelineReview(
    string Guideline,
    string Owner,
    DateOnly? ReviewOn,
    ReviewStage Stage,
    DateTimeOffset? AskAt,
    ImmutableArray<PersonId> AskedOf,
    ImmutableArray<PersonId> OutOfReach) : ISubject<GuidelineReview, ReviewCommand>
{
    public const string IdPrefix = "review";

    public const string Card = "review";

    /// <summary>So many cards reach an owner in one morning; the others follow on the next working days.</summary>
    public const int AtOnce = 3;

    public static ReviewCommand WhenAlarmRings => new ReviewCommand.Ring();

    public DateTimeOffset? NextAlarm => AskAt;

    public ImmutableArray<IndexEntry> Index => [];

    public static ReviewCommand WhenUndeliverable(PersonId to) => new ReviewCommand.NotReached(to);

    public static Decision<GuidelineReview> Decide(GuidelineReview? review, ReviewCommand command, DateTimeOffset now, Mandates mandates) =>
        (review, command) switch
        {
            (null, ReviewCommand.Schedule first) => Change(Scheduled(first, now, mandates)),
            (null, _) => new Decision<GuidelineReview>.Refused(new NoSuchSubject()),
            (_, ReviewCommand.Schedule same) when same.ReviewOn == review.ReviewOn && same.Owner == review.Owner => new Decision<GuidelineReview>.Unchanged(),
            (_, ReviewCommand.Schedule again) => Change(Scheduled(again, now, mandates)),
            ({ AskAt: { } due }, ReviewCommand.Ring) when due <= now => ReviewAsking.Ring(review, now, mandates),
            (_, ReviewCommand.Ring) => new Decision<GuidelineReview>.Unchanged(),
            ({ ReviewOn: not null }, ReviewCommand.NotReached lost) when !review.OutOfReach.Contains(lost.Person) => ReviewAsking.PassOn(review, lost.Person, now, mandates),
            (_, ReviewCommand.NotReached) => new Decision<GuidelineReview>.Unchanged(),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command, "No such command."),
        };

    internal static Decision<GuidelineReview> Change(GuidelineReview review, params ImmutableArray<Effect> effects) =>
        new Decision<GuidelineReview>.Changed(review, effects);

    private static GuidelineReview Scheduled(ReviewCommand.Schedule command, DateTimeOffset now, Mandates mandates) => new(
        command.Guideline,
        command.Owner,
        command.ReviewOn,
        command.ReviewOn is null ? ReviewStage.Settled : ReviewStage.Waiting,
        command.ReviewOn is { } date ? WorkingMorning.Of(date, command.Place / AtOnce, now, mandates.Zone) : null,
        [],
        []);
}

public enum ReviewStage
{
    /// <summary>The date is still to come.</summary>
    Waiting,
    Asked,
    Reminded,

    /// <summary>The owner stayed silent or could not be reached, or there is none.</summary>
    WithCoordinator,

    /// <summary>There is no date to wait for.</summary>
    Settled,
}
