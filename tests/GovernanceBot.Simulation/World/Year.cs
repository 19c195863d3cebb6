namespace GovernanceBot.Simulation.World;

/// <summary>How much happens, and for how long.</summary>
/// <param name="Option">By which the command line names it.</param>
internal sealed record Year(string Option, int Days, int People, int Posts, int Drafts, int Questions)
{
    public static readonly Year Whole = new("", 365, 50, 2_000, 500, 200);

    /// <summary>Up to the change to summer time, in a small organisation.</summary>
    public static readonly Year Spring = new(" --spring", 100, 14, 80, 50, 10);
}
