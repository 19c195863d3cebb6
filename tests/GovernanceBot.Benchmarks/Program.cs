using BenchmarkDotNet.Running;
using GovernanceBot.Benchmarks;

if (args.Length == 0)
{
    Figures.Write(Console.Out);
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(AnsweringBenchmarks).Assembly).Run(args);
}
