namespace GovernanceBot.Domain.Guidelines.Checking.Lengths;

/// <summary>What may follow a domain in a link on X: port, path and query.</summary>
internal static class XLinkTail
{
    /// <param name="pathStart">Where the path begins; the end where there is none.</param>
    public static int EndAt(string text, int domainEnd, out int pathStart)
    {
        var at = PortEnd(text, domainEnd);
        var hasPath = At(text, at) is '/';
        pathStart = at;
        at = hasPath ? PathEnd(text, at + 1) : at;
        pathStart = hasPath ? pathStart : at;
        var end = QueryEnd(text, at);
        pathStart = hasPath ? pathStart : end;
        return end;
    }

    public static int QueryEnd(string text, int start)
    {
        if (At(text, start) is not '?')
        {
            return start;
        }

        var end = start;
        for (var at = start + 1; at < text.Length && IsQuery(text[at]); at++)
        {
            end = IsQueryEnd(text[at]) ? at + 1 : end;
        }

        return end;
    }

    private static int PortEnd(string text, int start)
    {
        var end = start + 1;
        while (At(text, start) is ':' && char.IsAsciiDigit(At(text, end)))
        {
            end++;
        }

        return end > start + 1 ? end : start;
    }

    private static int PathEnd(string text, int start)
    {
        var end = start;
        for (var at = start; at < text.Length;)
        {
            if (IsPath(text[at]))
            {
                end = IsPathEnd(text[at]) ? at + 1 : end;
                at++;
            }
            else if (BalancedEnd(text, at) is var balanced and > 0)
            {
                end = at = balanced;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    // (…) or (…(…)…): one level of brackets within brackets.
    private static int BalancedEnd(string text, int start)
    {
        if (text[start] is not '(')
        {
            return 0;
        }

        var at = Skip(text, start + 1);
        if (At(text, at) is ')' && at > start + 1)
        {
            return at + 1;
        }

        if (At(text, at) is not '(')
        {
            return 0;
        }

        var inner = Skip(text, at + 1);
        if (At(text, inner) is not ')' || inner == at + 1)
        {
            return 0;
        }

        var outer = Skip(text, inner + 1);
        return At(text, outer) is ')' ? outer + 1 : 0;
    }

    private static int Skip(string text, int at)
    {
        while (at < text.Length && IsPath(text[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsPath(char character) =>
        IsPathEnd(character) || character is '!' or '*' or '\'' or ';' or ':' or ',' or '.' or '$' or '%' or '[' or ']' or '\u2013' or '~' or '@' or '|' or '&';

    private static bool IsPathEnd(char character) =>
        char.IsAsciiLetterOrDigit(character) || character is '+' or '-' or '=' or '_' or '#' or '/' or (>= '\u0400' and <= '\u04FF')
        || XDomainName.IsAccented(character);

    private static bool IsQuery(char character) =>
        IsQueryEnd(character) || character is '!' or '?' or '*' or '\'' or '@' or '(' or ')' or ';' or ':' or '+' or '$' or '%' or '[' or ']' or '.' or ',' or '~' or '|';

    private static bool IsQueryEnd(char character) => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '&' or '=' or '#' or '/';

    private static char At(string text, int index) => index < text.Length ? text[index] : '\0';
}
