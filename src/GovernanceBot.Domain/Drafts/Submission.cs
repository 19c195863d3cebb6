using System.Security.Cryptography;
using System.Text;
using GovernanceBot.Domain.People;
using GovernanceBot.Domain.Responsibilities;

namespace GovernanceBot.Domain.Drafts;

/// <summary>How a text gets on its way: for the first time, or again after a change.</summary>
internal static class Submission
{
    public static Decision<Draft> Submit(DraftCommand.Submit act, DateTimeOffset now, Mandates mandates)
    {
        if (act.Channels.IsEmpty)
        {
            return Draft.Refuse(new ChannelMissing());
        }

        if (Objection(act.Text, act.PostAt, now) is { } why)
        {
            return Draft.Refuse(why);
        }

        var draft = new Draft(
            act.Draft, act.By, Version(1, act.Text, act.By, now), null, act.Channels, act.Theme, act.PostAt, act.PlannedPost,
            act.MustAgree, [], DraftStatus.InReview, 0, now, 0, [], null, [])
        {
            PlannedTitle = act.PlannedTitle,
        };
        return Send(draft, now, mandates);
    }

    public static Decision<Draft> Resubmit(Draft draft, DraftCommand.Resubmit act, DateTimeOffset now, Mandates mandates)
    {
        var postAt = act.PostAt ?? draft.PostAt;
        if (Objection(act.Text, postAt, now) is { } why)
        {
            return Draft.Refuse(why);
        }

        var isSameText = DraftVersion.Normalised(act.Text) == draft.Version.Text;
        if (draft.Status is not (DraftStatus.Expired or DraftStatus.NobodyToApprove) && IsSameAs(draft, act))
        {
            return Draft.Refuse(new NothingChanged());
        }

        var next = draft with
        {
            Version = Version(draft.Version.Number + 1, act.Text, act.By, now),
            Reviewed = isSameText || draft.Route.IsEmpty ? draft.Reviewed : draft.Version,
            PostAt = postAt,
            MustAgree = act.MustAgree,
            Approvals = [],
            Verdict = null,
            OutOfReach = [],
        };
        return Send(next, now, mandates) is Decision<Draft>.Changed { State.Status: var status } sent
            && !(status == DraftStatus.NobodyToApprove && draft.Status == status && IsSameAs(draft, act))
                ? sent
                : new Decision<Draft>.Unchanged();
    }

    /// <summary>A form sent twice.</summary>
    public static bool IsRepeated(Draft draft, DraftCommand.Resubmit act) =>
        IsSameAs(draft, act) && (draft.Status == DraftStatus.InReview || act.Version != draft.Version.Number);

    /// <summary>The same words for the same moment.</summary>
    private static bool IsSameAs(Draft draft, DraftCommand.Resubmit act) =>
        DraftVersion.Normalised(act.Text) == draft.Version.Text && (act.PostAt ?? draft.PostAt) == draft.PostAt;

    private static Decision<Draft> Send(Draft draft, DateTimeOffset now, Mandates mandates)
    {
        var route = ApprovalRoute.For(draft, now, mandates);
        return route.IsEmpty || route.Any(stage => stage.Approvers.IsEmpty)
            ? Draft.Change(
                draft with { Status = DraftStatus.NobodyToApprove, Route = [], Stage = 0 }, [.. Deadline.TellCoordinators(draft, now, mandates)])
            : Deadline.Begin(draft with { Status = DraftStatus.InReview, Route = route, Stage = 0 }, now, mandates);
    }

    private static Refusal? Objection(string text, DateTimeOffset postAt, DateTimeOffset now) => DraftVersion.Normalised(text) switch
    {
        "" => new TextMissing(),
        var kept when TextCost.Of(kept) is > Draft.LongestText and var weight => new TextTooLong(weight),
        _ when postAt <= now => new PostingTimePassed(),
        _ => null,
    };

    private static DraftVersion Version(int number, string text, PersonId by, DateTimeOffset now)
    {
        var normalised = DraftVersion.Normalised(text);
        return new(number, normalised, by, now, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(normalised))));
    }
}
