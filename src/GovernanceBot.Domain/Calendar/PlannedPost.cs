using System.Collections.Immutable;
using GovernanceBot.Domain.People;
using GovernanceBot.Domain.Responsibilities;

namespace GovernanceBot.Domain.Calendar;

/// <summary>One entry of the content calendar, from the day it is planned until somebody says what came of it.</summary>
/// <param name="PostAt">The instant at which it should be posted.</param>
/// <param name="Coordinator">Who is reminded and answers for it.</param>
/// <param name="RemindAt">When the next reminder is due; null when none is.</param>
/// <param name="Settled">Who did the last thing with it; null until somebody did.</param>
/// <param name="OutOfReach">Who could not be sent the reminder, so that it is never passed around in a circle.</param>
public sealed record PlannedPost(
    string Id,
    string Title,
    string Text,
    ImmutableArray<Channel> Channels,
    string Theme,
    ContentKind Kind,
    DateTimeOffset PostAt,
    PersonId Coordinator,
    PlannedPostStatus Status,
    DateTimeOffset? RemindAt,
    Settlement? Settled,
    ImmutableArray<PersonId> OutOfReach) : ISubject<PlannedPost, PlannedPostCommand>
{
    /// <summary>The read index of the whole calendar, in order of posting time.</summary>
    public const string CalendarIndex = "calendar";

    public const string ReminderCard = "reminder";

    public const string IdPrefix = "post";

    /// <summary>In UTF-16 units.</summary>
    public const int LongestTitle = 200;

    /// <summary>In <see cref="TextCost"/>, as for a draft.</summary>
    public const int LongestText = 5_000;

    public static PlannedPostCommand WhenAlarmRings => new PlannedPostCommand.Ring();

    public DateTimeOffset? NextAlarm => IsOpen ? RemindAt : null;

    public ImmutableArray<IndexEntry> Index => IsOpen ? [new(CalendarIndex, OrganisationTime.SortKey(PostAt, Id))] : [];

    public bool IsOpen => Status is PlannedPostStatus.Planned or PlannedPostStatus.Due or PlannedPostStatus.Snoozed;

    /// <summary>A post as it enters the calendar: its reminder comes at the posting time itself.</summary>
    public static PlannedPost At(
        string id, string title, string text, ImmutableArray<Channel> channels, string theme, ContentKind kind, DateTimeOffset postAt, PersonId coordinator) =>
        new(id, title, text, channels, theme, kind, postAt, coordinator, PlannedPostStatus.Planned, postAt, null, []);

    public static PlannedPostCommand WhenUndeliverable(PersonId to) => new PlannedPostCommand.CoordinatorIsOutOfReach(to);

    public static Decision<PlannedPost> Decide(PlannedPost? post, PlannedPostCommand command, DateTimeOffset now, Mandates mandates) =>
        (post, command) switch
        {
            (null, PlannedPostCommand.Plan plan) => Change(plan.Post),
            (null, _) => Refuse(new NoSuchSubject()),
            (_, PlannedPostCommand.Plan) => new Decision<PlannedPost>.Unchanged(),
            ({ NextAlarm: { } due }, PlannedPostCommand.Ring) when due <= now => Remind(post),
            (_, PlannedPostCommand.Ring) => new Decision<PlannedPost>.Unchanged(),
            (_, PlannedPostCommand.CoordinatorIsOutOfReach lost) => PassOn(post, lost.Coordinator, now, mandates),
            (_, PlannedPostCommand.ByPerson act) => Settling.Decide(post, act, now, mandates),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command, "No such command."),
        };

    /// <summary>The coordinator of this post, whoever stands in, and the coordinators of the calendar.</summary>
    public bool MayBeSettledBy(PersonId person, DateTimeOffset now, Mandates mandates) =>
        person == Coordinator
        || mandates.DeputiesOf(Coordinator, Role.Coordinator, now).Contains(person)
        || mandates.Coordinators(now).Contains(person);

    private static Decision<PlannedPost> Remind(PlannedPost post) =>
        Change(
            post with { Status = PlannedPostStatus.Due, RemindAt = null },
            new Effect.SendCard(post.Coordinator, ReminderCard));

    /// <summary>A reminder that cannot arrive goes to the deputy, else back to who handed the post over, else to a coordinator; with nobody left it
    /// stays blocked.</summary>
    private static Decision<PlannedPost> PassOn(PlannedPost post, PersonId lost, DateTimeOffset now, Mandates mandates)
    {
        if (!post.IsOpen || post.OutOfReach.Contains(lost))
        {
            return new Decision<PlannedPost>.Unchanged();
        }

        var told = post with { OutOfReach = post.OutOfReach.Add(lost) };
        PersonId[] giver = post.Settled is { } last && last.HandedTo == lost ? [last.By] : [];
        var next = mandates.DeputiesOf(lost, Role.Coordinator, now)
            .Concat(giver)
            .Concat(mandates.Coordinators(now))
            .Where(person => !told.OutOfReach.Contains(person))
            .Select(person => (PersonId?)person)
            .FirstOrDefault();
        return next is { } deputy && lost == post.Coordinator
            ? Change(told with { Coordinator = deputy }, new Effect.SendCard(deputy, ReminderCard))
            : Change(told);
    }

    internal static Decision<PlannedPost> Change(PlannedPost post, params ImmutableArray<Effect> effects) =>
        new Decision<PlannedPost>.Changed(post, effects);

    internal static Decision<PlannedPost> Refuse(Refusal why) => new Decision<PlannedPost>.Refused(why);
}

public enum PlannedPostStatus
{
    /// <summary>Waits for its reminder.</summary>
    Planned,

    /// <summary>The coordinator was reminded and has not answered yet.</summary>
    Due,

    /// <summary>The coordinator asked to be reminded again.</summary>
    Snoozed,
    Posted,
    Skipped,
}

/// <param name="Note">The link of what was posted, or the reason why it was not.</param>
/// <param name="HandedTo">Who got it; null where it was not handed over.</param>
/// <param name="Approved">The draft that was approved for it when it was posted; null where there was none.</param>
public sealed record Settlement(PersonId By, DateTimeOffset At, string? Note, PersonId? HandedTo = null, string? Approved = null);
