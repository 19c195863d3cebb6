using System.Buffers.Binary;
using System.Net;
using GovernanceBot.Domain.People;
using GovernanceBot.Simulation.Features;
using GovernanceBot.Simulation.Invariants;
using GovernanceBot.Simulation.People;

namespace GovernanceBot.Simulation.World;

/// <summary>A year of one organisation: everything follows from the seed.</summary>
internal sealed class Simulation : IDisposable
{
    /// <summary>Midnight of New Year's Eve in Amsterdam; the year holds both changes of summer time.</summary>
    public static readonly DateTimeOffset Start = new(2026, 12, 31, 23, 0, 0, TimeSpan.Zero);

    /// <summary>What a machine that is set by the network stays well within.</summary>
    public static readonly TimeSpan FurthestOff = TimeSpan.FromSeconds(2.5);

    private int _ids;

    public Simulation(int seed, Year year, Plant? plant = null)
    {
        Seed = seed;
        Year = year;
        Plant = plant ?? Plant.None;
        Chance = new(seed);
        Faults = new(new(seed ^ 0x5EED));
        Outages = new(Faults, new(seed ^ 0x0FF), year);
        Replicas = new(this);
        Scheduler = new(Start, new(seed ^ 0x0DDE)) { Waking = Replicas.Wake, Stepped = Replicas.Stepped };
        Trace = new(Scheduler);
        Organisation = new(year.People, Chance);
        MayInstall = Chance.Next(4) > 0;
        Teams = new(this);
        Watch = new(this);
        Caches = new(this);
        Store.Alarms.Set = Replicas.AlarmSet;
        Store.Written = Watch.Written;
    }

    public int Seed { get; }

    public Year Year { get; }

    public Plant Plant { get; }

    public Random Chance { get; }

    public Faults Faults { get; }

    public Outages Outages { get; }

    public Scheduler Scheduler { get; }

    public Trace Trace { get; }

    public SharedStore Store { get; } = new();

    public Organisation Organisation { get; }

    /// <summary>Whether the organisation lets the bot install itself for people who never opened it.</summary>
    public bool MayInstall { get; }

    public Replicas Replicas { get; }

    public TeamsClient Teams { get; }

    public Watch Watch { get; }

    public Caches Caches { get; }

    public IReadOnlyList<IFeature> Features { get; } = Feature.All();

    /// <summary>When each post of the calendar is due, whatever the product makes of it.</summary>
    public Dictionary<string, DateTimeOffset> PostingTimes { get; } = new(StringComparer.Ordinal);

    public int QuestionsTaken { get; set; }

    /// <summary>The landmarks that were come to.</summary>
    public HashSet<string> Reached { get; } = new(StringComparer.Ordinal);

    public DateTimeOffset End => Start.AddDays(Year.Days);

    /// <summary>Whose work runs at this moment, along the flow of that work.</summary>
    public AsyncLocal<string?> Subject { get; } = new();

    /// <summary>The process whose write is being applied.</summary>
    public Life? Writing { get; set; }

    /// <summary>The first thing that was not as it must be.</summary>
    public Violation? Violation { get; private set; }

    public Deliveries Deliveries { get; } = new();

    public void Dispose() => Store.Dispose();

    /// <returns>What went wrong, or null.</returns>
    public Violation? Run()
    {
        Replicas.Start();
        foreach (var feature in Features)
        {
            feature.Begin(this);
        }

        StepUntil(End);
        Faults.AreOver = true;
        StepUntil(End.AddDays(90));
        if (Violation is null)
        {
            Watch.AtEnd();
        }

        return Violation;
    }

    public Guid NewGuid()
    {
        Span<byte> bytes = stackalloc byte[16];
        Chance.NextBytes(bytes);
        BinaryPrimitives.WriteInt32BigEndian(bytes, ++_ids);
        return new(bytes, bigEndian: true);
    }

    /// <returns>How far the clock of a new process is off; those of two replicas differ by twice <see cref="FurthestOff"/> at most.</returns>
    public TimeSpan Skew() => Faults.Strikes(Fault.ClockIsOff) ? FurthestOff * ((2 * Chance.NextDouble()) - 1) : TimeSpan.Zero;

    public void Violate(string subject, string what) => Violation ??= new(Seed, subject, what, Scheduler.Now);

    public void MessageArrived(Life life, Chat chat, ChatMessage message)
    {
        Trace.Add(life.Replica, message.Subject, "sends", message.Id);
        Deliveries.Accepted(message.Subject, chat.Person);
        Teams.Saw(Organisation[chat.Person], message);
    }

    public void Refused(Life life, string subject, PersonId to, string? message, HttpStatusCode status)
    {
        Trace.Add(life.Replica, subject, status == HttpStatusCode.Forbidden ? "is refused with 403" : "is refused with 404", message ?? to.Value);
        if (message is null)
        {
            Deliveries.Refused(subject, to);
        }
        else
        {
            Deliveries.RefusedChange(message);
        }
    }

    /// <summary>One repeat of a message to this person is allowed.</summary>
    public void Excuse(string subject, PersonId to)
    {
        Trace.Add(-1, subject, "may repeat a message to", to.Value);
        Deliveries.Excuse(subject, to);
    }

    private void StepUntil(DateTimeOffset moment)
    {
        while (Violation is null && Scheduler.Step(moment))
        {
        }
    }
}
