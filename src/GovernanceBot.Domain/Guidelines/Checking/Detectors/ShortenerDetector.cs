using System.Collections.Frozen;

namespace GovernanceBot.Domain.Guidelines.Checking.Detectors;

/// <summary>Links that hide where they lead: the host itself is on the list, and a path follows.</summary>
internal sealed class ShortenerDetector(IEnumerable<string> shorteners) : IDetector
{
    private readonly FrozenSet<string> _hosts = shorteners.Select(host => host.Trim().ToLowerInvariant()).ToFrozenSet(StringComparer.Ordinal);

    public string Category => CheckCategory.Shortener;

    public bool OrganisationOnly => true;

    public void Find(PostReading post, List<TextSpan?> found)
    {
        foreach (var link in post.Links)
        {
            var host = post.Text.Characters[link.Host..link.Path];
            host = host.StartsWith("www.") ? host[4..] : host;
            if (link.End > link.Path + 1 && post.Text[link.Path] is '/' && _hosts.GetAlternateLookup<ReadOnlySpan<char>>().Contains(host))
            {
                found.Add(post.Text.Quote(link.Start, link.End));
            }
        }
    }
}
