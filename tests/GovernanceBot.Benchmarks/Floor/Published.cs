using System.Diagnostics;
using System.Runtime.InteropServices;
using GovernanceBot.Local;

namespace GovernanceBot.Benchmarks.Floor;

/// <summary>Both programs as they go to Azure: published for one kind of machine, so compiled ahead (https://learn.microsoft.com/dotnet/core/deploying/ready-to-run).</summary>
internal static class Published
{
    /// <returns>The program in its new folder.</returns>
    public static async Task<string> ProgramAsync(string[] project, string folder)
    {
        var publish = new ProcessStartInfo("dotnet",
        [
            "publish", Path.Combine([Repository.Root, .. project]), "--configuration", "Release", "--runtime", RuntimeInformation.RuntimeIdentifier,
            "--no-self-contained", "--output", folder, "-nodeReuse:false", "-p:UseSharedCompilation=false",
        ]);
        await using var running = ChildProcess.Start("dotnet publish", publish);
        return await running.Exited == 0
            ? Path.Combine(folder, project[^1] + ".dll")
            : throw new ChildProcessException(running, "did not publish");
    }
}
