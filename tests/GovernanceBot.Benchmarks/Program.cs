using BenchmarkDotNet.Running;
using GovernanceBot.Benchmarks;
using GovernanceBot.Benchmarks.Floor;

await (args switch
{
    [] => Task.Run(() => Figures.Write(Console.Out)),
    [FloorCommand.Verb] => FloorCommand.RunAsync(Console.Out),
    _ => Task.Run(() => BenchmarkSwitcher.FromAssembly(typeof(AnsweringBenchmarks).Assembly).Run(args)),
});
