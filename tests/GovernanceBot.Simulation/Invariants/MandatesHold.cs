using System.Collections.Immutable;
using System.Text.Json;
using GovernanceBot.Domain.Calendar;
using GovernanceBot.Domain.Drafts;
using GovernanceBot.Domain.People;
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
            Check(world, draft, mandate.Person, mandate.Role, mandate.Channels);
        }

        if (before?.CurrentStage is { } stage && draft is { Status: DraftStatus.ChangesRequested or DraftStatus.Rejected, Verdict: { } verdict })
        {
            Check(world, draft, verdict.By, stage.Approvers[0].Role, stage.Approvers[0].Channels);
        }

        if (draft.Status == DraftStatus.Approved && Missing(draft) is { Length: > 0 } missing)
        {
            world.Violate(draft.Id, $"It was approved without agreement about {missing}.");
        }
    }

    private void Check(World.Simulation world, Draft draft, PersonId person, Role role, ImmutableArray<Channel> channels)
    {
        if (!Holds(_now) && !(world.Scheduler.Now - _changed < StillRead && Holds(_before)))
        {
            world.Violate(draft.Id, $"{person} decided without the mandate, as {role} for {string.Join(", ", channels)}.");
        }

        bool Holds(ImmutableArray<Responsibility> all)
        {
            var own = all.Where(r => r.Role == role && (r.Person == person || r.Deputy == person)).ToList();
            return own.Count > 0 && channels.All(channel => own.Exists(r => r.Channels.IsEmpty || r.Channels.Contains(channel)));
        }
    }

    private static string Missing(Draft draft)
    {
        var mandates = draft.Approvals.Select(approval => approval.Mandate).ToList();
        return string.Join(", ", draft.Channels.Where(channel => !mandates.Exists(m => m.Role == Role.Editor && m.Channels.Contains(channel))).Select(c => $"{c}")
            .Concat(draft.MustAgree.Where(role => !mandates.Exists(m => m.Role == role)).Select(r => $"{r}")));
    }

    private void Follow(World.Simulation world)
    {
        if (_changes == world.Store.SharedChanges)
        {
            return;
        }

        _changes = world.Store.SharedChanges;
        ImmutableArray<string> rows = [.. world.Store.Query(MandateBook.Table, KeyRange.Of("responsibility")).Select(row => (string)row.Values["Responsibility"])];
        if (!rows.SequenceEqual(_rows, StringComparer.Ordinal))
        {
            (_rows, _before, _changed) = (rows, _now, world.Scheduler.Now);
            _now = [.. rows.Select(row => JsonSerializer.Deserialize(row, OrganisationJson.Default.Responsibility)!)];
        }
    }
}
