using System.Collections.Immutable;

namespace GovernanceBot.Domain.Guidelines.Checking.Texts;

/// <param name="Start">Of the whole link, in folded characters.</param>
/// <param name="Host">Where the host begins.</param>
/// <param name="Path">Where the host ends.</param>
internal readonly record struct Link(int Start, int Host, int Path, int End);

/// <summary>Finds what a reader takes for a link: with a scheme, with <c>www.</c>, or a host with a path.</summary>
internal static class Links
{
    private const string Trailing = ".,;:!?)]}'\"*_>";

    /// <remarks>Every link has a point in its host, so that only what stands around points is looked at.</remarks>
    public static ImmutableArray<Link> In(FoldedText text)
    {
        ImmutableArray<Link>.Builder? links = null;
        for (var from = 0; text.Characters[from..].IndexOf('.') is var next and >= 0;)
        {
            var point = from + next;
            var host = point;
            while (host > from && IsInHost(text[host - 1]))
            {
                host--;
            }

            var path = point + 1;
            while (IsInHost(text[path]))
            {
                path++;
            }

            from = path;
            if (At(text, host, path) is { } link)
            {
                (links ??= ImmutableArray.CreateBuilder<Link>()).Add(link);
                from = link.End;
            }
        }

        return links?.ToImmutable() ?? [];
    }

    private static bool IsInHost(char character) => char.IsLetterOrDigit(character) || character is '.' or '-';

    // What stands before a link; a host after any other sign is part of something longer.
    private static bool IsBoundary(char before) => !char.IsLetterOrDigit(before) && before is not ('.' or '-' or '_' or '@' or '/' or '=' or '%' or '&');

    private static Link? At(FoldedText text, int host, int path)
    {
        while (path > host && text[path - 1] is '.' or '-')
        {
            path--;
        }

        var before = text.Characters[..host];
        var scheme = before.EndsWith("https://") ? 8 : before.EndsWith("http://") ? 7 : 0;
        var start = host - scheme;
        if (!char.IsLetterOrDigit(text[host]) || !IsBoundary(text[start - 1]) || !IsHost(text.Characters[host..path]))
        {
            return null;
        }

        // Looking on to the end only where there is a path: a text of nothing but hosts would take forever.
        var isNamed = scheme > 0 || text.Characters[start..].StartsWith("www.");
        var end = isNamed || text[path] is '/' ? EndAt(text, path) : path;
        return isNamed || end > path + 1 ? new Link(start, host, path, end) : null;
    }

    private static int EndAt(FoldedText text, int path)
    {
        var end = path;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('<' or '>' or '"'))
        {
            end++;
        }

        while (end > path && Trailing.Contains(text[end - 1], StringComparison.Ordinal))
        {
            end--;
        }

        return end;
    }

    private static bool IsHost(ReadOnlySpan<char> host)
    {
        var dot = host.LastIndexOf('.');
        if (dot < 1 || host.Length - dot < 3)
        {
            return false;
        }

        foreach (var letter in host[(dot + 1)..])
        {
            if (!char.IsLetter(letter))
            {
                return host.StartsWith("xn--") || host[dot..].StartsWith(".xn--");
            }
        }

        return true;
    }
}
