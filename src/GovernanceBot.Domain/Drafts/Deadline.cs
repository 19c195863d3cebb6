using System.Collections.Immutable;
using GovernanceBot.Domain.People;
using GovernanceBot.Domain.Responsibilities;

namespace GovernanceBot.Domain.Drafts;

/// <summary>
/// A stage has the time until posting: at half of it the approvers are reminded, at three quarters the deputies are asked too, at seven eighths
/// the coordinators hear of it, and at the posting time the draft expires. Who cannot be reached is never asked again.
/// </summary>
internal static class Deadline
{
    private static readonly ImmutableArray<double> Nudges = [1 / 2.0, 3 / 4.0, 7 / 8.0];

    public static DateTimeOffset Next(Draft draft) => draft.Nudges < Nudges.Length ? At(draft, Nudges[draft.Nudges]) : draft.PostAt;

    /// <summary>Asks the stage that the draft has reached; deputies stand in at once for those who turned out to be out of reach.</summary>
    public static Decision<Draft>.Changed Ask(Draft draft, DateTimeOffset now, Mandates mandates)
    {
        var approvers = draft.Route[draft.Stage].Approvers;
        var deputies = Deputies(draft, approvers.Where(a => draft.OutOfReach.Contains(a.Person)), now, mandates);
        var asked = WithApprovers(draft with { StageSince = now, Nudges = 0 }, deputies);
        return new(asked, [.. Cards(draft, [.. approvers, .. deputies]), .. TellIfNobodyIsLeft(asked, now, mandates)]);
    }

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

        var approvers = draft.Route[draft.Stage].Approvers;
        var deputies = draft.Nudges < 2 && due >= 2 ? Deputies(draft, approvers, now, mandates) : [];
        ImmutableArray<Effect.SendCard> cards = [.. Cards(draft, draft.Nudges < 1 ? [.. approvers, .. deputies] : deputies)];
        var warnings = due == Nudges.Length
            ? TellCoordinators(draft, now, mandates).Where(warning => cards.All(card => card.To != warning.To))
            : [];
        return Draft.Change(WithApprovers(draft with { Nudges = due }, deputies), [.. cards, .. warnings]);
    }

    public static Decision<Draft> Expire(Draft draft) =>
        Draft.Change(draft with { Status = DraftStatus.Expired }, new Effect.SendCard(draft.Author, Draft.AuthorCard));

    /// <summary>An approver who cannot be reached is replaced at once; with nobody left the coordinators hear of it.</summary>
    public static Decision<Draft> PassOn(Draft draft, PersonId lost, DateTimeOffset now, Mandates mandates)
    {
        if (draft.OutOfReach.Contains(lost))
        {
            return new Decision<Draft>.Unchanged();
        }

        var told = draft with { OutOfReach = draft.OutOfReach.Add(lost) };
        if (draft.CurrentStage?.Approvers.FirstOrDefault(a => a.Person == lost) is not { } approver)
        {
            return Draft.Change(told);
        }

        var deputies = Deputies(told, [approver], now, mandates);
        var asked = WithApprovers(told, deputies);
        return Draft.Change(asked, [.. Cards(asked, deputies), .. TellIfNobodyIsLeft(asked, now, mandates)]);
    }

    public static IEnumerable<Effect.SendCard> TellCoordinators(Draft draft, DateTimeOffset now, Mandates mandates) =>
        mandates.Coordinators(now)
            .Where(person => person != draft.Author && !draft.OutOfReach.Contains(person))
            .Select(person => new Effect.SendCard(person, Draft.StuckCard));

    private static IEnumerable<Effect.SendCard> TellIfNobodyIsLeft(Draft draft, DateTimeOffset now, Mandates mandates) =>
        draft.Route[draft.Stage].Approvers.All(a => draft.OutOfReach.Contains(a.Person)) ? TellCoordinators(draft, now, mandates) : [];

    private static DateTimeOffset At(Draft draft, double share) => draft.StageSince + ((draft.PostAt - draft.StageSince) * share);

    /// <summary>Who stands in for these and is not asked yet.</summary>
    private static ImmutableArray<Approver> Deputies(Draft draft, IEnumerable<Approver> approvers, DateTimeOffset now, Mandates mandates) =>
    [
        .. approvers
            .SelectMany(a => ApprovalRoute.DeputiesOf(a, draft, now, mandates))
            .Where(d => draft.Route[draft.Stage].Approvers.All(a => a.Person != d.Person) && !draft.OutOfReach.Contains(d.Person))
            .DistinctBy(d => d.Person),
    ];

    private static Draft WithApprovers(Draft draft, ImmutableArray<Approver> added) =>
        draft with { Route = draft.Route.SetItem(draft.Stage, new(draft.Route[draft.Stage].Approvers.AddRange(added))) };

    private static IEnumerable<Effect.SendCard> Cards(Draft draft, ImmutableArray<Approver> approvers) =>
        approvers.Where(a => !draft.OutOfReach.Contains(a.Person)).Select(a => new Effect.SendCard(a.Person, Draft.ReviewCard));
}
