using System.Globalization;
using System.Text;
using GovernanceBot.Domain.Guidelines.Checking.Lengths;

namespace GovernanceBot.Domain.Guidelines.Checking.Detectors;

/// <summary>
/// Hashtags by X's definition (https://github.com/twitter/twitter-text): a sign that stands free, then letters, digits and joining signs with
/// at least one letter, and not a part of a link. <c>#1</c> and <c>C#</c> are none.
/// </summary>
internal static class Hashtags
{
    // Signs that do not end a hashtag: https://github.com/twitter/twitter-text/blob/master/conformance/extract.yml names the cases.
    private const string Joining = "_\u200C\u200D\uA67E\u05BE\u05F3\u05F4\uFF5E\u301C\u309B\u309C\u30A0\u30FB\u3003\u0F0B\u0F0C\u00B7";

    public static List<TextSpan> In(string text)
    {
        var hashtags = new List<TextSpan>();
        var (link, taken, from) = (0, 0, 0);
        List<XLink>? links = null;
        for (var i = text.AsSpan().IndexOfAny('#', '＃'); i >= 0 && i < text.Length; i++)
        {
            if (text[i] is not ('#' or '＃') || !StandsFree(text, i, from) || EndOf(text, i) is not (var end and > 0))
            {
                continue;
            }

            from = end;
            if (GoesOn(text, end))
            {
                i = end - 1;
                continue;
            }

            // Of a hashtag and a link that overlap, the first counts. No link goes on behind a space, so most texts need not be searched for any.
            links ??= i == 0 || char.IsWhiteSpace(text[i - 1]) ? null : XLinks.In(text);
            for (; links is not null && link < links.Count && links[link].Start < i; link++)
            {
                taken = links[link].Start >= taken ? links[link].End : taken;
            }

            if (i >= taken)
            {
                hashtags.Add(new(i, end - i));
                taken = end;
            }

            i = end - 1;
        }

        return hashtags;
    }

    // The sign before a hashtag belongs to nothing else; it is no letter, no ampersand and no half of a pair.
    private static bool StandsFree(string text, int sign, int from)
    {
        if (sign == 0)
        {
            return true;
        }

        var isPair = sign >= 2 && char.IsSurrogatePair(text[sign - 2], text[sign - 1]);
        var before = isPair ? sign - 2 : sign - 1;
        return before >= from
            && (text[before] is '\uFE0E' or '\uFE0F'
                || (text[before] is not '&' && (isPair || !char.IsSurrogate(text[before])) && Kind(text, before, out _) == Part.None));
    }

    // 0 where the sign begins no hashtag.
    private static int EndOf(string text, int sign)
    {
        if (sign + 1 < text.Length && text[sign + 1] is '\uFE0F' or '\u20E3')
        {
            return 0;
        }

        var (end, hasLetter) = (sign + 1, false);
        while (end < text.Length && Kind(text, end, out var width) is var kind && kind != Part.None)
        {
            hasLetter |= kind == Part.Letter;
            end += width;
        }

        return hasLetter ? end : 0;
    }

    private static bool GoesOn(string text, int end) =>
        end < text.Length && (text[end] is '#' or '＃' || text.AsSpan(end).StartsWith("://"));

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
