using System.Collections.Immutable;
using GovernanceBot.Domain.Calendar;
using GovernanceBot.Domain.People;
using GovernanceBot.Domain.Responsibilities;

namespace GovernanceBot.Domain.Drafts;

/// <summary>The text for a post on its way to approval.</summary>
/// <param name="Author">Who submitted it and hears what became of it.</param>
/// <param name="Version">The text as it stands now.</param>
/// <param name="Reviewed">The version before it that approvers were asked about; null while there is none with other words.</param>
/// <param name="PostAt">When it should be posted: the approval must be there by then.</param>
/// <param name="PlannedPost">The entry of the calendar it is meant for; null for a loose post.</param>
/// <param name="Route">The stages it has to pass, in order.</param>
/// <param name="Stage">Which stage is asked now, from 0; past the last one when all have agreed.</param>
/// <param name="StageSince">Since when that stage is asked.</param>
/// <param name="Nudges">How often that stage was reminded, see <see cref="Deadline"/>.</param>
/// <param name="Approvals">One for each stage passed with the present version.</param>
/// <param name="Verdict">The last decision against it; null while there is none.</param>
/// <param name="OutOfReach">Who could not be sent a card.</param>
public sealed record Draft(
    string Id,
    PersonId Author,
    DraftVersion Version,
    DraftVersion? Reviewed,
    ImmutableArray<Channel> Channels,
    string Theme,
    DateTimeOffset PostAt,
    string? PlannedPost,
    ImmutableArray<Role> MustAgree,
    ImmutableArray<Stage> Route,
    DraftStatus Status,
    int Stage,
    DateTimeOffset StageSince,
    int Nudges,
    ImmutableArray<Approval> Approvals,
    Verdict? Verdict,
    ImmutableArray<PersonId> OutOfReach) : ISubject<Draft, DraftCommand>
{
    /// <summary>The longest text that goes through approval, in <see cref="TextCost"/>: the longest field a channel has (YouTube's description).</summary>
    public const int LongestText = 5_000;

    public const string IdPrefix = "draft";

    /// <summary>What the approver sees.</summary>
    public const string ReviewCard = "review";

    /// <summary>What the author sees: where the draft is and what is asked.</summary>
    public const string AuthorCard = "author";

    /// <summary>What a coordinator sees of a draft that got stuck.</summary>
    public const string StuckCard = "stuck";

    /// <summary>Typed again within this time, a wish to see the card again is fulfilled by the one that is there.</summary>
    public static readonly TimeSpan StillInSight = TimeSpan.FromMinutes(10);

    /// <summary>To whom the card was sent again at their own wish, and when last.</summary>
    public ImmutableArray<SentAgain> SentAgain
    {
        // Drafts that were kept before this was counted have none.
        get => field.IsDefault ? [] : field;
        init;
    }

    /// <summary>What the entry of the calendar was called at the submission; null for a loose post, and for drafts of before this was kept.</summary>
    public string? PlannedTitle { get; init; }

    public static DraftCommand WhenAlarmRings => new DraftCommand.Ring();

    public DateTimeOffset? NextAlarm => Status == DraftStatus.InReview ? Deadline.Next(this) : null;

    public Stage? CurrentStage => Status == DraftStatus.InReview ? Route[Stage] : null;

    /// <summary>The approvers of the present stage; none while the draft is not in review.</summary>
    internal ImmutableArray<Approver> Asked => CurrentStage?.Approvers ?? [];

    public ImmutableArray<IndexEntry> Index => Status switch
    {
        DraftStatus.InReview => [.. Asked.Select(a => new IndexEntry(ReviewsOf(a.Person), OrganisationTime.SortKey(PostAt, Id)))],
        DraftStatus.Approved when PlannedPost is { } post => [new(ApprovedFor(post), Id, ShownBy: post)],
        _ => [],
    };

    /// <summary>Whether this person wrote it or is on its route.</summary>
    public bool Involves(PersonId person) => person == Author || Route.Any(stage => stage.Approvers.Any(a => a.Person == person));

    /// <summary>Whether this person may put another text in place of this version.</summary>
    public bool CanBeReplacedBy(PersonId person, int version) =>
        person == Author && version == Version.Number && Status is not (DraftStatus.Rejected or DraftStatus.Withdrawn);

    public static string ReviewsOf(PersonId approver) => $"reviews-{approver}";

    public static string ApprovedFor(string plannedPost) => $"approved-{plannedPost}";

    public static DraftCommand WhenUndeliverable(PersonId to) => new DraftCommand.PersonIsOutOfReach(to);

    public static Decision<Draft> Decide(Draft? draft, DraftCommand command, DateTimeOffset now, Mandates mandates) =>
        (draft?.Status, command) switch
        {
            (null, DraftCommand.Submit act) => Submission.Submit(act, now, mandates),
            (null, _) => Refuse(new NoSuchSubject()),
            (_, DraftCommand.Submit act) when act.By != draft!.Author => Refuse(new NotYourDraft(draft.Author)),
            (_, DraftCommand.Submit) => new Decision<Draft>.Unchanged(),
            (DraftStatus.InReview, DraftCommand.Ring) => Deadline.Ring(draft!, now, mandates),
            (_, DraftCommand.Ring) => new Decision<Draft>.Unchanged(),
            (_, DraftCommand.PersonIsOutOfReach lost) => Deadline.PassOn(draft!, lost.Person, now, mandates),
            (_, DraftCommand.SendAgain { To: var to }) => Again(draft!, to, now, mandates),
            (_, DraftCommand.ByAuthor act) when act.By != draft!.Author => Refuse(new NotYourDraft(draft.Author)),
            (DraftStatus.Withdrawn, DraftCommand.Withdraw) => new Decision<Draft>.Unchanged(),
            (DraftStatus.Rejected or DraftStatus.Withdrawn, DraftCommand.ByAuthor) => Refuse(new NotOpenForThis()),
            (_, DraftCommand.Resubmit act) when Submission.IsRepeated(draft!, act) => new Decision<Draft>.Unchanged(),
            (_, DraftCommand.Resubmit act) when act.Version != draft!.Version.Number => Refuse(new NewerVersion()),
            (_, DraftCommand.Resubmit act) => Submission.Resubmit(draft!, act, now, mandates),
            (not DraftStatus.Approved, DraftCommand.Withdraw act) => Review.Withdraw(draft!, act, now),
            (_, DraftCommand.ByAuthor) => Refuse(new NotOpenForThis()),
            (_, DraftCommand.ByApprover act) => Review.Decide(draft!, act, now, mandates),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command, "No such command."),
        };

    private static Decision<Draft> Again(Draft draft, PersonId to, DateTimeOffset now, Mandates mandates) =>
        ApprovalRoute.MandateOf(to, draft, now, mandates) is null ? Refuse(new NotAskedOfYou())
        : draft.SentAgain.Any(sent => sent.To == to && now - sent.At < StillInSight) ? new Decision<Draft>.Unchanged()
        : Change(
            draft with { SentAgain = [.. draft.SentAgain.Where(sent => sent.To != to), new(to, now)] },
            new Effect.SendCard(to, ReviewCard));

    internal static Decision<Draft> Change(Draft draft, params ImmutableArray<Effect> effects) =>
        new Decision<Draft>.Changed(draft, effects);

    internal static Decision<Draft> Refuse(Refusal why) => new Decision<Draft>.Refused(why);
}

