using System.Buffers.Binary;
using System.Net;
using GovernanceBot.Clockwork;
using GovernanceBot.Domain.People;
using GovernanceBot.Simulation.Features;
using GovernanceBot.Simulation.Invariants;
using GovernanceBot.Simulation.People;
using GovernanceBot.Storage;

namespace GovernanceBot.Simulation.World;

/// <summary>A year of one organisation: everything follows from the seed.</summary>
internal sealed class Simulation : IDisposable
{
    /// <summary>Midnight of New Year's Eve in Amsterdam; the year holds both changes of summer time.</summary>
    public static readonly DateTimeOffset Start = new(2026, 12, 31, 23, 0, 0, TimeSpan.Zero);

    private const int Replicas = 3;

    private readonly IReadOnlyList<IInvariant> _invariants = Invariant.All();
    private readonly Replica?[] _replicas = new Replica?[Replicas];
    private int _processes;
    private int _ids;
    private long _age;
    private DateTimeOffset _agedAt = Start;
    private int _agedChanges;

    public Simulation(int seed, Year year, Plant? plant = null)
    {
        Seed = seed;
        Year = year;
        Plant = plant ?? Plant.None;
        Chance = new(seed);
        Faults = new(new(seed ^ 0x5EED), year.Faults);
        Scheduler = new(Start, new(seed ^ 0x0DDE)) { Waking = Wake, Stepped = life => _replicas[life.Replica]?.PumpLanes() };
        Trace = new(Scheduler);
        Organisation = new(year.People, Chance);
        Teams = new(this);
        Store.AlarmSet = at =>
        {
            foreach (var replica in _replicas)
            {
                replica?.AlarmSet(at);
            }
        };
        Store.Written = Check;
    }

    public int Seed { get; }

    public Year Year { get; }

    public Plant Plant { get; }

    public Random Chance { get; }

    public Faults Faults { get; }

    public Scheduler Scheduler { get; }

    public Trace Trace { get; }

    public SharedStore Store { get; } = new();

    public Organisation Organisation { get; }

    public TeamsClient Teams { get; }

    public IReadOnlyList<IFeature> Features { get; } = Feature.All();

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
        for (var number = 0; number < Replicas; number++)
        {
            StartReplica(number);
        }

        foreach (var feature in Features)
        {
            feature.Begin(this);
        }

        StepUntil(End);
        Faults.AreOver = true;
        StepUntil(End.AddDays(90));
        if (Violation is null)
        {
            CheckEnd();
        }

