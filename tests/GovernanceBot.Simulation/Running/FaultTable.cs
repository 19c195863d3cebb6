using System.Globalization;
using System.Text;
using GovernanceBot.Simulation.Invariants;
using GovernanceBot.Simulation.World;

namespace GovernanceBot.Simulation.Running;

/// <summary>How often each fault struck in all seeds together, in how many each landmark was reached, and how many seeds passed.</summary>
internal sealed class FaultTable
{
    private readonly long[] _struck = new long[Enum.GetValues<Fault>().Length];
    private readonly int[] _seeds = new int[Enum.GetValues<Fault>().Length];

    private readonly Dictionary<string, int> _reached = Landmarks.All.ToDictionary(landmark => landmark, _ => 0, StringComparer.Ordinal);

    public int Passed { get; private set; }

    public int Failed { get; private set; }

    public void Add(SeedRun run)
    {
        Passed += run.Violation is null ? 1 : 0;
        Failed += run.Violation is null ? 0 : 1;
        foreach (var fault in Enum.GetValues<Fault>())
        {
            _struck[(int)fault] += run.Struck[(int)fault];
            _seeds[(int)fault] += run.Struck[(int)fault] > 0 ? 1 : 0;
        }

        foreach (var landmark in run.Reached)
        {
            _reached[landmark]++;
        }
    }

    public override string ToString()
    {
        var text = new StringBuilder().AppendLine(CultureInfo.InvariantCulture, $"{"fault",-28}{"struck",12}{"in seeds",12}");
        foreach (var fault in Enum.GetValues<Fault>())
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{fault,-28}{_struck[(int)fault],12}{_seeds[(int)fault],12}");
        }

        text.AppendLine(CultureInfo.InvariantCulture, $"{"landmark",-40}{"in seeds",12}");
        foreach (var (landmark, seeds) in _reached)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{landmark,-40}{seeds,12}");
        }

        return text.Append(CultureInfo.InvariantCulture, $"{Passed} seeds passed, {Failed} failed.").ToString();
    }
}
