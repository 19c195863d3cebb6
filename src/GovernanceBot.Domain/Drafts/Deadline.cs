using System.Collections.Immutable;
using GovernanceBot.Domain.People;
using GovernanceBot.Domain.Responsibilities;

namespace GovernanceBot.Domain.Drafts;

/// <summary>
/// A stage has the time until posting: at half of it the approvers are reminded, at three quarters the deputies are asked too, at seven eighths
/// the coordinators hear of it, and at the posting time the draft expires. Who cannot be reached is never asked again. Who has come to hold
/// the mandate by one of the first three moments is asked then; after them nobody is.
/// </summary>
internal static class Deadline
{
    private static readonly ImmutableArray<double> Nudges = [1 / 2.0, 3 / 4.0, 7 / 8.0];

    public static DateTimeOffset Next(Draft draft) => draft.Nudges < Nudges.Length ? At(draft, Nudges[draft.Nudges]) : draft.PostAt;

    /// <summary>Begins the stage that the draft has reached.</summary>
    public static Decision<Draft> Begin(Draft draft, DateTimeOffset now, Mandates mandates) =>
        Ask(draft, Renewed(draft with { StageSince = now, Nudges = 0 }, now, mandates), [], now, mandates);

    /// <summary>What a clock that stood still has missed is made up for in one go: everybody gets one card.</summary>
    public static Decision<Draft> Ring(Draft draft, DateTimeOffset now, Mandates mandates)
    {
        if (draft.PostAt <= now)
        {
            return Expire(draft);
        }

        var due = Nudges.Count(share => At(draft, share) <= now);
        if (due <= draft.Nudges)
        {
            return new Decision<Draft>.Unchanged();
        }

        var renewed = Renewed(draft with { Nudges = due }, now, mandates);
        var withDeputies = due >= 2 ? WithDeputies(renewed, renewed.Asked, now, mandates) : renewed;
        return Ask(draft, withDeputies, draft.Nudges < 1 ? [] : draft.Asked, now, mandates);
    }

    public static Decision<Draft> Expire(Draft draft) =>
        Draft.Change(draft with { Status = DraftStatus.Expired }, new Effect.SendCard(draft.Author, Draft.AuthorCard));

    /// <summary>An approver who cannot be reached is replaced at once.</summary>
    public static Decision<Draft> PassOn(Draft draft, PersonId lost, DateTimeOffset now, Mandates mandates)
    {
        if (draft.OutOfReach.Contains(lost))
        {
            return new Decision<Draft>.Unchanged();
        }

        var told = draft with { OutOfReach = draft.OutOfReach.Add(lost) };
        return now < draft.PostAt && draft.Asked.Any(a => a.Person == lost)
            ? Ask(told, Renewed(told, now, mandates), draft.Asked, now, mandates)
            : Draft.Change(told);
    }

    public static IEnumerable<Effect.SendCard> TellCoordinators(Draft draft, DateTimeOffset now, Mandates mandates) =>
        mandates.Coordinators(now)
            .Where(person => person != draft.Author && !draft.OutOfReach.Contains(person))
            .Select(person => new Effect.SendCard(person, Draft.StuckCard));

    /// <summary>Sends the card to everybody on the renewed stage who does not have it. With nobody left who can be reached the coordinators hear of
    /// it, and with nobody left who holds the mandate it stops; whoever agreed to the words before is not asked about them again.</summary>
    private static Decision<Draft> Ask(Draft before, Draft renewed, ImmutableArray<Approver> haveIt, DateTimeOffset now, Mandates mandates)
    {
        if (renewed.Asked.IsEmpty)
        {
            return Stop(before, now, mandates);
        }

        if (Review.AgreedBefore(renewed) is { } agreed)
        {
            return Review.Approve(renewed, agreed, now, mandates);
        }

        ImmutableArray<Effect.SendCard> cards =
        [
            .. renewed.Asked
                .Where(a => !renewed.OutOfReach.Contains(a.Person) && haveIt.All(had => had.Person != a.Person))
                .Select(a => new Effect.SendCard(a.Person, Draft.ReviewCard)),
        ];
        var isNudge = renewed.Nudges > before.Nudges;
        var isNews = IsLost(renewed) && !(isNudge && IsLost(before));
        var warnings = isNews || (isNudge && renewed.Nudges == Nudges.Length) ? TellCoordinators(renewed, now, mandates) : [];
        return Draft.Change(renewed, [.. cards, .. warnings.Where(warning => cards.All(card => card.To != warning.To))]);
    }

    private static bool IsLost(Draft draft) => draft.Asked.All(a => draft.OutOfReach.Contains(a.Person));

    private static Decision<Draft> Stop(Draft draft, DateTimeOffset now, Mandates mandates) => Draft.Change(
        draft with { Status = DraftStatus.NobodyToApprove },
        [new Effect.SendCard(draft.Author, Draft.AuthorCard), .. TellCoordinators(draft, now, mandates)]);

    private static DateTimeOffset At(Draft draft, double share) => draft.StageSince + ((draft.PostAt - draft.StageSince) * share);

    /// <summary>The stage as responsibilities are now; deputies stand in at once for those who turned out to be out of reach.</summary>
    private static Draft Renewed(Draft draft, DateTimeOffset now, Mandates mandates)
    {
        var present = draft with { Route = draft.Route.SetItem(draft.Stage, ApprovalRoute.PresentStage(draft, now, mandates)) };
        return WithDeputies(present, present.Asked.Where(a => present.OutOfReach.Contains(a.Person)), now, mandates);
    }

    /// <summary>Adds who stands in for these and is not on the stage yet.</summary>
    private static Draft WithDeputies(Draft draft, IEnumerable<Approver> approvers, DateTimeOffset now, Mandates mandates)
    {
        var deputies = approvers
            .SelectMany(a => ApprovalRoute.DeputiesOf(a, draft, now, mandates))
            .Where(d => draft.Asked.All(a => a.Person != d.Person) && !draft.OutOfReach.Contains(d.Person))
            .DistinctBy(d => d.Person);
        return draft with { Route = draft.Route.SetItem(draft.Stage, new([.. draft.Asked, .. deputies])) };
    }
}
