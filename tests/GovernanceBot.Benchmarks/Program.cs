using BenchmarkDotNet.Running;
using GovernanceBot.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(AnsweringBenchmarks).Assembly).Run(args);
