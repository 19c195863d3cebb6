using System.Collections.Immutable;
using System.Text.Json.Serialization;
using GovernanceBot.Domain.Calendar;
using GovernanceBot.Domain.People;
using GovernanceBot.Domain.Responsibilities;

namespace GovernanceBot.Domain.Drafts;

[JsonDerivedType(typeof(Submit), "submit")]
[JsonDerivedType(typeof(Ring), "ring")]
[JsonDerivedType(typeof(PersonIsOutOfReach), "outOfReach")]
[JsonDerivedType(typeof(SendAgain), "sendAgain")]
[JsonDerivedType(typeof(Resubmit), "resubmit")]
[JsonDerivedType(typeof(Withdraw), "withdraw")]
[JsonDerivedType(typeof(Approve), "approve")]
[JsonDerivedType(typeof(RequestChanges), "requestChanges")]
[JsonDerivedType(typeof(Reject), "reject")]
public abstract record DraftCommand
{
    /// <param name="Draft">The id the form was given when it was shown: a form sent twice is one draft.</param>
    /// <param name="MustAgree">Roles that guidelines name for what was found in the text.</param>
    /// <param name="PlannedTitle">What the entry of the calendar is called; null for a loose post.</param>
    public sealed record Submit(
        string Draft,
        PersonId By,
        string Text,
        ImmutableArray<Channel> Channels,
        string Theme,
        DateTimeOffset PostAt,
        string? PlannedPost,
        ImmutableArray<Role> MustAgree,
        string? PlannedTitle = null) : DraftCommand;

    public sealed record Ring : DraftCommand;

    public sealed record PersonIsOutOfReach(PersonId Person) : DraftCommand;

    /// <summary>An approver wants to see the card again, below in the conversation.</summary>
    public sealed record SendAgain(PersonId To) : DraftCommand;

    public abstract record ByAuthor(PersonId By) : DraftCommand;

    /// <param name="Version">The version that the author saw, and replaces.</param>
    /// <param name="PostAt">A new posting time; null keeps the old one.</param>
    public sealed record Resubmit(PersonId By, int Version, string Text, DateTimeOffset? PostAt, ImmutableArray<Role> MustAgree) : ByAuthor(By);

    public sealed record Withdraw(PersonId By) : ByAuthor(By);

    /// <param name="Version">The version that the approver saw.</param>
    public abstract record ByApprover(PersonId By, int Version) : DraftCommand;

    public sealed record Approve(PersonId By, int Version) : ByApprover(By, Version);

    public sealed record RequestChanges(PersonId By, int Version, string Reason) : ByApprover(By, Version);

    public sealed record Reject(PersonId By, int Version, string Reason) : ByApprover(By, Version);
}

/// <summary>Four eyes: nobody decides on a text that they submitted or last edited.</summary>
public sealed record OwnText : Refusal;

/// <summary>The person is not one of those who are asked now, or no longer holds the mandate.</summary>
public sealed record NotAskedOfYou : Refusal;

public sealed record NotYourDraft(PersonId Author) : Refusal;

/// <summary>The decision is about a version or a stage that has passed.</summary>
public sealed record DecidedMeanwhile : Refusal;

/// <summary>The author cannot do this with a draft in this status.</summary>
public sealed record NotOpenForThis : Refusal;

public sealed record TextMissing : Refusal;

/// <param name="Length">In <see cref="TextCost"/>; <see cref="Draft.LongestText"/> at most.</param>
public sealed record TextTooLong(int Length) : Refusal;

public sealed record NothingChanged : Refusal;

/// <summary>The author replaces a version that has been replaced already: from an old card, or by a click that arrived late.</summary>
public sealed record NewerVersion : Refusal;

public sealed record ChannelMissing : Refusal;

/// <summary>The posting time lies in the past.</summary>
public sealed record PostingTimePassed : Refusal;
