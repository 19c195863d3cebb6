namespace GovernanceBot.Tests.Chat;

/// <summary>
/// A connection over which messages came. A process that lives keeps one open for a minute after its last use
/// (https://learn.microsoft.com/dotnet/api/system.net.http.socketshttphandler.pooledconnectionidletimeout), and none here lives for so long that the
/// bot would replace it by a new one; when a process is killed, the system closes its connections.
/// </summary>
internal sealed class SenderConnection
{
    private static readonly TimeSpan KeptOpen = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private DateTimeOffset _used;
    private int? _diedAfter;

    /// <summary>How many messages had arrived in all when its process died; null where nothing shows that it did.</summary>
    public int? DiedAfter
    {
        get
        {
            lock (_gate)
            {
                return _diedAfter;
            }
        }
    }

    public void Used()
    {
        lock (_gate)
        {
            _used = TimeProvider.System.GetUtcNow();
        }
    }

    /// <param name="messages">How many arrived in all so far.</param>
    public void Closed(int messages)
    {
        lock (_gate)
        {
            if (TimeProvider.System.GetUtcNow() - _used < KeptOpen)
            {
                _diedAfter = messages;
            }
        }
    }
}
