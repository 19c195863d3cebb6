using System.Diagnostics;
using GovernanceBot.Local;

namespace GovernanceBot.Tests.Local;

public sealed class ChildProcessTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    public ChildProcessTests() => Assert.SkipUnless(NodeTools.Unavailable is null, NodeTools.Unavailable ?? "");

    [Fact]
    public async Task A_child_that_is_stopped_ends_by_itself()
    {
        await using var child = Node("console.log('up'); setInterval(() => {}, 1000)");
        await child.WaitForLineAsync(line => line == "up", Limit, TestContext.Current.CancellationToken);

        await child.StopAsync();

        (await child.Exited).ShouldBe(0);
    }

    [Fact]
    public async Task A_child_that_ends_early_is_told_with_its_last_words()
    {
        await using var child = Node("console.error('no such setting'); process.exit(3)");

        var failure = await Should.ThrowAsync<ChildProcessException>(
            () => child.WaitForLineAsync(_ => false, Limit, TestContext.Current.CancellationToken));

        failure.Message.ShouldContain("ended with exit code 3");
        failure.Message.ShouldContain("no such setting");
    }

    [Fact]
    public async Task A_child_that_stays_silent_is_not_waited_for_without_end()
    {
        await using var child = Node("setInterval(() => {}, 1000)");

        var failure = await Should.ThrowAsync<ChildProcessException>(
            () => child.WaitForLineAsync(_ => false, TimeSpan.FromMilliseconds(50), TestContext.Current.CancellationToken));

        failure.Message.ShouldContain("did not answer");
    }

    [Fact]
    public async Task A_server_that_asks_for_every_interface_gets_the_loopback_only()
    {
        await using var child = Node(
            "const s = require('http').createServer(); s.listen(0, () => console.log('at ' + s.address().address))");

        (await child.WaitForLineAsync(line => line.StartsWith("at ", StringComparison.Ordinal), Limit, TestContext.Current.CancellationToken))
            .ShouldBe("at 127.0.0.1");
    }

    [Fact]
    public async Task A_child_ends_when_its_parent_is_killed()
    {
        // The parent is Node too here: it holds the pipe just as this program does, and is killed without a chance to clean up.
        await using var parent = Node($"""
            const child = require('child_process').spawn('node', ['-r', {Quoted(Path.Combine(NodeTools.Folder, "loopback.cjs"))}, '-e', 'setInterval(() => {"{}"}, 1000)']);
            console.log('child ' + child.pid);
            setInterval(() => {"{}"}, 1000);
            """);
        var line = await parent.WaitForLineAsync(
            said => said.StartsWith("child ", StringComparison.Ordinal), Limit, TestContext.Current.CancellationToken);
        using var child = Process.GetProcessById(int.Parse(line.Split(' ')[1], null));
        using var parentAlone = Process.GetProcessById(parent.Id);

        parentAlone.Kill(entireProcessTree: false);

        await child.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Limit, TestContext.Current.CancellationToken);
        child.HasExited.ShouldBeTrue();
    }

    private static ChildProcess Node(string script)
    {
        var start = NodeTools.Node("-e", script);
        return ChildProcess.Start("the child", start);
    }

    private static string Quoted(string text) => System.Text.Json.JsonSerializer.Serialize(text);
}
