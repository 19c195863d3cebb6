using System.Collections.Immutable;
using GovernanceBot.Domain.People;
using GovernanceBot.Domain.Responsibilities;

namespace GovernanceBot.Domain.Drafts;

/// <summary>The decisions of approvers, stage by stage.</summary>
internal static class Review
{
    public static Decision<Draft> Decide(Draft draft, DraftCommand.ByApprover act, DateTimeOffset now, Mandates mandates)
    {
        if (act.By == draft.Author || act.By == draft.Version.By)
        {
            return Draft.Refuse(new OwnText());
        }

        var isCurrent = act.Version == draft.Version.Number;
        if (isCurrent && ApprovalRoute.MandateOf(act.By, draft, now, mandates) is { } mandate)
        {
            return Decide(draft, act, mandate, now, mandates);
        }

        if (IsDone(draft, act))
        {
            return new Decision<Draft>.Unchanged();
        }

        var isWaiting = isCurrent && (draft.Status is DraftStatus.InReview or DraftStatus.NobodyToApprove);
        var passed = isWaiting ? draft.Route[..draft.Stage] : draft.Route;
        return Draft.Refuse(passed.Any(stage => stage.Approvers.Any(a => a.Person == act.By)) ? new DecidedMeanwhile() : new NotAskedOfYou());
    }

    public static Decision<Draft> Withdraw(Draft draft, DraftCommand.Withdraw act, DateTimeOffset now) =>
        Draft.Change(draft with { Status = DraftStatus.Withdrawn, Verdict = new(act.By, now, null) });

    private static Decision<Draft> Decide(
        Draft draft, DraftCommand.ByApprover act, Approver mandate, DateTimeOffset now, Mandates mandates) => act switch
    {
        DraftCommand.Approve when draft.PostAt <= now => Deadline.Expire(draft),
        DraftCommand.Approve => Approve(draft, new(mandate, draft.Version.Number, draft.Version.Hash, now), now, mandates),
        DraftCommand.RequestChanges { Reason: var reason } => Return(draft, DraftStatus.ChangesRequested, act.By, reason, now),
        DraftCommand.Reject { Reason: var reason } => Return(draft, DraftStatus.Rejected, act.By, reason, now),
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, "No such decision."),
    };

    /// <summary>Whoever agrees to a version agrees to it in every mandate they hold: nobody is asked about the same one twice.</summary>
    /// <returns>The agreement as of the moment when it was given.</returns>
    public static Approval? AgreedBefore(Draft draft) =>
        draft.Asked
            .SelectMany(a => draft.Approvals.Where(given => given.Mandate.Person == a.Person).Select(given => given with { Mandate = a }))
            .FirstOrDefault();

    public static Decision<Draft> Approve(Draft draft, Approval approval, DateTimeOffset now, Mandates mandates)
    {
        var agreed = draft with { Approvals = draft.Approvals.Add(approval), Stage = draft.Stage + 1 };
        return agreed.Stage < agreed.Route.Length
            ? Deadline.Begin(agreed, now, mandates)
            : Tell(agreed with { Status = DraftStatus.Approved });
    }

    private static Decision<Draft> Return(Draft draft, DraftStatus status, PersonId by, string reason, DateTimeOffset now) =>
        Reason.From(reason) is { } why
            ? Tell(draft with { Status = status, Verdict = new(by, now, why) })
            : Draft.Refuse(new ReasonMissing());

    /// <summary>The same decision by the same person, delivered twice.</summary>
    private static bool IsDone(Draft draft, DraftCommand.ByApprover act) => act switch
    {
        DraftCommand.Approve => draft.Approvals.Any(a => a.Mandate.Person == act.By && a.Version == act.Version),
        DraftCommand.RequestChanges { Reason: var reason } => WasReturned(draft, DraftStatus.ChangesRequested, act, reason),
        DraftCommand.Reject { Reason: var reason } => WasReturned(draft, DraftStatus.Rejected, act, reason),
        _ => false,
    };

    private static bool WasReturned(Draft draft, DraftStatus status, DraftCommand.ByApprover act, string reason) =>
        draft.Status == status && draft.Version.Number == act.Version
        && draft.Verdict is { } verdict && verdict.By == act.By && verdict.Reason == Reason.From(reason);

    private static Decision<Draft> Tell(Draft draft) =>
        Draft.Change(draft, new Effect.SendCard(draft.Author, Draft.AuthorCard));
}
