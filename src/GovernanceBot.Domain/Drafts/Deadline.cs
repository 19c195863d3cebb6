using System.Collections.Immutable;
using GovernanceBot.Domain.People;
using GovernanceBot.Domain.Responsibilities;

namespace GovernanceBot.Domain.Drafts;

/// <summary>
/// A stage has the time until posting: at half of it the approvers are reminded, at three quarters the deputies are asked too, at seven eighths
/// the coordinators hear of it, and at the posting time the draft expires.
/// </summary>
internal static class Deadline
{
    private static readonly ImmutableArray<double> Nudges = [1 / 2.0, 3 / 4.0, 7 / 8.0, 1];

    public static DateTimeOffset Next(Draft draft) =>
        draft.StageSince + ((draft.PostAt - draft.StageSince) * Nudges[Math.Min(draft.Nudges, Nudges.Length - 1)]);

    public static Decision<Draft> Ring(Draft draft, DateTimeOffset now, Mandates mandates)
    {
        if (Next(draft) > now)
        {
            return new Decision<Draft>.Unchanged();
        }

        var nudged = draft with { Nudges = draft.Nudges + 1 };
        return draft.Nudges switch
        {
            _ when draft.PostAt <= now => Draft.Change(
                draft with { Status = DraftStatus.Expired },
                new Effect.SendCard(draft.Author, Draft.AuthorCard)),
            0 => Draft.Change(nudged, [.. Cards(draft.Route[draft.Stage].Approvers)]),
            1 => AskDeputies(nudged, now, mandates),
            _ => Draft.Change(nudged, [.. TellCoordinators(draft, now, mandates)]),
        };
    }

    /// <summary>An approver who cannot be reached is replaced at once; with nobody left the coordinators hear of it.</summary>
    public static Decision<Draft> PassOn(Draft draft, PersonId lost, DateTimeOffset now, Mandates mandates)
    {
        if (draft.OutOfReach.Contains(lost))
        {
            return new Decision<Draft>.Unchanged();
        }

        var told = draft with { OutOfReach = draft.OutOfReach.Add(lost) };
        return draft.CurrentStage is { } stage && stage.Approvers.Any(a => a.Person == lost)
            ? AskDeputies(told, now, mandates)
            : Draft.Change(told);
    }

    public static IEnumerable<Effect> TellCoordinators(Draft draft, DateTimeOffset now, Mandates mandates) =>
        mandates.Coordinators(now)
            .Where(person => person != draft.Author && !draft.OutOfReach.Contains(person))
            .Select(person => new Effect.SendCard(person, Draft.StuckCard));

    private static Decision<Draft> AskDeputies(Draft draft, DateTimeOffset now, Mandates mandates)
    {
        var stage = draft.Route[draft.Stage];
        var deputies = stage.Approvers
            .SelectMany(a => ApprovalRoute.DeputiesOf(a, draft, now, mandates))
            .Where(d => stage.Approvers.All(a => a.Person != d.Person) && !draft.OutOfReach.Contains(d.Person))
            .DistinctBy(d => d.Person)
            .ToImmutableArray();
        var asked = draft with { Route = draft.Route.SetItem(draft.Stage, new(stage.Approvers.AddRange(deputies))) };
        var nobodyLeft = asked.Route[draft.Stage].Approvers.All(a => draft.OutOfReach.Contains(a.Person));
        return Draft.Change(
            asked,
            [.. Cards(deputies), .. nobodyLeft ? TellCoordinators(draft, now, mandates) : []]);
    }

    private static IEnumerable<Effect> Cards(IEnumerable<Approver> approvers) =>
        approvers.Select(a => new Effect.SendCard(a.Person, Draft.ReviewCard));
}
