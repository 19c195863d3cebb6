using System.Net;
using System.Net.Sockets;

namespace GovernanceBot.Local;

/// <summary>Ports on the loopback interface.</summary>
public static class FreePorts
{
    // Below 32768, where Linux begins to give ports to outgoing connections (Windows and macOS begin at 49152):
    // what is free there now, no busy client takes before it is used.
    private const int First = 20_000;
    private const int End = 32_000;

    /// <summary>The first of <paramref name="count"/> neighbouring ports that are free now.</summary>
    /// <exception cref="InvalidOperationException">A hundred places were tried and none had that many.</exception>
    public static int TakeRow(int count) =>
        Enumerable.Range(0, 100)
            .Select(_ => Random.Shared.Next(First, End))
            .First(first => !Enumerable.Range(first, count).Any(IsBusy));

    /// <summary>Whether somebody else holds the port.</summary>
    public static bool IsBusy(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return false;
        }
        catch (SocketException)
        {
            return true;
        }
    }
}