        return Violation;
    }

    /// <summary>Has any living process do something; where it was not done, it is tried again until it is.</summary>
    public void Insist(Func<Replica, Task> work, Action? done = null)
    {
        if (Ready() is not { } replica)
        {
            Scheduler.At(Scheduler.Now.AddSeconds(5), () => Insist(work, done));
            return;
        }

        replica.Run(work, isDone =>
        {
            if (isDone)
            {
                done?.Invoke();
            }
            else
            {
                Scheduler.At(Scheduler.Now.AddSeconds(30 + Chance.Next(60)), () => Insist(work, done));
            }
        });
    }

    public Replica? Ready()
    {
        var first = Chance.Next(Replicas);
        for (var i = 0; i < Replicas; i++)
        {
            if (_replicas[(first + i) % Replicas] is { IsReady: true } replica)
            {
                return replica;
            }
        }

        return null;
    }

    public Guid NewGuid()
    {
        Span<byte> bytes = stackalloc byte[16];
        Chance.NextBytes(bytes);
        BinaryPrimitives.WriteInt32BigEndian(bytes, ++_ids);
        return new(bytes, bigEndian: true);
    }

    /// <summary>Clocks of two replicas differ by 5 s at most.</summary>
    public TimeSpan Skew() => Faults.AreOver ? TimeSpan.Zero : TimeSpan.FromMilliseconds(Chance.Next(-2_500, 2_500));

    /// <summary>The age of what replicas keep in memory. It grows when reading again could show something else, and now and then: to read the same
    /// rows again each time would take most of the year's work.</summary>
    public long CacheAge()
    {
        var sinceThen = Scheduler.Now - _agedAt;
        if (sinceThen >= Cached<object>.Age && (Store.SharedChanges != _agedChanges || sinceThen > TimeSpan.FromHours(12)))
        {
            (_age, _agedAt, _agedChanges) = (_age + Cached<object>.Age.Ticks, Scheduler.Now, Store.SharedChanges);
        }

        return _age;
    }

    public void Violate(string subject, string what) => Violation ??= new(Seed, subject, what, Scheduler.Now);

    /// <summary>A process is about to send a card of this subject to this person.</summary>
    public void SendStarts(Life life, string subject, PersonId to)
    {
        if (_replicas[life.Replica] is { } replica && replica.Life == life)
        {
            replica.OpenSends[subject] = to;
        }
    }

    public void MessageArrived(Life life, Chat chat, ChatMessage message)
    {
        Trace.Add(life.Replica, message.Subject, "sends", message.Id);
        Deliveries.Accepted(message.Subject, chat.Person);
        Teams.Saw(Organisation[chat.Person], message);
    }

    public void Answered(Press press, byte[] card)
    {
        foreach (var invariant in _invariants)
        {
            invariant.Answered(this, press, card);
        }
    }

    public void Refused(Life life, string subject, PersonId to, string? message, HttpStatusCode status)
    {
        Trace.Add(life.Replica, subject, status == HttpStatusCode.Forbidden ? "is refused with 403" : "is refused with 404", message ?? to.Value);
        if (message is null)
        {
            Deliveries.Refused(subject, to);
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

    private void StartReplica(int number) => _replicas[number] = new Replica(this, number, $"process{++_processes}");

    private void Wake(Life life)
    {
        if (_replicas[life.Replica] is not { IsReady: true } replica || !Faults.Strikes(Fault.ReplicaKilled))
        {
            return;
        }

        Trace.Add(life.Replica, "", Trace.Killed);
        _replicas[life.Replica] = null;
        foreach (var (subject, to) in replica.OpenSends)
        {
            Excuse(subject, to);
        }

        replica.Kill();
        Scheduler.At(Scheduler.Now.AddSeconds(1 + Chance.Next(60)), () =>
        {
            Trace.Add(life.Replica, "", "starts again");
            StartReplica(life.Replica);
        });
    }

    private void Check(string table, string partition, IReadOnlyList<TableWrite> writes)
    {
        if (table != SubjectTable.Name)
        {
            return;
        }

        if (writes is [TableWrite.Replace or TableWrite.Upsert] && writes[0].Row.StartsWith(OutboxRow.Prefix, StringComparison.Ordinal))
        {
            CheckRecord(partition, OutboxRecord.Of(writes[0]));
        }

        if (writes.Count > 1)
        {
            var commit = Commit.Of(partition, writes);
            Trace.Add(Writing?.Replica ?? -1, partition, "keeps", commit.Command);
            foreach (var invariant in _invariants)
            {
                invariant.Committed(this, commit);
            }
        }
    }

    private void CheckRecord(string subject, OutboxRecord row)
    {
        if (row.Status == OutboxStatus.Pending)
        {
            return;
        }

        if (Writing is { } life)
        {
            _replicas[life.Replica]?.OpenSends.Remove(subject);
        }

        Trace.Add(Writing?.Replica ?? -1, subject, row.Status == OutboxStatus.Delivered ? "records as delivered" : "records as blocked", row.Row);
        foreach (var invariant in _invariants)
        {
            invariant.Recorded(this, subject, row);
        }
    }

    private void CheckEnd()
    {
        var replica = Ready();
        if (replica is null)
        {
            Violate("", "No process lives at the end.");
            return;
        }

        Store.ForgetWhatWasRead();
        foreach (var invariant in _invariants)
        {
            invariant.AtEnd(this);
            var check = invariant.AtEndAsync(this, replica);
            while (!check.IsCompleted && Scheduler.Step(DateTimeOffset.MaxValue))
            {
            }

            if (check.Exception is { } broken)
            {
                Violate("", $"{invariant.GetType().Name} broke: {broken.InnerException}");
            }
        }
    }
}

/// <param name="Option">By which the command line names it.</param>
/// <param name="Faults">How much goes wrong: 1 for everything, 0 for nothing.</param>
internal sealed record Year(string Option, int Days, int People, int Posts, int Drafts, int Questions, double Faults)
{
    public static readonly Year Whole = new("", 365, 50, 2_000, 500, 200, 1);

    /// <summary>Up to the change to summer time, in a small organisation.</summary>
    public static readonly Year Spring = new(" --spring", 100, 14, 80, 50, 10, 1);

    public static Year Named(string name) => name == "spring" ? Spring : Whole;
}

/// <param name="Subject">Empty where it concerns none.</param>
internal sealed record Violation(int Seed, string Subject, string What, DateTimeOffset At);
