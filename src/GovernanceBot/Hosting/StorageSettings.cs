using Azure.Identity;
using GovernanceBot.Storage;

namespace GovernanceBot.Hosting;

/// <summary>Which table engine keeps everything: configuration section <c>Storage</c>.</summary>
internal static class StorageSettings
{
    /// <exception cref="InvalidOperationException">A setting is missing or wrong; the message names it.</exception>
    public static ITableEngine Open(IConfiguration configuration)
    {
        var section = configuration.GetSection("Storage");
        return section["Engine"] switch
        {
            null or "" or "sqlite" => OpenSqlite(section["Path"]),
            "azure" => OpenAzure(section),
            var other => throw new InvalidOperationException($"Storage:Engine is 'sqlite' or 'azure', not '{other}'."),
        };
    }

    private static SqliteTableEngine OpenSqlite(string? path)
    {
        var file = Path.GetFullPath(path is { Length: > 0 } ? path : "governancebot.db");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        return SqliteTableEngine.OpenFile(file);
    }

    private static AzureTableEngine OpenAzure(IConfigurationSection section)
    {
        var endpoint = Uri.TryCreate(section["Endpoint"], UriKind.Absolute, out var address)
            ? address
            : throw new InvalidOperationException("Storage:Endpoint is the address of the account's tables when Storage:Engine is 'azure'.");
        return (section["AccountName"], section["AccountKey"]) switch
        {
            ({ Length: > 0 } account, { Length: > 0 } key) => new(endpoint, account, key),
            (null or "", null or "") => new(endpoint, new DefaultAzureCredential()),
            _ => throw new InvalidOperationException("Set both Storage:AccountName and Storage:AccountKey (the emulator), or neither (an identity)."),
        };
    }
}
