namespace GovernanceBot.Storage;

/// <summary>Something read from tables that all turns share: read again when it is older than <see cref="Age"/>, so that every replica sees a change
/// within that time.</summary>
/// <param name="read">Gets what was read before, null the first time: what did not change can be given back.</param>
/// <param name="clock">Its time stamps measure the age: those of a product clock go by in real time, however fast its calendar runs.</param>
public sealed class Cached<T>(TimeProvider clock, Func<T?, CancellationToken, Task<T>> read)
    where T : class
{
    public static readonly TimeSpan Age = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private Task<T>? _reading;
    private long _since;

    /// <summary>One reading serves all who ask meanwhile; one that failed is not kept.</summary>
    public Task<T> GetAsync(CancellationToken cancellation)
    {
        lock (_gate)
        {
            if (_reading is null or { IsFaulted: true } || clock.GetElapsedTime(_since) >= Age)
            {
                var before = _reading is { IsCompletedSuccessfully: true } done ? done.Result : null;
                _reading = read(before, CancellationToken.None);
                _since = clock.GetTimestamp();
            }

            return _reading.WaitAsync(cancellation);
        }
    }

    /// <summary>Makes this process read again at the next use, after a change of its own.</summary>
    public void Forget()
    {
        lock (_gate)
        {
            _reading = null;
        }
    }
}
