using System.Diagnostics;
using System.Text.Json;
using GovernanceBot.Local;

namespace GovernanceBot.Tests.Manifest;

/// <summary>A script under Node that judges something by an official npm package and prints its complaints.</summary>
internal static class NodeJudge
{
    /// <param name="script">Path below this project.</param>
    /// <returns>The complaints; none when the judge is content.</returns>
    public static async Task<IReadOnlyList<string>> ComplaintsAsync(string script, params string[] arguments)
    {
        Assert.SkipUnless(NodeTools.Unavailable is null, NodeTools.Unavailable ?? "");
        var cancellation = TestContext.Current.CancellationToken;
        await NodeTools.EnsureInstalledAsync(TextWriter.Null, cancellation);

        var start = NodeTools.Node(Path.Combine(Repository.Root, "tests", "GovernanceBot.Tests", script), arguments);
        start.Environment["NODE_PATH"] = Path.Combine(NodeTools.Folder, "node_modules");
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        using var node = Process.Start(start)!;
        var errors = node.StandardError.ReadToEndAsync(cancellation);
        var output = await node.StandardOutput.ReadToEndAsync(cancellation);
        await node.WaitForExitAsync(cancellation);
        node.ExitCode.ShouldBe(0, await errors);
        return JsonSerializer.Deserialize<List<string>>(output)!;
    }
}
