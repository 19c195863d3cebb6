using System.Threading.Channels;
using GovernanceBot.Clockwork;
using GovernanceBot.Hosting;
using GovernanceBot.Storage;
using GovernanceBot.Teams;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace GovernanceBot.Simulation.World;

/// <summary>One process of the bot: its real parts over a simulated store, clock and connector.</summary>
internal sealed class Replica
{
    private readonly Simulation _world;
    private readonly SimulatedClock _clock;
    private readonly ServiceProvider _services;
    private readonly LaneWorkers _workers;
    private readonly AlarmClock _alarms;
    private readonly ChannelReader<SubjectWork>[] _lanes;
    private readonly bool[] _busy;
    private readonly HashSet<Call> _calls = [];
    private DateTimeOffset? _tick;
    private bool _isRinging;

    public Replica(Simulation world, int number, string process)
    {
        _world = world;
        Life = new(number);
        _clock = new SimulatedClock(world.Scheduler, Life, world.Skew() + world.Plant.ClocksAreOff, world.Caches.Age);
        _services = Parts.Provide(world, Life, _clock, process);
        var hosted = _services.GetServices<IHostedService>().ToList();
        _workers = hosted.OfType<LaneWorkers>().Single();
        _alarms = hosted.OfType<AlarmClock>().Single();
        _lanes = [.. Get<Lanes>().Readers];
        _busy = new bool[_lanes.Length];
        Run(_ => hosted.OfType<TableCreation>().Single().StartAsync(CancellationToken.None), isStarted =>
        {
            IsReady = isStarted && !Life.IsOver;
            if (IsReady)
            {
                AlarmSet(world.Scheduler.Now);
            }
            else if (!Life.IsOver)
            {
                world.Replicas.Replace(this);
            }
        });
    }

    public Life Life { get; }

    public bool IsReady { get; private set; }

    /// <summary>To whom the card of each subject went, that the connector took or refused for good and that is not on record yet.</summary>
    public Dictionary<string, Domain.People.PersonId> OpenSends { get; } = new(StringComparer.Ordinal);

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Has this process do something for somebody outside.</summary>
    /// <param name="done">Told whether it was done; a process that ends meanwhile, or fails, did not.</param>
    public void Run(Func<Replica, Task> work, Action<bool> done)
    {
        var call = new Call(done);
        _calls.Add(call);
        _ = RunAsync(work, call);
        PumpLanes();
    }

    public void Kill()
    {
        Life.IsOver = true;
        IsReady = false;
        foreach (var call in _calls.ToList())
        {
            call.Done(false);
        }
    }

    /// <summary>Lets each lane that is free go on with its next work.</summary>
    public void PumpLanes()
    {
        for (var lane = 0; lane < _lanes.Length; lane++)
        {
            while (!_busy[lane] && !Life.IsOver && _lanes[lane].TryRead(out var work))
            {
                _ = WorkAsync(lane, work);
            }
        }
    }

    /// <summary>The alarm clock of this process ticks twice a second; the ticks at which nothing is due are left out.</summary>
    public void AlarmSet(DateTimeOffset ringsFrom)
    {
        var moment = ringsFrom - _clock.Skew;
        var tick = (moment > _world.Scheduler.Now ? moment : _world.Scheduler.Now) + TimeSpan.FromMilliseconds(1 + _world.Chance.Next(500));
        if (_isRinging || !IsReady || _tick <= tick)
        {
            return;
        }

        _tick = tick;
        _world.Scheduler.At(tick, Life, () =>
        {
            if (_tick == tick)
            {
                _ = TickAsync();
            }
        });
    }

    private async Task TickAsync()
    {
        _isRinging = true;
        try
        {
            await _alarms.TakeDueAsync(AlarmClock.AtOnce, CancellationToken.None);
        }
        catch (StorageUnavailableException)
        {
            // As in the real one: the next tick tries again.
        }
        catch (Exception failure)
        {
            _world.Violate("", $"The alarm clock broke: {failure}");
        }

        _isRinging = false;
        _tick = null;
        if (_world.Store.Alarms.NextRing() is { } next)
        {
            var soonest = _world.Scheduler.Now + TimeSpan.FromMilliseconds(500) + _clock.Skew;
            AlarmSet(next > soonest ? next : soonest);
        }
    }

    private async Task WorkAsync(int lane, SubjectWork work)
    {
        _busy[lane] = true;
        _world.Subject.Value = work.Subject;
        await _workers.WorkAsync(work, CancellationToken.None);
        OpenSends.Remove(work.Subject);
        _busy[lane] = false;
    }

    private async Task RunAsync(Func<Replica, Task> work, Call call)
    {
        var isDone = false;
        try
        {
            await work(this);
            isDone = true;
        }
        catch (Exception failure) when (failure is StorageUnavailableException or SubjectContendedException)
        {
            // Whoever asked is told, and asks again.
        }
        catch (Exception failure)
        {
            _world.Violate("", $"A turn broke: {failure}");
        }

        if (_calls.Remove(call))
        {
            call.Done(isDone);
        }
    }

    private sealed class Call(Action<bool> done)
    {
        public Action<bool> Done { get; } = done;
    }
}
