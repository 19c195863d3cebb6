using System.Text;

namespace GovernanceBot.Domain.Guidelines.Checking.Lengths;

/// <summary>
/// X's weighted length, equal to twitter-text 3.1.0's (https://docs.x.com/resources/fundamentals/counting-characters): of the text in composed
/// form, a link counts 23 and an emoji 2, a character of Latin, Greek, Cyrillic, Arabic, Hebrew and their like 1 and any other 2.
/// </summary>
internal static class XLength
{
    private const int Link = 23;
    private const int Emoji = 2;

    public static int Of(string text)
    {
        var composed = Compose(text);
        var links = XLinks.In(composed);
        var (length, link, emojiEnd) = (0, 0, 0);
        for (var i = 0; i < composed.Length;)
        {
            // Emoji are told apart in the whole text: one may begin inside a link and is then not counted.
            var emoji = i >= emojiEnd ? XEmoji.LengthAt(composed, i) : 0;
            emojiEnd = emoji > 0 ? i + emoji : emojiEnd;
            if (link < links.Count && links[link].Start == i)
            {
                length += Link;
                emojiEnd = SkipEmoji(composed, i, links[link].Counted, emojiEnd);
                i = links[link++].Counted;
            }
            else if (emoji > 0)
            {
                length += Emoji;
                i += emoji;
            }
            else
            {
                i += char.IsHighSurrogate(composed[i]) && i + 1 < composed.Length && char.IsLowSurrogate(composed[i + 1]) ? 1 : 0;
                length += IsLight(composed[i++]) ? 1 : 2;
            }
        }

        return length;
    }

    private static int SkipEmoji(string text, int from, int to, int emojiEnd)
    {
        for (var i = Math.Max(from, emojiEnd); i < to; i++)
        {
            if (XEmoji.LengthAt(text, i) is var emoji and > 0)
            {
                emojiEnd = i + emoji;
                i = emojiEnd - 1;
            }
        }

        return emojiEnd;
    }

    private static bool IsLight(char character) =>
        character is <= '\u10FF' or (>= '\u2000' and <= '\u200D') or (>= '\u2010' and <= '\u201F') or (>= '\u2032' and <= '\u2037');

    // Half a pair and what is no character cannot be normalised: the text around it can, piece by piece.
    private static string Compose(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\u0300', '\uFFFF') < 0)
        {
            return text;
        }

        var composed = new StringBuilder(text.Length);
        var from = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]) && text[i] is not ('\uFFFE' or '\uFFFF'))
            {
                continue;
            }

            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
                continue;
            }

            composed.Append(text[from..i].Normalize()).Append(text[i]);
            from = i + 1;
        }

        return composed.Append(text[from..].Normalize()).ToString();
    }
}
