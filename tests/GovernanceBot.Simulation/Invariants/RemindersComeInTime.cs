using System.Globalization;
using System.Text.Json;
using GovernanceBot.Clockwork;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Calendar;
using GovernanceBot.Simulation.World;

namespace GovernanceBot.Simulation.Invariants;

/// <summary>Each moment at which a post is due, the posting time and every later one that somebody asked for, has its reminder: not before it, and not long after it.</summary>
internal sealed class RemindersComeInTime : IInvariant
{
    /// <summary>A process that dies or fails with an alarm in its hands keeps it for half a minute, and a few may do so in a row.</summary>
    private static readonly TimeSpan Latest = TimeSpan.FromMinutes(15);

    private readonly Dictionary<string, DateTimeOffset> _due = new(StringComparer.Ordinal);

    public void Committed(World.Simulation world, Commit commit)
    {
        if (commit.State is not PlannedPost post)
        {
            return;
        }

        using var json = JsonDocument.Parse(commit.Command);
        var command = json.RootElement;
        switch (command.GetProperty("$type").GetString())
        {
            case "plan":
                _due[post.Id] = world.PostingTimes[post.Id];
                break;
            case "ring":
                Rang(world, post, commit);
                break;
            case "snooze":
                _due[post.Id] = PutOff(world, post, commit, command);
                break;
            case "handOver" when _due.GetValueOrDefault(post.Id) != world.PostingTimes[post.Id]:
                // Whoever takes over is reminded at once, instead of when somebody else wished.
                _due.Remove(post.Id);
                break;
            case "posted" or "skip":
                _due.Remove(post.Id);
                break;
        }
    }

    public void AtEnd(World.Simulation world)
    {
        foreach (var (subject, due) in _due)
        {
            world.Violate(subject, string.Create(CultureInfo.InvariantCulture, $"It was due at {due:u} and nobody was ever reminded."));
        }
    }

    private void Rang(World.Simulation world, PlannedPost post, Commit commit)
    {
        if (!_due.Remove(post.Id, out var due))
        {
            world.Violate(post.Id, "A reminder goes out that nothing asked for.");
        }
        else if (!commit.Effects.Any(effect => effect.Effect is Effect.SendCard { Card: PlannedPost.ReminderCard } send && send.To == post.Coordinator))
        {
            world.Violate(post.Id, string.Create(CultureInfo.InvariantCulture, $"It was due at {due:u} and {post.Coordinator} gets no reminder."));
        }
        else if (world.Scheduler.Now < due - World.Simulation.FurthestOff || world.Scheduler.Now > due + Latest)
        {
            world.Violate(post.Id, string.Create(CultureInfo.InvariantCulture, $"It was due at {due:u} and the reminder comes at another time."));
        }
    }

    private static DateTimeOffset PutOff(World.Simulation world, PlannedPost post, Commit commit, JsonElement snooze)
    {
        var wished = (DateTimeOffset)commit.History[SubjectTable.At] + TimeSpan.Parse(snooze.GetProperty("for").GetString()!, CultureInfo.InvariantCulture);
        var posting = world.PostingTimes[post.Id];
        return wished > posting ? wished : posting;
    }
}
