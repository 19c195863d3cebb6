using GovernanceBot.Simulation.Running;
using Xunit.Runner.InProc.SystemConsole;

// The tests, or as many seeds as asked for.
return args is [] || !args.Contains(SeedsCommand.Option, StringComparer.Ordinal)
    ? await ConsoleRunner.Run(args)
    : SeedsCommand.Run(args);
