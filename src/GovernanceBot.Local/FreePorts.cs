using System.Net;
using System.Net.Sockets;

namespace GovernanceBot.Local;

/// <summary>Ports on the loopback interface.</summary>
public static class FreePorts
{
    /// <summary>Takes <paramref name="count"/> different ports that are free now; somebody else may take one before it is used.</summary>
    public static IReadOnlyList<int> Take(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        try
        {
            listeners.ForEach(listener => listener.Start());
            return [.. listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port)];
        }
        finally
        {
            listeners.ForEach(listener => listener.Dispose());
        }
    }

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
