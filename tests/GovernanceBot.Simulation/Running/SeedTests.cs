using GovernanceBot.Simulation.World;

namespace GovernanceBot.Simulation.Running;

public sealed class SeedTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_whole_year_passes(int seed) => Passes(seed, Year.Whole);

    [Theory]
    [InlineData(100)]
    [InlineData(200)]
    public void Ten_springs_pass(int from)
    {
        for (var seed = from; seed < from + 10; seed++)
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
