using GovernanceBot.Domain.Guidelines.Checking.Texts;

namespace GovernanceBot.Domain.Guidelines.Checking.Lengths;

/// <summary>
/// Mastodon counts grapheme clusters, any link as 23, and of <c>@user@server</c> only <c>@user</c>
/// (https://docs.joinmastodon.org/user/posting/#text).
/// </summary>
internal static class MastodonLength
{
    private const int Link = 23;

    public static int Of(string text)
    {
        var folded = new FoldedText(text);
        var (count, from) = (0, 0);
        foreach (var link in Links.In(folded))
        {
            if (link.Host == link.Start)
            {
                // Mastodon links only what has a scheme.
                continue;
            }

            var span = folded.Quote(link.Start, link.End);
            count += Plain(text, from, span.Start) + Link;
            from = span.End;
        }

        return count + Plain(text, from, text.Length);
    }

    private static int Plain(string text, int from, int to)
    {
        var count = 0;
        for (var i = from; i < to;)
        {
            if (text[i] is '@' && ServerLength(text, i, to) is var server and > 0)
            {
                var user = UserEnd(text, i + 1, to);
                count += user - i;
                i = user + server;
            }
            else
            {
                i += StringInfoLength(text.AsSpan(i, to - i));
                count++;
            }
        }

        return count;
    }

    // The length of "@server" behind "@user"; 0 where there is none.
    private static int ServerLength(string text, int at, int to)
    {
        if (at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '/' or '@'))
        {
            return 0;
        }

        var user = UserEnd(text, at + 1, to);
        if (user == at + 1 || user >= to || text[user] is not '@')
        {
            return 0;
        }

        var end = user + 1;
        while (end < to && (char.IsAsciiLetterOrDigit(text[end]) || (text[end] is '.' or '-' && end + 1 < to && char.IsAsciiLetterOrDigit(text[end + 1]))))
        {
            end++;
        }

        return end - user > 1 ? end - user : 0;
    }

    private static int UserEnd(string text, int from, int to)
    {
        while (from < to && (char.IsAsciiLetterOrDigit(text[from]) || text[from] is '_'))
        {
            from++;
        }

        return from;
    }

    private static int StringInfoLength(ReadOnlySpan<char> text) => System.Globalization.StringInfo.GetNextTextElementLength(text);
}
