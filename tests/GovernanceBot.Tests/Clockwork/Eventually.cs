namespace GovernanceBot.Tests.Clockwork;

/// <summary>Waits for what another process does.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    public static async Task Async(Func<bool> condition)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limited.CancelAfter(Limit);
        while (!condition())
        {
            await Task.Delay(Pause, TimeProvider.System, limited.Token);
        }
    }
}
