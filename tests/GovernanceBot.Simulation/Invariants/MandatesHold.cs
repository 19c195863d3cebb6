using System.Collections.Immutable;
using System.Text.Json;
using GovernanceBot.Domain.Drafts;
using GovernanceBot.Domain.Responsibilities;
using GovernanceBot.Responsibilities;
using GovernanceBot.Storage;

namespace GovernanceBot.Simulation.Invariants;

/// <summary>Whoever decides on a draft holds the mandate by the responsibilities of that moment, and an approved draft was agreed to for each of its
/// channels and in each role that had to agree.</summary>
internal sealed class MandatesHold : IInvariant
{
    /// <summary>So long what was read before a change still counts: processes keep it for ten seconds, and a turn can have begun with it.</summary>
    private static readonly TimeSpan StillRead = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, Draft> _drafts = new(StringComparer.Ordinal);
    private ImmutableArray<string> _rows = [];
    private ImmutableArray<Responsibility> _now = [];
    private ImmutableArray<Responsibility> _before = [];
    private DateTimeOffset _changed;
    private int _changes = -1;

    public void Committed(World.Simulation world, Commit commit)
    {
        if (commit.State is not Draft draft)
        {
            return;
        }

        Follow(world);
        var before = _drafts.GetValueOrDefault(draft.Id);
        _drafts[draft.Id] = draft;
        var known = before?.Version == draft.Version ? before.Approvals.Length : 0;
        foreach (var (mandate, _, _, _) in draft.Approvals.Skip(known))
        {
            Check(world, draft, mandate, r => mandate.DeputyFor is { } holder ? r.Person == holder && r.Deputy == mandate.Person : r.Person == mandate.Person);
        }

        if (before?.CurrentStage is { } stage && draft is { Status: DraftStatus.ChangesRequested or DraftStatus.Rejected, Verdict: { } verdict })
        {
            Check(world, draft, stage.Approvers[0] with { Person = verdict.By }, r => r.Person == verdict.By || r.Deputy == verdict.By);
        }

        if (draft.Status == DraftStatus.Approved && Missing(draft) is { Length: > 0 } missing)
        {
            world.Violate(draft.Id, $"It was approved without agreement about {missing}.");
        }
    }

    private void Check(World.Simulation world, Draft draft, Approver mandate, Func<Responsibility, bool> isTheirs)
    {
        if (!Holds(_now) && !(world.Scheduler.Now - _changed < StillRead && Holds(_before)))
        {
            world.Violate(draft.Id, $"{mandate.Person} decided without the mandate, as {mandate.Role} for {string.Join(", ", mandate.Channels)}.");
        }

        bool Holds(ImmutableArray<Responsibility> all)
        {
            var own = all.Where(r => r.Role == mandate.Role && isTheirs(r)).ToList();
            return own.Count > 0 && mandate.Channels.All(channel => own.Exists(r => r.Covers(channel, draft.Theme)));
        }
    }

    private static string Missing(Draft draft)
    {
        var mandates = draft.Approvals.Select(approval => approval.Mandate).ToList();
        var channels = draft.Channels.Where(channel => !mandates.Exists(m => m.Role == Role.Editor && m.Channels.Contains(channel)));
        var roles = draft.MustAgree.Where(role => !mandates.Exists(m => m.Role == role));
        return string.Join(", ", channels.Select(channel => $"{channel}").Concat(roles.Select(role => $"{role}")));
    }

    private void Follow(World.Simulation world)
    {
        if (_changes == world.Store.SharedChanges)
        {
            return;
        }

        _changes = world.Store.SharedChanges;
        var kept = world.Store.Query(MandateBook.Table, KeyRange.Of(MandateBook.Partition));
        ImmutableArray<string> rows = [.. kept.Select(row => (string)row.Values["Responsibility"])];
        if (!rows.SequenceEqual(_rows, StringComparer.Ordinal))
        {
            (_rows, _before, _changed) = (rows, _now, world.Scheduler.Now);
            _now = [.. rows.Select(row => JsonSerializer.Deserialize(row, OrganisationJson.Default.Responsibility)!)];
        }
    }
}
