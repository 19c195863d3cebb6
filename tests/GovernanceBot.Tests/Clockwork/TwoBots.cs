using System.Diagnostics;
using System.Text.Json.Nodes;
using GovernanceBot.Domain;
using GovernanceBot.Tests.Chat;

namespace GovernanceBot.Tests.Clockwork;

/// <summary>Two processes of the bot on one store. Each can be killed at any moment and comes back; people reach whichever is there.</summary>
internal sealed class TwoBots(string[] store, ConnectorStandIn connector, DateTimeOffset start, double speed, IEnumerable<string> settings)
    : IRunningBot, IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly long _began = Stopwatch.GetTimestamp();
    private readonly Task<BotProcess>[] _bots = new Task<BotProcess>[2];
    private int _kills;
    private TimeSpan _ahead;

    public ConnectorStandIn Connector => connector;

    public Language Language => Language.Dutch;

    public DateTimeOffset Now => start + (Stopwatch.GetElapsedTime(_began) * speed) + _ahead;

    public int Kills => _kills;

    public async Task StartAsync()
    {
        Begin(0);
        Begin(1);
        await Task.WhenAll(_bots);
    }

    public Task StartedAsync(int which) => _bots[which];

    /// <summary>As <c>kill -9</c>, at whatever it is doing; it starts again at once.</summary>
    public async Task KillAsync(int which)
    {
        var bot = await _bots[which];
        await bot.KillAsync();
        Interlocked.Increment(ref _kills);
        await bot.DisposeAsync();
        Begin(which);
    }

    /// <summary>Kills both, and starts them when so much time has passed: what they had claimed is free by then.</summary>
    public async Task KillBothForAsync(TimeSpan time)
    {
        await Task.WhenAll(_bots);
        foreach (var bot in _bots)
        {
            await (await bot).KillAsync();
            Interlocked.Increment(ref _kills);
            await (await bot).DisposeAsync();
        }

        _ahead += time;
        await StartAsync();
    }

    /// <summary>As Teams does: what was not answered is delivered again, to whichever process answers then.</summary>
    public async Task<HttpResponseMessage> PostAsync(JsonObject activity)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                var bot = _bots[attempt % _bots.Length];
                if (bot.IsCompletedSuccessfully)
                {
                    return await (await bot).PostAsync(activity);
                }
            }
            catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException or ObjectDisposedException)
            {
                // It was killed meanwhile.
            }

            await Task.Delay(Pause, TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }

    public Task SettledAsync() => Task.CompletedTask;

    public void KeepOutOfLogs(IEnumerable<string> words)
    {
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var bot in _bots)
        {
            await (await bot).DisposeAsync();
        }
    }

    private void Begin(int which) => _bots[which] = BotProcess.StartAsync(store, connector, Now, speed, settings);
}
