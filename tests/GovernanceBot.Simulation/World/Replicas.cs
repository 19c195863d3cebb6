using GovernanceBot.Domain.People;

namespace GovernanceBot.Simulation.World;

/// <summary>The processes of the bot: each is killed now and then, and another takes its place.</summary>
internal sealed class Replicas(Simulation world)
{
    private const int Count = 3;

    private readonly Replica?[] _living = new Replica?[Count];
    private int _started;

    public void Start()
    {
        for (var number = 0; number < Count; number++)
        {
            Start(number);
        }
    }

    /// <returns>One that takes work from outside; null while there is none.</returns>
    public Replica? Ready()
    {
        var first = world.Chance.Next(Count);
        for (var i = 0; i < Count; i++)
        {
            if (_living[(first + i) % Count] is { IsReady: true } replica)
            {
                return replica;
            }
        }

        return null;
    }

    /// <summary>Has any of them do something; where it was not done, it is tried again until it is.</summary>
    public void Insist(Func<Replica, Task> work)
    {
        var scheduler = world.Scheduler;
        if (Ready() is not { } replica)
        {
            scheduler.At(scheduler.Now.AddSeconds(5), () => Insist(work));
            return;
        }

        replica.Run(work, isDone =>
        {
            if (!isDone)
            {
                scheduler.At(scheduler.Now.AddSeconds(30 + world.Chance.Next(60)), () => Insist(work));
            }
        });
    }

    public void AlarmSet(DateTimeOffset ringsFrom)
    {
        foreach (var replica in _living)
        {
            replica?.AlarmSet(ringsFrom);
        }
    }

    /// <summary>A process goes on, or ends.</summary>
    public void Wake(Life life)
    {
        if (_living[life.Replica] is not { IsReady: true } replica || !world.Faults.Strikes(Fault.ReplicaKilled))
        {
            return;
        }

        world.Trace.Add(life.Replica, "", Trace.Killed);
        foreach (var (subject, to) in replica.OpenSends)
        {
            world.Excuse(subject, to);
        }

        Replace(replica);
    }

    /// <summary>Ends a process, also one that could not start; another one follows.</summary>
    public void Replace(Replica replica)
    {
        var number = replica.Life.Replica;
        _living[number] = null;
        replica.Kill();
        world.Scheduler.At(world.Scheduler.Now.AddSeconds(1 + world.Chance.Next(60)), () =>
        {
            world.Trace.Add(number, "", "starts again");
            Start(number);
        });
    }

    public void Stepped(Life life) => _living[life.Replica]?.PumpLanes();

    /// <summary>The connector takes a card that this process sends, or refuses it for good: until that is on record, the end of the process makes it
    /// go once more.</summary>
    public void SendStarts(Life life, string subject, PersonId to)
    {
        if (_living[life.Replica] is { } replica && replica.Life == life)
        {
            replica.OpenSends[subject] = to;
        }
    }

    /// <summary>What a process sent is on record, or excused already: its end would repeat nothing.</summary>
    public void SendEnds(Life life, string subject) => _living[life.Replica]?.OpenSends.Remove(subject);

    private void Start(int number) => _living[number] = new Replica(world, number, $"process{++_started}");
}
