using System.Globalization;
using GovernanceBot.Simulation.Invariants;
using GovernanceBot.Simulation.World;

namespace GovernanceBot.Simulation.Running;

/// <summary>What came of one seed.</summary>
/// <param name="Story">How to run it again and what happened to the subject; empty where all was well.</param>
internal sealed record SeedRun(
    int Seed, Violation? Violation, string Story, long[] Struck, IReadOnlySet<string> Reached, long Steps, ulong TraceHash)
{
    public static SeedRun Of(int seed, Year year, Plant? plant = null)
    {
        using var world = new World.Simulation(seed, year, plant);
        var violation = world.Run();
        var story = violation is null ? "" : Tell(world, violation);
        return new(seed, violation, story, world.Faults.Struck, world.Reached, world.Scheduler.Steps, world.Trace.Hash);
    }

    private static string Tell(World.Simulation world, Violation violation) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        Seed {violation.Seed} failed at {violation.At:u}: {violation.Subject} {violation.What}
        Run it again: dotnet run -c Release --project tests/GovernanceBot.Simulation -- --seeds 1 --from {violation.Seed}{world.Year.Option}
        {world.Trace.Of(violation.Subject)}
        """);
}
