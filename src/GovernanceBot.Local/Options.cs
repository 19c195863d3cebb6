namespace GovernanceBot.Local;

/// <summary>Where the bot keeps everything.</summary>
public enum StorageChoice
{
    /// <summary>The embedded store, one file.</summary>
    Sqlite,

    /// <summary>Azure Tables, in the emulator.</summary>
    Azurite,
}

/// <summary>What was asked on the command line.</summary>
/// <param name="Storage">Where the bot keeps everything.</param>
/// <param name="PortBase">The bot's port; the clients of the employee and the editor have the next two.</param>
/// <param name="Browser">Whether the two clients are opened in a browser.</param>
/// <param name="Fresh">Whether what earlier runs kept is thrown away first.</param>
/// <param name="Guidelines">The guidelines to load instead of the demo's.</param>
/// <param name="Calendar">The content calendar to load instead of the demo's.</param>
/// <param name="Now">Where the product's clock starts; null for the real time.</param>
/// <param name="Speed">How many times faster than real time the product's clock runs, at least 1.</param>
public sealed record Options(
    StorageChoice Storage,
    int PortBase,
    bool Browser,
    bool Fresh,
    FileInfo? Guidelines,
    FileInfo? Calendar,
    DateTimeOffset? Now,
    double Speed)
{
    public Uri Bot => At(PortBase);

    public int EmployeePort => PortBase + 1;

    public int EditorPort => PortBase + 2;

    /// <summary>Each port base has a store of its own, so that two products beside each other never share one.</summary>
    public string Folder => Path.Combine(Repository.LocalFolder, $"{PortBase}");

    private static Uri At(int port) => new($"http://127.0.0.1:{port}");
}
