using GovernanceBot.Domain.People;

namespace GovernanceBot.Domain.Drafts;

/// <summary>The decisions of approvers, stage by stage.</summary>
internal static class Review
{
    public static Decision<Draft> Decide(Draft draft, DraftCommand.ByApprover act, DateTimeOffset now)
    {
        if (act.By == draft.Author || act.By == draft.Version.By)
        {
            return Draft.Refuse(new OwnText());
        }

        if (act is DraftCommand.Approve && draft.Approvals.Any(a => a.Mandate.Person == act.By && a.Version == act.Version))
        {
            return new Decision<Draft>.Unchanged();
        }

        if (draft.CurrentStage is not { } stage || act.Version != draft.Version.Number)
        {
            return Draft.Refuse(draft.Route.Any(s => Asks(s, act.By)) ? new DecidedMeanwhile() : new NotAskedOfYou());
        }

        return stage.Approvers.FirstOrDefault(a => a.Person == act.By) is { } mandate
            ? Decide(draft, act, mandate, now)
            : Draft.Refuse(new NotAskedOfYou());
    }

    /// <summary>Asks a stage: every approver of it gets the card.</summary>
    public static Decision<Draft> Ask(Draft draft, int stage, DateTimeOffset now) =>
        Draft.Change(
            draft with { Stage = stage, StageSince = now, Nudges = 0 },
            [.. draft.Route[stage].Approvers.Select(a => new Effect.SendCard(a.Person, Draft.ReviewCard))]);

    public static Decision<Draft> Withdraw(Draft draft, DraftCommand.Withdraw act, DateTimeOffset now) =>
        Draft.Change(draft with { Status = DraftStatus.Withdrawn, Verdict = new(act.By, now, null) });

    private static Decision<Draft> Decide(Draft draft, DraftCommand.ByApprover act, Approver mandate, DateTimeOffset now) => act switch
    {
        DraftCommand.Approve => Approve(draft, mandate, now),
        DraftCommand.RequestChanges { Reason: var reason } => Return(draft, DraftStatus.ChangesRequested, act.By, reason, now),
        DraftCommand.Reject { Reason: var reason } => Return(draft, DraftStatus.Rejected, act.By, reason, now),
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, "No such decision."),
    };

    private static Decision<Draft> Approve(Draft draft, Approver mandate, DateTimeOffset now)
    {
        var approved = draft with
        {
            Approvals = draft.Approvals.Add(new(mandate, draft.Version.Number, draft.Version.Hash, now)),
        };
        return draft.Stage + 1 < draft.Route.Length
            ? Ask(approved, draft.Stage + 1, now)
            : Tell(approved with { Status = DraftStatus.Approved });
    }

    private static Decision<Draft> Return(Draft draft, DraftStatus status, PersonId by, string reason, DateTimeOffset now) =>
        Reason.From(reason) is { } why
            ? Tell(draft with { Status = status, Verdict = new(by, now, why) })
            : Draft.Refuse(new ReasonMissing());

    private static Decision<Draft> Tell(Draft draft) =>
        Draft.Change(draft, new Effect.SendCard(draft.Author, Draft.AuthorCard));

    private static bool Asks(Stage stage, PersonId person) => stage.Approvers.Any(a => a.Person == person);
}
