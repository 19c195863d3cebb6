namespace GovernanceBot.Local;

/// <summary>A child process failed; the message ends with what it wrote last.</summary>
public sealed class ChildProcessException : Exception
{
    private const int LinesShown = 20;

    public ChildProcessException()
    {
    }

    public ChildProcessException(string message)
        : base(message)
    {
    }

    public ChildProcessException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public ChildProcessException(ChildProcess child, string reason)
        : base(Describe(child, reason))
    {
    }

    private static string Describe(ChildProcess child, string reason)
    {
        ArgumentNullException.ThrowIfNull(child);
        var lines = child.LastLines.TakeLast(LinesShown).Select(line => $"  {line}");
        return string.Join(Environment.NewLine, [$"{child.Name} {reason}.", .. lines]);
    }
}
