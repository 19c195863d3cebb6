using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace GovernanceBot.Teams.Authentication;

/// <summary>Without an identity nobody's token can be checked: the process then serves this machine, or does not start.</summary>
/// <remarks>
/// Addresses from settings are judged before anything listens. Endpoints of Kestrel's own configuration are known only once they listen,
/// so what came of them is judged again, before the host counts as started.
/// </remarks>
internal sealed class LoopbackOnly(IServer server) : IStartupFilter, IHostedLifecycleService
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next)
    {
        RefuseOtherAddresses();
        return next;
    }

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        RefuseOtherAddresses();
        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <exception cref="InvalidOperationException">One of the addresses can be reached from another machine.</exception>
    public static void Refuse(IEnumerable<string> addresses)
    {
        var reachable = addresses.Where(address => !IsLocal(BindingAddress.Parse(address))).ToList();
        if (reachable.Count > 0)
        {
            throw new InvalidOperationException(
                "Without an identity (Teams:AppId) the bot serves this machine only, and will not listen on "
                + $"{string.Join(" and ", reachable)}. Set Teams:AppId and Teams:TenantId, or listen on http://127.0.0.1.");
        }
    }

    public static bool IsThisMachine(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    private static bool IsLocal(BindingAddress address) => address.IsUnixPipe || address.IsNamedPipe || IsThisMachine(address.Host);

    private void RefuseOtherAddresses() => Refuse(server.Features.Get<IServerAddressesFeature>()?.Addresses ?? []);
}
