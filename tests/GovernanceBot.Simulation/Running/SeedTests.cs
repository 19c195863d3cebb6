using GovernanceBot.Simulation.Invariants;
using GovernanceBot.Simulation.World;

namespace GovernanceBot.Simulation.Running;

public sealed class SeedTests
{
    [Fact]
    public void A_whole_year_and_ten_springs_pass_and_come_to_every_landmark()
    {
        var reached = Passes(1, Year.Whole).Reached.Concat(Enumerable.Range(100, 10).SelectMany(seed => Passes(seed, Year.Spring).Reached));

        Landmarks.All.Except(reached, StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public void The_same_seed_is_the_same_year() => SeedRun.Of(7, Year.Spring).TraceHash.ShouldBe(SeedRun.Of(7, Year.Spring).TraceHash);

    [Fact]
    public void Another_seed_is_another_year() => SeedRun.Of(7, Year.Spring).TraceHash.ShouldNotBe(SeedRun.Of(8, Year.Spring).TraceHash);

    private static SeedRun Passes(int seed, Year year)
    {
        var run = SeedRun.Of(seed, year);
        run.Violation.ShouldBeNull(run.Story);
        return run;
    }
}
