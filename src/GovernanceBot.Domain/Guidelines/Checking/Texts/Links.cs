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

    public static ImmutableArray<Link> In(FoldedText text)
    {
        if (text.Characters.IndexOfAny('/', '.') < 0)
        {
            return [];
        }

        var links = ImmutableArray.CreateBuilder<Link>();
        for (var i = 0; i < text.Length;)
        {
            if (IsBoundary(text[i - 1]) && At(text, i) is { } link)
            {
                links.Add(link);
                i = link.End;
            }
            else
            {
                i = NextStart(text, i + 1);
            }
        }

        return links.ToImmutable();
    }

    private static int NextStart(FoldedText text, int index)
    {
        while (index < text.Length && !IsBoundary(text[index - 1]))
        {
            index++;
        }

        return index;
    }

    // What stands before a link; a host after any other sign is part of something longer.
    private static bool IsBoundary(char before) => !char.IsLetterOrDigit(before) && before is not ('.' or '-' or '_' or '@' or '/' or '=' or '%' or '&');

    private static Link? At(FoldedText text, int start)
    {
        var rest = text.Characters[start..];
        var scheme = rest.StartsWith("https://") ? 8 : rest.StartsWith("http://") ? 7 : 0;
        var host = start + scheme;
        var path = host;
        while (char.IsLetterOrDigit(text[path]) || (text[path] is '.' or '-' && path > host))
        {
            path++;
        }

        while (path > host && text[path - 1] is '.' or '-')
        {
            path--;
        }

        // Before looking on to the end: a text of nothing but beginnings would take forever.
        if (!IsHost(text.Characters[host..path]))
        {
            return null;
        }

        var end = EndAt(text, path);
        var isLink = (scheme > 0 || rest.StartsWith("www.") || (end > path + 1 && text[path] is '/'));
        return isLink ? new Link(start, host, path, end) : null;
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
