using System.Globalization;
using System.Text;
using GovernanceBot.Domain.Guidelines.Checking.Texts;

namespace GovernanceBot.Domain.Guidelines.Checking.Detectors;

/// <summary>Emoji and letters that are drawn instead of written.</summary>
internal static class Pictures
{
    private const int MostDrawnLetters = 2;

    // Emoji of the basic plane that are shown as pictures without being asked (https://www.unicode.org/reports/tr51/#Emoji_Properties).
    private const string BasicEmoji =
        "\u231A\u231B\u23E9\u23EA\u23EB\u23EC\u23F0\u23F3\u25FD\u25FE\u2614\u2615\u2648\u2649\u264A\u264B\u264C\u264D\u264E\u264F\u2650\u2651\u2652\u2653" +
        "\u267F\u2693\u26A1\u26AA\u26AB\u26BD\u26BE\u26C4\u26C5\u26CE\u26D4\u26EA\u26F2\u26F3\u26F5\u26FA\u26FD\u2705\u270A\u270B\u2728\u274C\u274E\u2753" +
        "\u2754\u2755\u2757\u2795\u2796\u2797\u27B0\u27BF\u2B1B\u2B1C\u2B50\u2B55\u2764\u2600\u263A";

    /// <returns>The number of emoji, in grapheme clusters: a family or a flag is one.</returns>
    public static int CountEmoji(string text)
    {
        var count = 0;
        var rest = text.AsSpan();
        while (rest.IndexOfAnyInRange('\u200D', '\uFFFF') is var next and >= 0)
        {
            // The cluster may begin one plain character earlier: a keycap is a digit and two marks.
            rest = rest[Math.Max(0, next - 1)..];
            var width = StringInfo.GetNextTextElementLength(rest);
            count += IsEmoji(rest[..width]) ? 1 : 0;
            rest = rest[width..];
        }

        return count;
    }

    /// <summary>Three or more decorative letters, quoted from the first to the last.</summary>
    public static void FindLetters(string text, List<TextSpan?> found)
    {
        var (count, first, end) = (0, 0, 0);
        for (var at = 0; text.AsSpan(at).IndexOfAnyInRange('\u24B6', '\uFFFF') is var next and >= 0;)
        {
            at += next;
            Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var width);
            if (CharacterFolding.IsDecorative(rune))
            {
                first = count++ == 0 ? at : first;
                end = at + width;
            }

            at += width;
        }

        if (count > MostDrawnLetters)
        {
            found.Add(new TextSpan(first, end - first));
        }
    }

    private static bool IsEmoji(ReadOnlySpan<char> cluster)
    {
        if (cluster.ContainsAny('\uFE0F', '\u20E3'))
        {
            return true;
        }

        if (Rune.DecodeFromUtf16(cluster, out var rune, out _) != System.Buffers.OperationStatus.Done)
        {
            return false;
        }

        return rune.IsBmp
            ? BasicEmoji.Contains((char)rune.Value, StringComparison.Ordinal) && !cluster.Contains('\uFE0E')
            : rune.Value is (>= 0x1F1E6 and <= 0x1F1FF) or (>= 0x1F300 and <= 0x1F64F) or (>= 0x1F680 and <= 0x1F6FF) or (>= 0x1F7E0 and <= 0x1F7EB)
                or (>= 0x1F90C and <= 0x1F9FF) or (>= 0x1FA70 and <= 0x1FAFF) or 0x1F004 or 0x1F0CF or 0x1F18E or (>= 0x1F191 and <= 0x1F19A);
    }
}
