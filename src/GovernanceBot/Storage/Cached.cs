namespace GovernanceBot.Storage;

/// <summary>Something read from tables that all turns share: read again when it is older than <see cref="Age"/>, so that every replica sees a change
/// within that time.</summary>
public sealed class Cached<T>(Func<CancellationToken, Task<T>> read)
    where T : class
{
    /// <summary>Real time: a product clock that runs faster must not read the tables more often.</summary>
    public static readonly TimeSpan Age = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _reading = new(1);
    private volatile Reading? _current;

    public async ValueTask<T> GetAsync(CancellationToken cancellation)
    {
        if (Fresh() is { } fresh)
        {
            return fresh;
        }

        await _reading.WaitAsync(cancellation);
        try
        {
            if (Fresh() is { } readMeanwhile)
            {
                return readMeanwhile;
            }

            var value = await read(cancellation);
            _current = new(value, TimeProvider.System.GetTimestamp());
            return value;
        }
        finally
        {
            _reading.Release();
        }
    }

    /// <summary>Makes this process read again at the next use, after a change of its own.</summary>
    public void Forget() => _current = null;

    private T? Fresh() => _current is { } kept && TimeProvider.System.GetElapsedTime(kept.At) < Age ? kept.Value : null;

    private sealed record Reading(T Value, long At);
}
