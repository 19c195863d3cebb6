using System.Text.Json;
using GovernanceBot.Clockwork;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Calendar;
using GovernanceBot.Domain.Guidelines.Managing;
using GovernanceBot.Domain.Questions;
using GovernanceBot.Simulation.World;
using GovernanceBot.Storage;

namespace GovernanceBot.Simulation.Invariants;

/// <summary>Every message that was decided on ends delivered or blocked, and a blocked one was passed on first.</summary>
internal sealed class NothingIsMissing : IInvariant
{
    private readonly Dictionary<string, int> _asked = new(StringComparer.Ordinal);
    private readonly Dictionary<string, object> _state = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OutboxRecord> _reminder = new(StringComparer.Ordinal);
    private readonly HashSet<(string Subject, string Person)> _passedOn = [];

    public void Committed(World.Simulation world, Commit commit)
    {
        _asked[commit.Subject] = _asked.GetValueOrDefault(commit.Subject) + commit.Effects.Count(effect => effect.Effect is Effect.SendCard);
        _state[commit.Subject] = commit.State;
        if (commit.Effects.LastOrDefault(effect => effect.Effect is Effect.SendCard { Card: PlannedPost.ReminderCard }) is { } reminder)
        {
            _reminder[commit.Subject] = reminder;
        }

        if (commit.Command.Contains("\"$type\":\"outOfReach\"", StringComparison.Ordinal)
            || commit.Command.Contains("\"$type\":\"notReached\"", StringComparison.Ordinal))
        {
            using var json = JsonDocument.Parse(commit.Command);
            var person = json.RootElement.EnumerateObject().First(property => property.Name is not "$type").Value.GetString()!;
            _passedOn.Add((commit.Subject, person));
        }
    }

    public void Recorded(World.Simulation world, string subject, OutboxRecord row)
    {
        var isOpen = _state[subject] is not (PlannedPost { IsOpen: false } or OpenQuestion { IsOpen: false } or GuidelineReview { ReviewOn: null });
        if (row is { Status: OutboxStatus.Blocked, Effect: Effect.SendCard send } && isOpen && !_passedOn.Contains((subject, send.To.Value)))
        {
            world.Violate(subject, $"{row.Row} to {send.To} was blocked and the subject never heard of it.");
        }
    }

    public void AtEnd(World.Simulation world)
    {
        foreach (var subject in world.Store.Subjects)
        {
            var rows = world.Store.Query(SubjectTable.Name, KeyRange.Of(subject, OutboxRow.Prefix)).Select(OutboxRecord.Of).ToList();
            if (rows.Find(row => row.Status == OutboxStatus.Pending) is { } waiting)
            {
                world.Violate(subject, $"{waiting.Row} ({waiting.Effect}) was never made.");
            }

            var kept = rows.Count(row => row.Effect is Effect.SendCard);
            if (kept != _asked[subject])
            {
                world.Violate(subject, $"{_asked[subject]} messages were asked for and {kept} are on record.");
            }

            if (_state[subject] is PlannedPost { Status: PlannedPostStatus.Due } post)
            {
                CheckReminder(world, post, rows);
            }
        }
    }

    /// <summary>Who answers for the post by now has the newest reminder, not one of earlier, or nobody is left who could get it.</summary>
    private void CheckReminder(World.Simulation world, PlannedPost post, List<OutboxRecord> rows)
    {
        var newest = _reminder.GetValueOrDefault(post.Id)?.Row;
        var has = rows.Exists(row =>
            row.Row == newest && row.Status == OutboxStatus.Delivered && row.Effect is Effect.SendCard send && send.To == post.Coordinator);
        if (!has && !post.OutOfReach.Contains(post.Coordinator))
        {
            world.Violate(post.Id, $"{post.Coordinator} answers for the post and never got its reminder.");
        }
    }
}
