using GovernanceBot.Simulation.World;

namespace GovernanceBot.Simulation.Running;

public sealed class SeedTests
{
    [Fact]
    public void A_whole_year_passes() => Passes(1, Year.Whole);

    [Fact]
    public void Ten_springs_pass()
    {
        for (var seed = 100; seed < 110; seed++)
        {
            Passes(seed, Year.Spring);
        }
    }

    [Fact]
    public void The_same_seed_is_the_same_year() => SeedRun.Of(7, Year.Spring).TraceHash.ShouldBe(SeedRun.Of(7, Year.Spring).TraceHash);

    [Fact]
    public void Another_seed_is_another_year() => SeedRun.Of(7, Year.Spring).TraceHash.ShouldNotBe(SeedRun.Of(8, Year.Spring).TraceHash);

    private static void Passes(int seed, Year year)
    {
        var run = SeedRun.Of(seed, year);
        run.Violation.ShouldBeNull(run.Story);
    }
}
