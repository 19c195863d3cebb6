using GovernanceBot.Storage;

namespace GovernanceBot.Simulation.World;

/// <summary>The age of what replicas keep in memory. It grows when reading again could show something else, and now and then: to read the same
/// rows again each time would take most of the year's work.</summary>
internal sealed class Caches(Simulation world)
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    private long _age;
    private DateTimeOffset _agedAt = Simulation.Start;
    private int _agedChanges;

    public long Age()
    {
        var sinceThen = world.Scheduler.Now - _agedAt;
        if (sinceThen >= Cached<object>.Age && (world.Store.SharedChanges != _agedChanges || sinceThen > Longest))
        {
            (_age, _agedAt, _agedChanges) = (_age + Cached<object>.Age.Ticks, world.Scheduler.Now, world.Store.SharedChanges);
        }

        return _age;
    }
}
