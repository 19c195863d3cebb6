using GovernanceBot.Simulation.World;

namespace GovernanceBot.Simulation.Invariants;

/// <summary>Something that must always be so. A new one joins by one class in <see cref="Invariant.All"/>.</summary>
internal interface IInvariant
{
    /// <summary>After each change of a subject.</summary>
    void Committed(World.Simulation world, Commit commit)
    {
    }

    /// <summary>After a row of an outbox became what it stays.</summary>
    void Recorded(World.Simulation world, string subject, OutboxRecord row)
    {
    }

    /// <summary>Somebody who pressed a button sees what came of it.</summary>
    void Answered(World.Simulation world, Press press, byte[] card)
    {
    }

    /// <summary>When the year is over and nothing more goes wrong or waits.</summary>
    void AtEnd(World.Simulation world)
    {
    }

    /// <summary>After <see cref="AtEnd"/>, with the help of the product itself.</summary>
    /// <param name="process">A living one.</param>
    Task AtEndAsync(World.Simulation world, Replica process) => Task.CompletedTask;
}

internal static class Invariant
{
    public static IReadOnlyList<IInvariant> All() =>
    [
        new EnoughHappens(),
        new Landmarks(),
        new HistoryIsChained(),
        new HintComesFirst(),
        new FourEyes(),
        new OneOutcome(),
        new NothingIsMissing(),
        new RemindersComeInTime(),
        new ApproversAreAsked(),
        new MandatesHold(),
        new NobodyIsLeftOut(),
        new NothingIsRepeated(),
        new CopiesAreKeptUp(),
        new CardsShowTheOutcome(),
        new NothingIsStuck(),
        new IndexFollows(),
        new WhatIsSaidIsOnRecord(),
    ];
}
