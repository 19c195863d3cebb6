using System.Text.Json.Serialization;
using GovernanceBot.Domain.People;

namespace GovernanceBot.Domain.Calendar;

[JsonDerivedType(typeof(Plan), "plan")]
[JsonDerivedType(typeof(Ring), "ring")]
[JsonDerivedType(typeof(MarkPosted), "posted")]
[JsonDerivedType(typeof(Snooze), "snooze")]
[JsonDerivedType(typeof(HandOver), "handOver")]
[JsonDerivedType(typeof(Skip), "skip")]
[JsonDerivedType(typeof(CoordinatorIsOutOfReach), "outOfReach")]
public abstract record PlannedPostCommand
{
    public sealed record Plan(PlannedPost Post) : PlannedPostCommand;

    public sealed record Ring : PlannedPostCommand;

    public sealed record CoordinatorIsOutOfReach(PersonId Coordinator) : PlannedPostCommand;

    /// <summary>An answer to a reminder: only by who may settle the post, and only while it is open.</summary>
    public abstract record ByPerson(PersonId By) : PlannedPostCommand;

    /// <param name="Link">Where it stands; may be empty.</param>
    /// <param name="Approved">The draft that was approved for it by then; null where there was none.</param>
    public sealed record MarkPosted(PersonId By, string? Link, string? Approved = null) : ByPerson(By);

    /// <summary>What can be undone by a later one, so that it holds only for the post as the person saw it.</summary>
    /// <param name="Seen">When the last thing that the card showed was done with the post; null where that was nothing.</param>
    public abstract record AsSeen(PersonId By, DateTimeOffset? Seen) : ByPerson(By);

    public sealed record Snooze(PersonId By, TimeSpan For, DateTimeOffset? Seen) : AsSeen(By, Seen);

    public sealed record HandOver(PersonId By, PersonId To, DateTimeOffset? Seen) : AsSeen(By, Seen);

    public sealed record Skip(PersonId By, string Reason) : ByPerson(By);
}

/// <summary>Somebody else answers for this post.</summary>
public sealed record NotYourPost(PersonId Coordinator) : Refusal;

/// <summary>Something was done with it since: the wish is from an old card, or a click that arrived late.</summary>
public sealed record MovedOn : Refusal;

/// <summary>It was posted or skipped before.</summary>
public sealed record AlreadySettled : Refusal;

public sealed record NotAWebAddress : Refusal;

public sealed record SnoozeOutOfBounds : Refusal;
