using GovernanceBot.Domain.Calendar;
using GovernanceBot.Domain.Drafts;

namespace GovernanceBot.Simulation.Invariants;

/// <summary>A year in which little happened proves little: what was promised of it was really planned, handed in and asked, and some drafts went
/// from one approver to the next.</summary>
internal sealed class EnoughHappens : IInvariant
{
    private readonly HashSet<string> _passedOn = new(StringComparer.Ordinal);

    public void Committed(World.Simulation world, Commit commit)
    {
        if (commit.State is Draft { CurrentStage: not null, Stage: > 0 } draft)
        {
            _passedOn.Add(draft.Id);
        }
    }

    public void AtEnd(World.Simulation world)
    {
        Check(world, "posts", Kept(world, PlannedPost.IdPrefix), world.Year.Posts);
        Check(world, "drafts", Kept(world, Draft.IdPrefix), world.Year.Drafts);
        Check(world, "questions", world.QuestionsTaken, world.Year.Questions);
        Check(world, "drafts with a second approver", _passedOn.Count, world.Year.Drafts / 20);
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
