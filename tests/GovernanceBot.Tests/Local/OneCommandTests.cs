using System.Net;
using System.Net.Sockets;
using GovernanceBot.Local;

namespace GovernanceBot.Tests.Local;

public sealed class OneCommandTests
{
    public OneCommandTests()
    {
        Assert.SkipUnless(NodeTools.Unavailable is null, NodeTools.Unavailable ?? "");
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals are sent to processes, which Windows does not know.");
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("azurite")]
    public async Task Everything_answers_when_it_says_ready_and_nothing_is_left_when_it_is_stopped(string storage)
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var local = LocalProgram.Start("--storage", storage);

        var ready = await local.UntilReadyAsync(cancellation);

        ready.ShouldBe(
            $"ready: bot=http://127.0.0.1:{local.Ports[0]} employee=http://127.0.0.1:{local.Ports[1]} editor=http://127.0.0.1:{local.Ports[2]}");
        using var http = new HttpClient();
        (await http.GetAsync(new Uri($"http://127.0.0.1:{local.Ports[0]}/health"), cancellation)).StatusCode.ShouldBe(HttpStatusCode.OK);

        await local.TerminateAsync(cancellation);

        (await local.UntilEndedAsync(cancellation)).ShouldBe(0, local.Output);
        await local.UntilPortsAreFreeAsync(cancellation);
    }

    [Fact]
    public async Task Nothing_is_left_when_it_is_killed()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var local = LocalProgram.Start();
        await local.UntilReadyAsync(cancellation);

        local.KillAlone();

        await local.UntilPortsAreFreeAsync(cancellation);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named_up_front()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var taken = ((IPEndPoint)other.LocalEndpoint).Port;

        await using var local = LocalProgram.StartAt(taken);

        (await local.UntilEndedAsync(cancellation)).ShouldBe(1);
        local.Output.ShouldContain($"Port {taken} is in use by another program.");
    }

    [Fact]
    public async Task Wrong_use_ends_with_2_and_says_why()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var local = LocalProgram.Start("--storage", "mongo");

        (await local.UntilEndedAsync(cancellation)).ShouldBe(2);
        local.Output.ShouldContain("mongo");
        local.Output.ShouldContain("--help");
    }
}
