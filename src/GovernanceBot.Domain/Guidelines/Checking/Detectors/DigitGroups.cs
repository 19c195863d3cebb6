using GovernanceBot.Domain.Guidelines.Checking.Texts;

namespace GovernanceBot.Domain.Guidelines.Checking.Detectors;

/// <summary>A run of digits in groups, as telephone numbers are written: <c>+31 (0)6-12 34 56 78</c>.</summary>
internal sealed class DigitGroups
{
    private const int MostGroups = 8;
    private const int MostDigits = 20;

    private readonly FoldedText _text;
    private readonly int[] _ends;
    private readonly char[] _digits;

    private DigitGroups(FoldedText text, bool isInternational, int[] ends, char[] digits, int groups, int count)
    {
        _text = text;
        _ends = ends;
        _digits = digits;
        IsInternational = isInternational;
        Groups = groups;
        Count = count;
    }

    public bool IsInternational { get; }

    public int Groups { get; }

    public int Count { get; }

    public ReadOnlySpan<char> Digits => _digits.AsSpan(0, Count);

    public int CountUpTo(int groups) => _ends[(groups * 2) - 1];

    /// <returns>Where the group ends in the text.</returns>
    public int EndOf(int groups) => _ends[(groups - 1) * 2];

    /// <summary>A group glued to the next with a hyphen or a point is not the end of a number.</summary>
    public bool MayEndAt(int groups)
    {
        var end = EndOf(groups);
        return !char.IsLetterOrDigit(_text[end]) && _text[end] is not ('_' or '%')
            && !(_text[end] is '-' or '.' or '/' or ',' && char.IsAsciiLetterOrDigit(_text[end + 1]));
    }

    /// <summary>Day, month and year with the same sign between them.</summary>
    public bool IsDate
    {
        get
        {
            if (Groups < 3 || IsInternational || CountUpTo(1) > 2 || CountUpTo(2) - CountUpTo(1) > 2 || CountUpTo(3) - CountUpTo(2) != 4)
            {
                return false;
            }

            var separator = _text[EndOf(1)];
            var month = Number(CountUpTo(1), CountUpTo(2));
            var year = Number(CountUpTo(2), CountUpTo(3));
            return separator is '-' or '.' or '/' && _text[EndOf(2)] == separator && Number(0, CountUpTo(1)) is > 0 and < 32
                && month is > 0 and < 13 && year is >= 1000 and < 2200;
        }
    }

    public static DigitGroups Read(FoldedText text, int start)
    {
        var groupEnds = new int[MostGroups * 2];
        var read = new char[MostDigits];
        var (groups, count, at) = (0, 0, start);
        var isOpen = text[at] is '(';
        at += isOpen ? 1 : 0;
        var isInternational = text[at] is '+';
        at += isInternational ? 1 : 0;
        while (groups < MostGroups)
        {
            at = SkipSeparators(text, at, groups == 0, isInternational);
            var first = count;
            while (char.IsAsciiDigit(text[at]) && count < MostDigits)
            {
                read[count++] = text[at++];
            }

            if (count == first)
            {
                break;
            }

            groupEnds[groups * 2] = at;
            groupEnds[(groups++ * 2) + 1] = count;
        }

        return new DigitGroups(text, isInternational, groupEnds, read, groups, count);
    }

    private static int SkipSeparators(FoldedText text, int start, bool isFirst, bool isInternational)
    {
        var at = start;
        while (at - start < 3 && text[at] is ' ' or '-' or '.' or '/' or '(' or ')')
        {
            // The trunk zero that is only dialled within the country: +31 (0)6.
            if (isInternational && !isFirst && text[at] is '(' && text[at + 1] is '0' && text[at + 2] is ')')
            {
                at += 3;
                start = at;
                continue;
            }

            at++;
        }

        return isFirst && at > start + 1 ? start : at;
    }

    private int Number(int from, int to)
    {
        var number = 0;
        for (var i = from; i < to; i++)
        {
            number = (number * 10) + (_digits[i] - '0');
        }

        return number;
    }
}
