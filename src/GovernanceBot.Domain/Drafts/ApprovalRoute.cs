using System.Collections.Immutable;
using GovernanceBot.Domain.Calendar;
using GovernanceBot.Domain.People;
using GovernanceBot.Domain.Responsibilities;

namespace GovernanceBot.Domain.Drafts;

/// <summary>
/// Who has to agree. First an editor for each channel: whoever edits all of them decides alone, otherwise one stage for each editor that is
/// needed to cover them. Then one stage for each role that a guideline names. The author is never asked; a deputy stands in.
/// </summary>
public static class ApprovalRoute
{
    /// <returns>The stages in order. A stage without approvers is one that nobody but the author could decide.</returns>
    public static ImmutableArray<Stage> For(Draft draft, DateTimeOffset now, Mandates mandates) =>
    [
        .. EditorStages(draft, now, mandates),
        .. draft.MustAgree.Distinct().Order().Select(role => RoleStage(role, draft, now, mandates)),
    ];

    /// <summary>Responsibilities change while a draft waits: a mandate has to hold at the moment of the decision.</summary>
    internal static bool StillHeld(this Mandates mandates, Approver approver, DateTimeOffset now)
    {
        var holder = approver.DeputyFor ?? approver.Person;
        return mandates.Held(approver.Role, now).Any(r => r.Person == holder && (approver.DeputyFor is null || r.Deputy == approver.Person));
    }

    internal static IEnumerable<Approver> DeputiesOf(Approver approver, Draft draft, DateTimeOffset now, Mandates mandates) =>
        mandates.DeputiesOf(approver.Person, approver.Role, now)
            .Where(person => MayDecide(person, draft))
            .Select(person => approver with { Person = person, DeputyFor = approver.Person });

    private static IEnumerable<Stage> EditorStages(Draft draft, DateTimeOffset now, Mandates mandates)
    {
        var editors = Editors(draft, now, mandates);
        var open = draft.Channels;
        while (!open.IsEmpty)
        {
            var covered = editors.Select(Covered).Append([]).MaxBy(channels => channels.Length);
            if (covered.IsDefaultOrEmpty)
            {
                yield return new([]);
                yield break;
            }

            yield return StageOf(editors.Where(editor => covered.All(editor.Channels.Contains)));
            open = open.RemoveRange(covered);
        }

        ImmutableArray<Channel> Covered(Approver editor) => [.. open.Where(editor.Channels.Contains)];
    }

    private static ImmutableArray<Approver> Editors(Draft draft, DateTimeOffset now, Mandates mandates) =>
    [
        .. mandates.Held(Role.Editor, now)
            .GroupBy(r => r.Person)
            .Select(own => new Approver(
                own.Key, Role.Editor, [.. draft.Channels.Where(c => own.Any(r => r.Covers(c, draft.Theme)))], null))
            .Where(editor => !editor.Channels.IsEmpty)
            .SelectMany(editor => MayDecide(editor.Person, draft) ? [editor] : DeputiesOf(editor, draft, now, mandates)),
    ];

    private static Stage RoleStage(Role role, Draft draft, DateTimeOffset now, Mandates mandates) =>
        StageOf(mandates.Held(role, now)
            .Select(r => new Approver(r.Person, role, [], null))
            .SelectMany(a => MayDecide(a.Person, draft) ? [a] : DeputiesOf(a, draft, now, mandates)));

    /// <summary>Everybody is asked once, and for a mandate of their own rather than for somebody else's.</summary>
    private static Stage StageOf(IEnumerable<Approver> approvers) =>
        new([.. approvers.OrderBy(a => a.DeputyFor is not null).DistinctBy(a => a.Person)]);

    private static bool MayDecide(PersonId person, Draft draft) => person != draft.Author && person != draft.Version.By;
}
