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
    /// <returns>The stages in order. A stage without approvers is one that nobody may decide, or only the author.</returns>
    public static ImmutableArray<Stage> For(Draft draft, DateTimeOffset now, Mandates mandates) =>
    [
        .. EditorStages(draft.Channels, [.. Eligible(Role.Editor, draft, now, mandates)]),
        .. draft.MustAgree.Distinct().Order().Select(role => StageOf(Covering([], Eligible(role, draft, now, mandates)))),
    ];

    /// <summary>Responsibilities change while a draft waits: the stage it has reached is for those on it who still hold the mandate, and for whoever
    /// holds it by now, or stands in for one of those. It can be left without approvers.</summary>
    internal static Stage PresentStage(Draft draft, DateTimeOffset now, Mandates mandates)
    {
        var approvers = draft.Asked;
        var eligible = Covering(approvers[0].Channels, Eligible(approvers[0].Role, draft, now, mandates)).ToList();
        return StageOf(
        [
            .. approvers.Where(a => mandates.Holds(a, draft.Theme, now)),
            .. eligible,
            .. eligible.SelectMany(a => DeputiesOf(a, draft, now, mandates)).Where(deputy => approvers.Any(a => a.Person == deputy.Person)),
        ]);
    }

    /// <summary>By which mandate somebody who was asked decides now; null for whoever was not asked, or holds none any more.</summary>
    internal static Approver? MandateOf(PersonId person, Draft draft, DateTimeOffset now, Mandates mandates) =>
        draft.Asked.Any(a => a.Person == person)
            ? PresentStage(draft, now, mandates).Approvers.FirstOrDefault(a => a.Person == person)
            : null;

    /// <summary>Who stands in for all that this person is asked about.</summary>
    internal static IEnumerable<Approver> DeputiesOf(Approver approver, Draft draft, DateTimeOffset now, Mandates mandates) =>
        mandates.DeputiesOf(approver.Person, approver.Role, now)
            .Where(person => MayDecide(person, draft))
            .Select(person => approver with { Person = person, DeputyFor = approver.Person })
            .Where(deputy => mandates.Holds(deputy, draft.Theme, now));

    private static bool Holds(this Mandates mandates, Approver approver, string theme, DateTimeOffset now)
    {
        var own = mandates.Held(approver.Role, now)
            .Where(r => approver.DeputyFor is { } holder ? r.Person == holder && r.Deputy == approver.Person : r.Person == approver.Person)
            .ToList();
        return own.Count > 0 && approver.Channels.All(channel => own.Exists(r => r.Covers(channel, theme)));
    }

    private static IEnumerable<Stage> EditorStages(ImmutableArray<Channel> open, ImmutableArray<Approver> editors)
    {
        while (!open.IsEmpty)
        {
            var covered = editors.Select(Covered).Append([]).MaxBy(channels => channels.Length);
            if (covered.IsDefaultOrEmpty)
            {
                yield return new([]);
                yield break;
            }

            yield return StageOf(Covering(covered, editors));
            open = open.RemoveRange(covered);
        }

        ImmutableArray<Channel> Covered(Approver editor) => [.. open.Where(editor.Channels.Contains)];
    }

    private static IEnumerable<Approver> Covering(ImmutableArray<Channel> channels, IEnumerable<Approver> approvers) =>
        approvers.Where(a => channels.All(a.Channels.Contains)).Select(a => a with { Channels = channels });

    /// <summary>Each with those of the draft's channels that the mandate covers. Where the holder wrote the text, the deputies come in for what
    /// they were named for.</summary>
    private static IEnumerable<Approver> Eligible(Role role, Draft draft, DateTimeOffset now, Mandates mandates) =>
        mandates.Held(role, now)
            .GroupBy(r => MayDecide(r.Person, draft) ? (By: r.Person, For: null) : (By: r.Deputy, For: (PersonId?)r.Person))
            .Where(own => own.Key.By is { } by && MayDecide(by, draft))
            .Select(own => new Approver(
                own.Key.By!.Value, role, [.. draft.Channels.Where(c => own.Any(r => r.Covers(c, draft.Theme)))], own.Key.For));

    /// <summary>Everybody is asked once, and for a mandate of their own rather than for somebody else's.</summary>
    private static Stage StageOf(IEnumerable<Approver> approvers) =>
        new([.. approvers.OrderBy(a => a.DeputyFor is not null).DistinctBy(a => a.Person)]);

    private static bool MayDecide(PersonId person, Draft draft) => person != draft.Author && person != draft.Version.By;
}
