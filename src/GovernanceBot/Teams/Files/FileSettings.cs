namespace GovernanceBot.Teams.Files;

/// <summary>Where files may be fetched from and put: configuration section <c>Files</c>.</summary>
/// <param name="Hosts">Host names; each stands for itself and for every host below it.</param>
public sealed record FileSettings(IReadOnlyList<string> Hosts)
{
    /// <summary>Files in a personal chat lie in the sender's OneDrive, on a host of the tenant's own below this one
    /// (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4).</summary>
    private const string OneDrive = "sharepoint.com";

    public static FileSettings From(IConfiguration configuration)
    {
        var hosts = configuration.GetSection("Files:Hosts").Get<string[]>() ?? [];
        foreach (var host in hosts)
        {
            if (Uri.CheckHostName(host) != UriHostNameType.Dns)
            {
                throw new InvalidOperationException($"Files:Hosts takes names of hosts; this is none: {host}");
            }
        }

        return new(hosts.Length == 0 ? [OneDrive] : hosts);
    }

    /// <summary>An address comes from outside: only https, on the usual port, without credentials, on a host of the list.</summary>
    public Uri? Read(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url)
        && url is { IsDefaultPort: true, HostNameType: UriHostNameType.Dns, UserInfo.Length: 0 }
        && url.Scheme == Uri.UriSchemeHttps
        && Hosts.Any(host => url.IdnHost.Equals(host, StringComparison.OrdinalIgnoreCase) || url.IdnHost.EndsWith($".{host}", StringComparison.OrdinalIgnoreCase))
            ? url
            : null;
}
