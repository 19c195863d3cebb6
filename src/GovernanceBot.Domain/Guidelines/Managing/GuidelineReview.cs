using System.Collections.Immutable;
using System.Text.Json.Serialization;
using GovernanceBot.Domain.Calendar;
using GovernanceBot.Domain.People;
using GovernanceBot.Domain.Responsibilities;

namespace GovernanceBot.Domain.Guidelines.Managing;

/// <summary>
/// Sees to it that somebody looks at a guideline on its review date. The owner is asked, once more after a week, then the coordinators every four
/// weeks; it ends only when the guideline gets another date, or none.
/// </summary>
/// <param name="ReviewOn">Null when there is nothing to review: the guideline was retired, or its date was taken away.</param>
/// <param name="AskAt">When somebody is asked next; null when nobody has to be.</param>
/// <param name="AskedOf">Who got the card for this date, in order.</param>
/// <param name="OutOfReach">Who could not be sent it.</param>
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

    private static readonly TimeSpan Patience = TimeSpan.FromDays(7);
    private static readonly TimeSpan CoordinatorPatience = TimeSpan.FromDays(28);

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
            ({ AskAt: { } due }, ReviewCommand.Ring) when due <= now => Ring(review, now, mandates),
            (_, ReviewCommand.Ring) => new Decision<GuidelineReview>.Unchanged(),
            ({ ReviewOn: not null }, ReviewCommand.NotReached lost) when !review.OutOfReach.Contains(lost.Person) => PassOn(review, lost.Person, now, mandates),
            (_, ReviewCommand.NotReached) => new Decision<GuidelineReview>.Unchanged(),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command, "No such command."),
        };

    private static GuidelineReview Scheduled(ReviewCommand.Schedule command, DateTimeOffset now, Mandates mandates) => new(
        command.Guideline,
        command.Owner,
        command.ReviewOn,
        command.ReviewOn is null ? ReviewStage.Settled : ReviewStage.Waiting,
        command.ReviewOn is { } date ? WorkingMorning.Of(date, command.Place / AtOnce, now, mandates.Zone) : null,
        [],
        []);

    private static Decision<GuidelineReview> Ring(GuidelineReview review, DateTimeOffset now, Mandates mandates) => review.Stage switch
    {
        ReviewStage.Waiting => Ask(review, now, mandates),
        ReviewStage.Asked when review.AskedOf is [.., var asked] && !review.OutOfReach.Contains(asked) => Change(
            review with { Stage = ReviewStage.Reminded, AskAt = Later(Patience, now, mandates) }, new Effect.SendCard(asked, Card)),
        _ => Escalate(review with { OutOfReach = [] }, now, mandates),
    };

    /// <summary>The owner, or whoever stands in when the owner cannot be reached.</summary>
    private static Decision<GuidelineReview> Ask(GuidelineReview review, DateTimeOffset now, Mandates mandates)
    {
        var next = Keepers(review, now, mandates)
            .Where(person => !review.OutOfReach.Contains(person) && !review.AskedOf.Contains(person))
            .Select(person => (PersonId?)person)
            .FirstOrDefault();
        return next is { } owner
            ? Change(
                review with { Stage = ReviewStage.Asked, AskAt = Later(Patience, now, mandates), AskedOf = review.AskedOf.Add(owner) },
                new Effect.SendCard(owner, Card))
            : Escalate(review, now, mandates);
    }

    private static Decision<GuidelineReview> Escalate(GuidelineReview review, DateTimeOffset now, Mandates mandates)
    {
        ImmutableArray<PersonId> fallback = [.. mandates.Coordinators(now).Concat(mandates.Administrators).Where(person => !review.OutOfReach.Contains(person))];
        var others = fallback.RemoveAll(review.AskedOf.Contains);
        var asked = (others.IsEmpty ? fallback : others).Take(1).ToImmutableArray();

        // With nobody at all it is tried again in a week: whoever becomes coordinator meanwhile gets it.
        return Change(
            review with
            {
                Stage = ReviewStage.WithCoordinator,
                AskAt = Later(asked.IsEmpty ? Patience : CoordinatorPatience, now, mandates),
                AskedOf = [.. review.AskedOf.Union(asked)],
            },
            [.. asked.Select(person => new Effect.SendCard(person, Card))]);
    }

    private static Decision<GuidelineReview> PassOn(GuidelineReview review, PersonId lost, DateTimeOffset now, Mandates mandates)
    {
        var told = review with { OutOfReach = review.OutOfReach.Add(lost) };
        return review.AskedOf is not [.., var last] || last != lost ? Change(told)
            : review.Stage == ReviewStage.WithCoordinator ? Escalate(told, now, mandates)
            : Ask(told, now, mandates);
    }

    private static IEnumerable<PersonId> Keepers(GuidelineReview review, DateTimeOffset now, Mandates mandates)
    {
        var owners = mandates.Held(Role.GuidelineOwner, now).Where(held => held.Owns.Contains(review.Owner, StringComparer.OrdinalIgnoreCase)).ToList();
        return owners.Select(held => held.Person).Concat(owners.Select(held => held.Deputy).OfType<PersonId>()).Distinct();
    }

    private static DateTimeOffset Later(TimeSpan wait, DateTimeOffset now, Mandates mandates) =>
        WorkingMorning.Of(OrganisationTime.Date(now + wait, mandates.Zone), 0, now, mandates.Zone);

    private static Decision<GuidelineReview> Change(GuidelineReview review, params ImmutableArray<Effect> effects) =>
        new Decision<GuidelineReview>.Changed(review, effects);
}

public enum ReviewStage
{
    /// <summary>The date is still to come.</summary>
    Waiting,
    Asked,
    Reminded,

    /// <summary>The owner stayed silent or could not be reached.</summary>
    WithCoordinator,

    /// <summary>There is no date to wait for.</summary>
    Settled,
}

[JsonDerivedType(typeof(Schedule), "schedule")]
[JsonDerivedType(typeof(Ring), "ring")]
[JsonDerivedType(typeof(NotReached), "notReached")]
public abstract record ReviewCommand
{
    /// <param name="Place">How many guidelines of the same owner come before it on that day.</param>
    public sealed record Schedule(string Guideline, string Owner, DateOnly? ReviewOn, int Place) : ReviewCommand;

    public sealed record Ring : ReviewCommand;

    public sealed record NotReached(PersonId Person) : ReviewCommand;
}