public enum DraftStatus
{
    InReview,
    ChangesRequested,
    Approved,
    Rejected,
    Withdrawn,

    /// <summary>Its posting time came before its approval.</summary>
    Expired,

    /// <summary>Nobody may decide on it, or only the author.</summary>
    NobodyToApprove,
}

/// <param name="Number">From 1.</param>
/// <param name="By">Who wrote this version: never who approves it.</param>
/// <param name="Hash">SHA-256 of the text in UTF-8, in hexadecimal: what an approval is of.</param>
public sealed record DraftVersion(int Number, string Text, PersonId By, DateTimeOffset At, string Hash)
{
    /// <returns>The text as it is kept, checked and approved. Clients differ in line ends and outer space, which makes no other text; control
    /// characters are shown by nobody, and would only hide a word from the check.</returns>
    public static string Normalised(string text) =>
        string.Concat(text.ReplaceLineEndings("\n").Replace('\v', '\n').Where(character => character is '\n' or '\t' || !char.IsControl(character))).Trim();
}

/// <summary>A stage is decided by any one of its approvers.</summary>
public sealed record Stage(ImmutableArray<Approver> Approvers);

/// <summary>Somebody who is asked, and why: the mandate that the card and the record name.</summary>
/// <param name="Channels">The draft's channels that this person decides about in the stage; empty for a role that is not about channels.</param>
/// <param name="DeputyFor">For whom this person stands in; null for a mandate of their own.</param>
public sealed record Approver(PersonId Person, Role Role, ImmutableArray<Channel> Channels, PersonId? DeputyFor);

/// <summary>An approval is of an exact text, by a person with a mandate.</summary>
public sealed record Approval(Approver Mandate, int Version, string Hash, DateTimeOffset At);

public sealed record SentAgain(PersonId To, DateTimeOffset At);

public sealed record Verdict(PersonId By, DateTimeOffset At, string? Reason);
