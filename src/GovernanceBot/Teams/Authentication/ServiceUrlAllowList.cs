namespace GovernanceBot.Teams.Authentication;

/// <summary>
/// The addresses that the bot sends to. An entry is an absolute URL, matched by scheme, host, port and whole segments of its path, or
/// <c>https://*.host</c> for every host below <c>host</c> on port 443.
/// </summary>
/// <remarks>
/// Everything is https, except on this machine. Anybody can register a name below trafficmanager.net: never allow it by pattern.
/// </remarks>
public sealed class ServiceUrlAllowList
{
    private const string Wildcard = "https://*.";

    /// <summary>The hosts of Teams in the public cloud. A government cloud has other hosts, and other keys and issuers.</summary>
    /// <seealso href="https://microsoft.github.io/teams-sdk/csharp/essentials/app-configuration/service-url-validation"/>
    public static readonly IReadOnlyList<string> PublicTeams =
    [
        "https://smba.trafficmanager.net/",
        "https://smba.onyx.prod.teams.trafficmanager.net/",
        "https://smba.infra.gcc.teams.microsoft.com/",
    ];

    private readonly IReadOnlyList<Entry> _entries;

    /// <summary>The one that was allowed last: all activities of a tenant come from the same.</summary>
    private volatile string? _last;

    private ServiceUrlAllowList(IReadOnlyList<Entry> entries) => _entries = entries;

    /// <param name="serviceUrls">Entries without problems; none at all stands for <see cref="PublicTeams"/>.</param>
    public static ServiceUrlAllowList From(IReadOnlyList<string> serviceUrls) =>
        new([.. (serviceUrls.Count == 0 ? PublicTeams : serviceUrls).Select(Parse).OfType<Entry>()]);

    public static IEnumerable<string> Problems(IReadOnlyList<string> serviceUrls) =>
        serviceUrls.Index().Where(url => Parse(url.Item) is null).Select(url =>
            $"Teams:ServiceUrls:{url.Index} is neither an absolute https address (http on this machine only) "
            + "nor a pattern like https://*.host.");

    /// <summary>Strict on purpose: whatever two readers of a URL could understand differently is not allowed.</summary>
    public bool Allows(string? serviceUrl)
    {
        if (serviceUrl is not null && serviceUrl == _last)
        {
            return true;
        }

        if (Read(serviceUrl) is not { } url || !Allows(url))
        {
            return false;
        }

        _last = serviceUrl;
        return true;
    }

    public bool Allows(Uri url) => IsPlain(url) && _entries.Any(entry => entry.Covers(url));

    private static Entry? Parse(string serviceUrl)
    {
        if (serviceUrl.StartsWith(Wildcard, StringComparison.OrdinalIgnoreCase))
        {
            var host = Read(string.Concat("https://", serviceUrl.AsSpan(Wildcard.Length)));
            return host is { AbsolutePath: "/", Query: "" } ? new HostsBelow(host) : null;
        }

        return Read(serviceUrl) is { Query: "" } url ? new Address(url) : null;
    }

    private static Uri? Read(string? text) =>
        text is not null && !text.Any(IsAmbiguous) && Uri.TryCreate(text, UriKind.Absolute, out var url) && IsPlain(url) ? url : null;

    private static bool IsAmbiguous(char c) => c is '\\' or '@' or '*' || c <= ' ' || c >= '\x7f';

    private static bool IsPlain(Uri url) =>
        url.IsAbsoluteUri && url.UserInfo.Length == 0 && url.Fragment.Length == 0 && url.Host.Length > 0
        && (Is(url, Uri.UriSchemeHttps) || (Is(url, Uri.UriSchemeHttp) && url.IsLoopback));

    private static bool Is(Uri url, string scheme) => string.Equals(url.Scheme, scheme, StringComparison.Ordinal);

    private abstract record Entry
    {
        public abstract bool Covers(Uri url);
    }

    private sealed record Address(Uri Base) : Entry
    {
        private readonly string _path = Base.AbsolutePath.TrimEnd('/');

        public override bool Covers(Uri url) =>
            Is(url, Base.Scheme)
            && string.Equals(url.Host, Base.Host, StringComparison.OrdinalIgnoreCase)
            && url.Port == Base.Port
            && url.AbsolutePath.StartsWith(_path, StringComparison.Ordinal)
            && (url.AbsolutePath.Length == _path.Length || url.AbsolutePath[_path.Length] == '/');
    }

    private sealed record HostsBelow(Uri Base) : Entry
    {
        private readonly string _suffix = "." + Base.Host;

        public override bool Covers(Uri url) =>
            Is(url, Uri.UriSchemeHttps) && url.Port == Base.Port && url.Host.EndsWith(_suffix, StringComparison.OrdinalIgnoreCase);
    }
}
