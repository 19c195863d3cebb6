namespace GovernanceBot.Local;

/// <summary>Where the working copy lies that this program was built from.</summary>
public static class Repository
{
    private static readonly Lazy<string> FoundRoot = new(Find);

    /// <summary>The folder that holds the solution.</summary>
    /// <exception cref="DirectoryNotFoundException">The program was moved out of its working copy.</exception>
    public static string Root => FoundRoot.Value;

    /// <summary>What Local keeps between two runs; git ignores it.</summary>
    public static string LocalFolder => Path.Combine(Root, ".local");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "GovernanceBot.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No GovernanceBot.sln above {AppContext.BaseDirectory}: run this from the repository.");
    }
}
