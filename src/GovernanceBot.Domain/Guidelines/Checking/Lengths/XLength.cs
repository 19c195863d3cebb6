using System.Text;
using GovernanceBot.Domain.Guidelines.Checking.Texts;

namespace GovernanceBot.Domain.Guidelines.Checking.Lengths;

internal static class XLength
{
    public static int Of(string text)
    {
        var folded = new FoldedText(text);
        var (weight, from) = (0, 0);
        foreach (var link in Links.In(folded))
        {
            var span = folded.Quote(link.Start, link.End);
            weight += Plain(text.AsSpan(from, span.Start - from)) + 23;
            from = span.End;
        }

        return weight + Plain(text.AsSpan(from));
    }

    private static int Plain(ReadOnlySpan<char> text)
    {
        var weight = 0;
        while (!text.IsEmpty)
        {
            var width = System.Globalization.StringInfo.GetNextTextElementLength(text);
            if (Rune.DecodeFromUtf16(text, out var rune, out _) == System.Buffers.OperationStatus.Done && rune.Value > 0xFFFF)
            {
                weight += 2;
            }
            else
            {
                foreach (var character in text[..width])
                {
                    weight += character is <= '\u10FF' or (>= '\u2000' and <= '\u200D') or (>= '\u2010' and <= '\u201F') or (>= '\u2032' and <= '\u2037') ? 1 : 2;
                }
            }

            text = text[width..];
        }

        return weight;
    }
}
