using GovernanceBot.Guidelines;
using GovernanceBot.Teams.Authentication;
using GovernanceBot.Teams.Connector;

namespace GovernanceBot.Hosting;

/// <summary>
/// Has what the first answer needs while the server still starts: the keys to judge its token by, the bot's own token and the guidelines in memory.
/// What fails here is tried again, and said, when it is needed.
/// </summary>
internal sealed class WarmUp(TeamsSettings settings, SigningKeys keys, ConnectorToken own, GuidelineBook book) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        TryAsync(token => settings.HasIdentity ? keys.FetchAsync(token) : Task.CompletedTask, stoppingToken),
        TryAsync(async token => await own.HeaderAsync(token), stoppingToken),
        TryAsync(book.IndexAsync, stoppingToken));

    /// <summary>Beside each other: what there is to wait for is waited for once.</summary>
    private static Task TryAsync(Func<CancellationToken, Task> get, CancellationToken stopping) => Task.Run(
        async () =>
        {
            try
            {
                await get(stopping);
            }
#pragma warning disable CA1031 // Whatever it is, it comes back where the thing is needed, and is handled there.
            catch (Exception)
#pragma warning restore CA1031
            {
            }
        },
        stopping);
}
