using System.Text;

namespace GovernanceBot.Domain.Guidelines.Checking.Lengths;

/// <summary>Recognises the emoji that X counts as two, however many characters they are made of.</summary>
internal static class XEmoji
{
    private const char Joiner = '\u200D';
    private const char AsPicture = '\uFE0F';
    private const char AsText = '\uFE0E';
    private const char Keycap = '\u20E3';

    /// <returns>The length in UTF-16 units of the emoji that begins there; 0 where none does.</returns>
    public static int LengthAt(string text, int index)
    {
        var first = text[index];
        if (first is '#' or '*' or (>= '0' and <= '9'))
        {
            var key = index + 1 + (At(text, index + 1) is AsPicture ? 1 : 0);
            return At(text, key) is Keycap ? key + 1 - index : 0;
        }

        if (first < '\u00A9' || !Rune.TryGetRuneAt(text, index, out var rune))
        {
            return 0;
        }

        var end = index + rune.Utf16SequenceLength;
        var length = JobEnd(text, rune.Value, end) is var job and > 0 ? job
            : GenderEnd(text, rune.Value, end) is var gender and > 0 ? gender
            : JoinedEnd(text, index) is var joined and > 0 ? joined
            : PlainEnd(text, rune.Value, index, end);
        return Math.Max(0, length - index);
    }

    private static int JobEnd(string text, int point, int end)
    {
        var at = end + SkinTone(text, end);
        if (point is not (0x1F468 or 0x1F469) || At(text, at) is not Joiner || !Rune.TryGetRuneAt(text, Math.Min(at + 1, text.Length - 1), out var job) || at + 1 >= text.Length)
        {
            return 0;
        }

        at += 1 + job.Utf16SequenceLength;
        return XEmojiData.Jobs.Contains(job.Value) ? at
            : XEmojiData.JobsAsText.Contains(job.Value) && At(text, at) is AsPicture ? at + 1
            : 0;
    }

    private static int GenderEnd(string text, int point, int end)
    {
        if (XEmojiData.GenderedAsText.Contains(point)
            && (SkinTone(text, end) is var tone and > 0 ? tone : At(text, end) is AsPicture ? 1 : 0) is var marked and > 0
            && IsGender(text, end + marked))
        {
            return end + marked + 3;
        }

        var at = end + SkinTone(text, end);
        return XEmojiData.Gendered.Contains(point) && IsGender(text, at) ? at + 3
            : XEmojiData.Gendered.Contains(point) && IsGender(text, end) ? end + 3
            : 0;
    }

    private static int JoinedEnd(string text, int index)
    {
        foreach (var joined in XEmojiData.Joined)
        {
            if (string.CompareOrdinal(text, index, joined, 0, joined.Length) == 0)
            {
                return index + joined.Length;
            }
        }

        return 0;
    }

    private static int PlainEnd(string text, int point, int index, int end)
    {
        if (point is 0xA9 or 0xAE or 0x2122 or 0x265F && At(text, end) is AsPicture)
        {
            return end + 1;
        }

        if (XEmojiData.Pictured.Contains(point))
        {
            return At(text, end) is AsPicture ? end + 1 : At(text, end) is AsText ? 0 : end;
        }

        if (XEmojiData.BodyAsText.Contains(point))
        {
            var selected = end + (At(text, end) is AsPicture ? 1 : 0);
            return At(text, end) is AsText ? 0 : selected + SkinTone(text, selected);
        }

        if (XEmojiData.Body.Contains(point))
        {
            return end + SkinTone(text, end);
        }

        var flag = FlagEnd(text, point, index, end);
        return flag > 0 ? flag : XEmojiData.Single.Contains(point) || point == AsPicture ? end : 0;
    }

    private static int FlagEnd(string text, int point, int index, int end)
    {
        var subdivision = Array.Find(XEmojiData.Subdivisions, flag => string.CompareOrdinal(text, index, flag, 0, flag.Length) == 0);
        if (subdivision is not null)
        {
            return index + subdivision.Length;
        }

        if (Letter(point) is not { } first || end >= text.Length || !Rune.TryGetRuneAt(text, end, out var next) || Letter(next.Value) is not { } second)
        {
            return 0;
        }

        return XEmojiData.Flags.Contains($"{first}{second}") ? end + 2 : 0;
    }

    private static char? Letter(int regionalIndicator) =>
        regionalIndicator is >= 0x1F1E6 and <= 0x1F1FF ? (char)('A' + regionalIndicator - 0x1F1E6) : null;

    private static bool IsGender(string text, int index) =>
        At(text, index) is Joiner && At(text, index + 1) is '\u2640' or '\u2642' && At(text, index + 2) is AsPicture;

    private static int SkinTone(string text, int index) => At(text, index) is '\uD83C' && At(text, index + 1) is >= '\uDFFB' and <= '\uDFFF' ? 2 : 0;

    private static char At(string text, int index) => index < text.Length ? text[index] : '\0';
}
