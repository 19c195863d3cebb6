namespace GovernanceBot.Simulation.World;

/// <summary>How much happens, and for how long.</summary>
/// <param name="Option">By which the command line names it.</param>
/// <param name="Faults">How much goes wrong: 1 for everything, 0 for nothing.</param>
internal sealed record Year(string Option, int Days, int People, int Posts, int Drafts, int Questions, double Faults)
{
    public static readonly Year Whole = new("", 365, 50, 2_000, 500, 200, 1);

    /// <summary>Up to the change to summer time, in a small organisation.</summary>
    public static readonly Year Spring = new(" --spring", 100, 14, 80, 50, 10, 1);

    public static Year Named(string name) => name == "spring" ? Spring : Whole;
}
