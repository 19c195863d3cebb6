using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using GovernanceBot.Simulation.World;

namespace GovernanceBot.Simulation.Running;

/// <summary>Runs a year for each of many seeds and ends with what struck and how many passed. Interrupted or terminated, it finishes the seeds that are running and
/// tells of those it did.</summary>
internal static class SeedsCommand
{
    public const string Option = "--seeds";

    /// <returns>0 when every seed passed.</returns>
    public static int Run(string[] args)
    {
        var (seeds, from, jobs) = (Number(args, Option, 1), Number(args, "--from", 1), Number(args, "--jobs", 1));
        var year = args.Contains("--spring", StringComparer.Ordinal) ? Year.Spring : Year.Whole;
        var table = new FaultTable();
        var clock = Stopwatch.StartNew();
        using var stop = new CancellationTokenSource();
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
        try
        {
            Parallel.For(from, from + seeds, new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = stop.Token }, seed =>
            {
                var result = SeedRun.Of(seed, year);
                lock (table)
                {
                    table.Add(result);
                    Report(result, table, clock.Elapsed);
                }
            });
        }
        catch (OperationCanceledException)
        {
            // What was done until now counts.
        }

        Output.WriteLine(table.ToString());
        return table.Failed == 0 ? 0 : 1;

        void End(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }

    private static void Report(SeedRun run, FaultTable table, TimeSpan elapsed)
    {
        if (run.Violation is not null)
        {
            Output.WriteLine(run.Story);
        }
        else if ((table.Passed + table.Failed) % 25 == 0 || table.Passed + table.Failed <= 3)
        {
            Output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{table.Passed} passed, {table.Failed} failed; {elapsed.TotalSeconds / (table.Passed + table.Failed):F2} s and {Environment.CpuUsage.TotalTime.TotalSeconds / (table.Passed + table.Failed):F2} s of CPU a seed; seed {run.Seed}: {run.Steps} steps, trace {run.TraceHash:x16}"));
        }

        if ((table.Passed + table.Failed) % 100 == 0)
        {
            Output.WriteLine(table.ToString());
        }
    }

    private static int Number(string[] args, string name, int fallback)
    {
        var at = Array.IndexOf(args, name);
        return at >= 0 && at + 1 < args.Length ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : fallback;
    }
}
