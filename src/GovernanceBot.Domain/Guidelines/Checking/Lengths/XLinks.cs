namespace GovernanceBot.Domain.Guidelines.Checking.Lengths;

/// <param name="Counted">Where counting goes on: X takes the letters of other scripts between a Latin domain and its path for text behind the link.</param>
internal readonly record struct XLink(int Start, int End, int Counted);

/// <summary>
/// Finds what X makes a link of, as twitter-text 3.1.0 does: a domain under a known top-level domain, with or without a scheme, and what may
/// follow it. Takes time linear in the text.
/// </summary>
internal static class XLinks
{
    private const int Longest = 4096;
    private const int LongestShortLink = 40;
    private const int AssumedScheme = 8;
    private const string ShortLinkHost = "t.co";

    public static List<XLink> In(string text)
    {
        var links = new List<XLink>();
        if (!text.Contains('.', StringComparison.Ordinal))
        {
            return links;
        }

        var domains = new XDomains(text);
        var from = 0;
        for (var start = 0; start < text.Length; start++)
        {
            // The sign before a link belongs to no link before it; a sign that opens the text is taken for one first.
            if (start == 0 ? MayPrecede(text[0]) && text.Length > 1 && DomainAt(text, 1, domains, out _) > 0 : start - 1 < from || !MayPrecede(text[start - 1]))
            {
                continue;
            }

            if (DomainAt(text, start, domains, out var scheme) is var domainEnd and > 0)
            {
                from = XLinkTail.EndAt(text, domainEnd, out var pathStart);
                Add(text, start, scheme, domainEnd, pathStart, from, links);
                start = from - 1;
            }
        }

        return links;
    }

    private static int DomainAt(string text, int start, XDomains domains, out int scheme)
    {
        scheme = SchemeLength(text, start);
        var end = domains.EndAt(start + scheme);
        if (end <= 0 && scheme > 0)
        {
            scheme = 0;
            end = domains.EndAt(start);
        }

        return end;
    }

    private static void Add(string text, int start, int scheme, int domainEnd, int pathStart, int end, List<XLink> links)
    {
        var domain = text.AsSpan(start + scheme, domainEnd - start - scheme);
        if (!XDomainName.IsEncodable(domain) || (scheme > 0 ? scheme : AssumedScheme) + end - start > Longest)
        {
            return;
        }

        if (scheme == 0)
        {
            AddBare(text, start, domainEnd, pathStart, end, links);
        }
        else if (domain.Equals(ShortLinkHost, StringComparison.OrdinalIgnoreCase) && domainEnd < text.Length && text[domainEnd] is '/')
        {
            AddShort(text, start, domainEnd + 1, end, links);
        }
        else
        {
            links.Add(new(start, end, end));
        }
    }

    // Without a scheme only the parts in Latin letters are links; what follows belongs to the last.
    private static void AddBare(string text, int start, int domainEnd, int pathStart, int end, List<XLink> links)
    {
        if (start > 0 && text[start - 1] is '-' or '_' or '.' or '/')
        {
            return;
        }

        var before = links.Count;
        foreach (var (from, to) in XDomainName.LatinParts(text.AsSpan(start, domainEnd - start)))
        {
            links.Add(new(start + from, start + to, start + to));
        }

        if (links.Count > before && pathStart < end)
        {
            links[^1] = links[^1] with { End = end, Counted = links[^1].End + end - domainEnd };
        }
    }

    private static void AddShort(string text, int start, int slug, int end, List<XLink> links)
    {
        var slugEnd = slug;
        while (slugEnd < end && char.IsAsciiLetterOrDigit(text[slugEnd]))
        {
            slugEnd++;
        }

        if (slugEnd == slug)
        {
            links.Add(new(start, end, end));
        }
        else if (slugEnd - slug <= LongestShortLink)
        {
            var shortEnd = XLinkTail.QueryEnd(text, slugEnd);
            links.Add(new(start, shortEnd, shortEnd));
        }
    }

    private static int SchemeLength(string text, int start)
    {
        var rest = text.AsSpan(start);
        return rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? 8 : rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? 7 : 0;
    }

    private static bool MayPrecede(char character) =>
        !char.IsAsciiLetterOrDigit(character) && character is not ('@' or '＠' or '$' or '#' or '＃' or '\uFFFE' or '\uFEFF' or '\uFFFF');
}
