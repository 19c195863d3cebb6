using GovernanceBot.Storage.Tests;
using Xunit.Runner.InProc.SystemConsole;

// The tests, or the other process that one of them needs.
return args is [SecondProcess.Verb, var path] ? await SecondProcess.WriteAsync(path) : await ConsoleRunner.Run(args);
