using GovernanceBot.Storage;

namespace GovernanceBot.Clockwork;

/// <summary>
/// Keeps what must not be lost although the store stumbles: after the connector took a message, a record that is not made would send it again.
/// </summary>
internal static class Insistence
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);

    /// <param name="until">From then on another process may do it over, so that insisting helps no more.</param>
    /// <param name="clock">Its timers time the pauses, in real time; each pause is twice the one before.</param>
    public static async Task<T> UntilAsync<T>(DateTimeOffset until, TimeProvider clock, Func<bool, Task<T>> keep, CancellationToken cancellation)
    {
        var isRepeat = false;
        for (var pause = FirstPause; ; pause *= 2)
        {
            try
            {
                return await keep(isRepeat);
            }
            catch (Exception failure) when (failure is StorageUnavailableException or SubjectContendedException && clock.GetUtcNow() + pause < until)
            {
                isRepeat = true;
            }

            await Task.Delay(pause, clock, cancellation);
        }
    }
}
