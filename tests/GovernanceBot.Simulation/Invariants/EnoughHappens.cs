using GovernanceBot.Domain.Calendar;
using GovernanceBot.Domain.Drafts;

namespace GovernanceBot.Simulation.Invariants;

/// <summary>A year in which little happened proves little: what was promised of it was really planned, handed in and asked, and some drafts went
/// from one approver to the next.</summary>
internal sealed class EnoughHappens : IInvariant
{
    private int _laterStages;

    public void Committed(World.Simulation world, Commit commit) => _laterStages += commit.State is Draft { CurrentStage: not null, Stage: > 0 } ? 1 : 0;

    public void AtEnd(World.Simulation world)
    {
        Check(world, "posts", Kept(world, PlannedPost.IdPrefix), world.Year.Posts);
        Check(world, "drafts", Kept(world, Draft.IdPrefix), world.Year.Drafts);
        Check(world, "questions", world.QuestionsTaken, world.Year.Questions);
        Check(world, "later stages", _laterStages, world.Year.Drafts / 20);
    }

    private static int Kept(World.Simulation world, string prefix) =>
        world.Store.Subjects.Count(subject => subject.StartsWith(prefix + '-', StringComparison.Ordinal));

    private static void Check(World.Simulation world, string what, int happened, int promised)
    {
        if (happened < promised)
        {
            world.Violate("", $"{happened} {what} were taken of the {promised} that the year promises.");
        }
    }
}
