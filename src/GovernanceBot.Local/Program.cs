using System.Runtime.InteropServices;
using GovernanceBot.Local;

const int WrongUse = 2;

var organisation = Organisation.Read();
var commandLine = new CommandLine(organisation.Zone);
var parsed = commandLine.Parse(args);
if (parsed.Errors is { Count: > 0 } errors)
{
    foreach (var error in errors)
    {
        await Console.Error.WriteLineAsync(error.Message);
    }

    await Console.Error.WriteLineAsync("--help shows the options.");
    return WrongUse;
}

if (parsed.Action is not null)
{
    return await parsed.InvokeAsync();
}

using var stop = new CancellationTokenSource();
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
using var hungUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Stop);
return await new Session(commandLine.Read(parsed), organisation, Console.Out, Console.Error).RunAsync(stop.Token);

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}
