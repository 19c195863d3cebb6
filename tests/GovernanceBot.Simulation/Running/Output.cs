namespace GovernanceBot.Simulation.Running;

/// <summary>The console of a command-line tool.</summary>
internal static class Output
{
#pragma warning disable RS0030 // The tool's own output.
    public static void WriteLine(string text) => Console.WriteLine(text);
#pragma warning restore RS0030
}
