using GovernanceBot.Domain.Responsibilities;

namespace GovernanceBot.Domain.Calendar;

/// <summary>What people say of a planned post: posted, later, somebody else, or not at all.</summary>
public static class Settling
{
    /// <summary>No reminder can be put off for longer than this.</summary>
    public static readonly TimeSpan LongestSnooze = TimeSpan.FromDays(14);

    /// <summary>In characters; longer than any browser keeps.</summary>
    private const int LongestLink = 2_000;

    public static Decision<PlannedPost> Decide(PlannedPost post, PlannedPostCommand.ByPerson command, DateTimeOffset now, Mandates mandates) =>
        command switch
        {
            _ when IsDone(post, command) => new Decision<PlannedPost>.Unchanged(),
            _ when !post.MayBeSettledBy(command.By, now, mandates) => PlannedPost.Refuse(new NotYourPost(post.Coordinator)),
            _ when !post.IsOpen => PlannedPost.Refuse(new AlreadySettled()),
            PlannedPostCommand.MarkPosted act => Post(post, act, now),
            PlannedPostCommand.Skip act => Skip(post, act, now),
            PlannedPostCommand.AsSeen { Seen: var seen } when seen != post.Settled?.At => PlannedPost.Refuse(new MovedOn()),
            PlannedPostCommand.Snooze act => Snooze(post, act, now),
            PlannedPostCommand.HandOver act => HandOver(post, act, now),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command, "No such command."),
        };

    /// <summary>The same answer by the same person, delivered twice.</summary>
    private static bool IsDone(PlannedPost post, PlannedPostCommand.ByPerson act) => post.Settled is { } last && last.By == act.By && act switch
    {
        PlannedPostCommand.MarkPosted posted => post.Status == PlannedPostStatus.Posted && last.Note == Link(posted),
        PlannedPostCommand.Skip skip => post.Status == PlannedPostStatus.Skipped && last.Note == Reason.From(skip.Reason),
        PlannedPostCommand.HandOver handOver => post.IsOpen && post.Coordinator == handOver.To,
        PlannedPostCommand.Snooze snooze => post.Status == PlannedPostStatus.Snoozed && snooze.Seen != last.At,
        _ => false,
    };

    private static Decision<PlannedPost> Post(PlannedPost post, PlannedPostCommand.MarkPosted act, DateTimeOffset now)
    {
        var link = Link(act);
        return link is null || IsWebAddress(link)
            ? PlannedPost.Change(post with { Status = PlannedPostStatus.Posted, RemindAt = null, Settled = new(act.By, now, link, Approved: act.Approved) })
            : PlannedPost.Refuse(new NotAWebAddress());
    }

    private static string? Link(PlannedPostCommand.MarkPosted act) => string.IsNullOrWhiteSpace(act.Link) ? null : act.Link.Trim();

    private static Decision<PlannedPost> Skip(PlannedPost post, PlannedPostCommand.Skip act, DateTimeOffset now) =>
        Reason.From(act.Reason) is { } reason
            ? PlannedPost.Change(post with { Status = PlannedPostStatus.Skipped, RemindAt = null, Settled = new(act.By, now, reason) })
            : PlannedPost.Refuse(new ReasonMissing());

    /// <summary>Putting off never brings a reminder forward to before the posting time.</summary>
    private static Decision<PlannedPost> Snooze(PlannedPost post, PlannedPostCommand.Snooze act, DateTimeOffset now) =>
        act.For <= TimeSpan.Zero || act.For > LongestSnooze
            ? PlannedPost.Refuse(new SnoozeOutOfBounds())
            : PlannedPost.Change(
                post with
                {
                    Status = PlannedPostStatus.Snoozed,
                    RemindAt = now + act.For > post.PostAt ? now + act.For : post.PostAt,
                    Settled = new(act.By, now, null),
                });

    /// <summary>The new coordinator is reminded at once, so an earlier wish for later is gone. Who is chosen by a person is tried, also after an
    /// earlier message could not reach them.</summary>
    private static Decision<PlannedPost> HandOver(PlannedPost post, PlannedPostCommand.HandOver act, DateTimeOffset now) =>
        act.To == post.Coordinator
            ? new Decision<PlannedPost>.Unchanged()
            : PlannedPost.Change(
                (post.Status == PlannedPostStatus.Snoozed ? post with { Status = PlannedPostStatus.Due, RemindAt = null } : post) with
                {
                    Coordinator = act.To,
                    Settled = new(act.By, now, null, act.To),
                    OutOfReach = post.OutOfReach.Remove(act.To),
                },
                new Effect.SendCard(act.To, PlannedPost.ReminderCard));

    private static bool IsWebAddress(string link) =>
        link.Length <= LongestLink
        && Uri.TryCreate(link, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);
}
