using System.Diagnostics;
using System.Globalization;
using GovernanceBot.Domain.Guidelines.Answering;
using GovernanceBot.Guidelines.Words;

namespace GovernanceBot.Benchmarks;

/// <summary>Every bound with what is measured on one core, warm, in one table and within a minute; BenchmarkDotNet tells more, and takes longer.</summary>
/// <remarks>A sample lasts about a millisecond, so that on a busy machine most are not interrupted, and the median is one of those.</remarks>
internal static class Figures
{
    private const int Samples = 400;
    private const int Many = 5_000;

    public static void Write(TextWriter output)
    {
        output.WriteLine($"{"",-46}{"bound",12}{"median",12}{"allocated",12}");
        foreach (var guidelines in (int[])[50, Many])
        {
            var asking = new AnsweringBenchmarks { Guidelines = guidelines };
            asking.Build();
            var bound = guidelines == Many ? 3_000 : 300;
            WriteOften($"a question against {guidelines} guidelines, Dutch", bound, () => asking.Dutch(), output);
            WriteOften($"a question against {guidelines} guidelines, English", bound, () => asking.English(), output);
            WriteOften($"a question against {guidelines}, typing errors", bound, () => asking.WithTypingErrors(), output);
        }

        var checking = new CheckingBenchmarks();
        WriteOften("a clean post of 300 characters, all rules", 50, () => checking.CleanPost(), output);
        WriteOften("a flagged post of 300 characters, all rules", 50, () => checking.FlaggedPost(), output);
        WriteBuilding(output);
    }

    private static void WriteOften(string what, double bound, Func<object> work, TextWriter output)
    {
        // Long enough for the runtime to have compiled it for good.
        var warm = Stopwatch.StartNew();
        var runs = 0;
        for (; warm.ElapsedMilliseconds < 3_000; runs++)
        {
            work();
        }

        var each = Math.Max(1, runs / 3_000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var times = new double[Samples];
        for (var sample = 0; sample < Samples; sample++)
        {
            var start = Stopwatch.GetTimestamp();
            for (var run = 0; run < each; run++)
            {
                work();
            }

            times[sample] = Stopwatch.GetElapsedTime(start).TotalMicroseconds / each;
        }

        var allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / (Samples * each);
        WriteRow(what, $"{bound:0} µs", $"{Median(times):0.0} µs", $"{allocated / 1024.0:0.0} KB", output);
    }

    private static void WriteBuilding(TextWriter output)
    {
        var lexicon = LexiconFile.ReadShipped();
        var before = Heap();
        var guidelines = MadeUpGuidelines.Take(Many).ToArray();
        var kept = new List<GuidelineIndex>();
        var times = Enumerable.Range(0, 7).Select(_ =>
        {
            kept.Clear();
            var start = Process.GetCurrentProcess().TotalProcessorTime;
            kept.Add(GuidelineIndex.Build(guidelines, lexicon));
            return (Process.GetCurrentProcess().TotalProcessorTime - start).TotalMilliseconds;
        }).ToArray();
        WriteRow($"building an index of {Many} guidelines (CPU)", "1000 ms", $"{Median(times):0} ms", "", output);
        WriteRow($"memory of {Many} guidelines with their index", "60 MB", $"{(Heap() - before) / 1048576.0:0.0} MB", "", output);
        GC.KeepAlive(guidelines);
        GC.KeepAlive(kept);
    }

    private static long Heap() => GC.GetTotalMemory(forceFullCollection: true);

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return values[values.Length / 2];
    }

    private static void WriteRow(string what, string bound, string measured, string allocated, TextWriter output) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-46}{bound,12}{measured,12}{allocated,12}"));
}
