using System.Buffers;

namespace GovernanceBot.Domain.Guidelines.Checking.Lengths;

/// <summary>What X allows in the name of a domain.</summary>
internal static class XDomainName
{
    private const int LongestLabel = 63;
    private const string Punycode = "xn--";

    // Punctuation, spaces, invalid characters and marks of direction.
    private static readonly SearchValues<char> NoLetters = SearchValues.Create(
        "!'#%&()*+,\\-./:;<=>?@[]^_{|}~$\t\n\v\f\r \u0085\u00A0\u1680\u180E\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000" +
        "\uFFFE\uFEFF\uFFFF\u202A\u202B\u202C\u202D\u202E\u061C\u200E\u200F\u2066\u2067\u2068\u2069");

    public static bool IsLetter(char character) => !NoLetters.Contains(character);

    /// <summary>Letters of Latin script with and without accents.</summary>
    public static bool IsAccented(char character) => character is
        (>= '\u00C0' and <= '\u00D6') or (>= '\u00D8' and <= '\u00F6') or (>= '\u00F8' and <= '\u024F') or '\u0253' or '\u0254' or '\u0256' or '\u0257'
        or '\u0259' or '\u025B' or '\u0263' or '\u0268' or '\u026F' or '\u0272' or '\u0289' or '\u028B' or '\u02BB' or (>= '\u0300' and <= '\u036F')
        or (>= '\u1E00' and <= '\u1EFF');

    /// <returns>The end of the top-level domain that begins there; 0 where none does.</returns>
    public static int TopLevelEnd(ReadOnlySpan<char> text, int start, int until)
    {
        var end = start;
        while (end < until && char.IsAsciiLetterOrDigit(text[end]))
        {
            end++;
        }

        if (end > start && (end == until || text[end] is not ('@' or '+' or '-'))
            && XTopLevelDomains.Ascii.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[start..end]))
        {
            return end;
        }

        foreach (var other in XTopLevelDomains.Others)
        {
            var after = start + other.Length;
            if (text[start..until].StartsWith(other, StringComparison.Ordinal)
                && (after == until || !(char.IsAsciiLetterOrDigit(text[after]) || text[after] is '@' or '+' or '-')))
            {
                return after;
            }
        }

        return text[start..until].StartsWith(Punycode, StringComparison.OrdinalIgnoreCase) ? PunycodeEnd(text, start + Punycode.Length, until) : 0;
    }

    /// <summary>Whether every label can be encoded for the domain name system (RFC 3490).</summary>
    public static bool IsEncodable(ReadOnlySpan<char> domain)
    {
        if (domain.StartsWith(Punycode, StringComparison.Ordinal) && LatinParts(domain).Count == 0)
        {
            return false;
        }

        foreach (var range in domain.Split('.'))
        {
            if (domain[range].IsEmpty || EncodedLength(domain[range]) > LongestLabel)
            {
                return false;
            }
        }

        return true;
    }

    // The full stops of East Asian scripts part a label once more when it is encoded.
    private static int EncodedLength(ReadOnlySpan<char> label)
    {
        var length = -1;
        foreach (var range in label.SplitAny('\u3002', '\uFF0E', '\uFF61'))
        {
            length += 1 + PunycodeLength.Of(label[range]);
        }

        return length;
    }

    /// <returns>The parts of a domain that are domains in Latin letters themselves.</returns>
    public static List<(int From, int To)> LatinParts(ReadOnlySpan<char> domain)
    {
        var parts = new List<(int, int)>();
        for (var start = 0; start < domain.Length; start++)
        {
            var (end, best) = (start, 0);
            while (end < domain.Length && IsLatin(domain[end]))
            {
                while (end < domain.Length && IsLatin(domain[end]))
                {
                    end++;
                }

                if (end == domain.Length || domain[end] is not '.')
                {
                    break;
                }

                best = TopLevelEnd(domain, ++end, domain.Length) is var found and > 0 ? found : best;
            }

            if (best > 0)
            {
                parts.Add((start, best));
            }

            // A start further on in the same letters finds nothing new.
            start = Math.Max(best > 0 ? best : end, start + 1) - 1;
        }

        return parts;
    }

    private static bool IsLatin(char character) => char.IsAsciiLetterOrDigit(character) || character is '-' || IsAccented(character);

    private static int PunycodeEnd(ReadOnlySpan<char> text, int start, int until)
    {
        var end = start;
        while (end < until && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-'))
        {
            end++;
        }

        return end > start ? end : 0;
    }
}
