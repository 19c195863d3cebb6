using System.Globalization;
using System.Text;

namespace GovernanceBot.Domain.Guidelines.Checking.Detectors;

/// <summary>
/// Hashtags by X's definition (https://github.com/twitter/twitter-text): a sign that stands free, then letters, digits and joining signs with
/// at least one letter, and not a part of a link. <c>#1</c> and <c>C#</c> are none.
/// </summary>
internal static class Hashtags
{
    // Signs that do not end a hashtag: https://github.com/twitter/twitter-text/blob/master/conformance/extract.yml names the cases.
    private const string Joining = "_\u200C\u200D\uA67E\u05BE\u05F3\u05F4\uFF5E\u301C\u309B\u309C\u30A0\u30FB\u3003\u0F0B\u0F0C\u00B7";

    public static int Count(PostReading post)
    {
        var count = 0;
        var text = post.Post.Text;
        for (var i = text.AsSpan().IndexOfAny('#', '＃'); i >= 0 && i < text.Length; i++)
        {
            if (text[i] is '#' or '＃' && EndOf(text, i) is var end and > 0)
            {
                count += IsInLink(post, i) ? 0 : 1;
                i = end - 1;
            }
        }

        return count;
    }

    /// <returns>Where the hashtag that begins at <paramref name="sign"/> ends; 0 where none begins.</returns>
    public static int EndOf(string text, int sign)
    {
        if (!IsBoundary(text, sign) || (sign + 1 < text.Length && text[sign + 1] is '\uFE0F' or '\u20E3'))
        {
            return 0;
        }

        var (end, hasLetter) = (sign + 1, false);
        while (end < text.Length && Kind(text, end, out var width) is var kind && kind != Part.None)
        {
            hasLetter |= kind == Part.Letter;
            end += width;
        }

        var after = text.AsSpan(end);
        return hasLetter && !after.StartsWith("#") && !after.StartsWith("＃") && !after.StartsWith("://") ? end : 0;
    }

    private static bool IsBoundary(string text, int sign)
    {
        if (sign == 0)
        {
            return true;
        }

        var before = sign >= 2 && char.IsLowSurrogate(text[sign - 1]) ? sign - 2 : sign - 1;
        return text[sign - 1] is '\uFE0E' or '\uFE0F' || (text[sign - 1] is not '&' && Kind(text, before, out _) == Part.None);
    }

    private static bool IsInLink(PostReading post, int sign)
    {
        foreach (var link in post.Links)
        {
            var span = post.Text.Quote(link.Start, link.End);
            if (span.Start <= sign && sign < span.End)
            {
                return true;
            }
        }

        return false;
    }

    private static Part Kind(string text, int index, out int width)
    {
        width = 1;
        if (Joining.Contains(text[index], StringComparison.Ordinal))
        {
            return Part.Other;
        }

        if (!Rune.TryGetRuneAt(text, index, out var rune))
        {
            return Part.None;
        }

        width = rune.Utf16SequenceLength;
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.DecimalDigitNumber => Part.Other,
            <= UnicodeCategory.EnclosingMark => Part.Letter,
            _ => Part.None,
        };
    }

    private enum Part
    {
        None,
        Letter,
        Other,
    }
}
