using System.Collections.Immutable;
using GovernanceBot.Domain.Guidelines.Checking.Texts;

namespace GovernanceBot.Domain.Guidelines.Checking.Detectors;

/// <summary>
/// Telephone numbers as people write them: international with <c>+</c> or <c>00</c>, Dutch (ten digits,
/// https://wetten.overheid.nl/BWBR0010198), and the nine and eleven digits of Belgium and the United Kingdom where they are grouped.
/// </summary>
internal static class PhoneNumber
{
    private const int MostDigits = 15;

    public static ImmutableArray<NumberFound> In(PostReading post)
    {
        if (!post.HasDigits)
        {
            return [];
        }

        var text = post.Text;
        ImmutableArray<NumberFound>.Builder? found = null;
        for (var from = 0; text.Characters[from..].IndexOfAny('0', '+', '(') is var next and >= 0;)
        {
            var start = from + next;
            from = start + 1;
            if (StartsNumber(text, start) && At(post, start) is { } phone)
            {
                (found ??= ImmutableArray.CreateBuilder<NumberFound>()).Add(phone);
                from = phone.End;
            }
        }

        AddChatLinks(post, ref found);
        return found?.ToImmutable() ?? [];
    }

    /// <returns>The number in E.164 form; where it is none, its digits.</returns>
    public static string Normalise(string written)
    {
        var digits = DigitGroups.Read(new FoldedText(written.Trim()), 0);
        return digits.Count == 0 ? "" : PhonePlan.Normalise(digits, digits.Groups) ?? new string(digits.Digits);
    }

    private static NumberFound? At(PostReading post, int start)
    {
        var text = post.Text;
        var digits = DigitGroups.Read(text, start);
        if (digits.Count < 8 || digits.IsDate || IsTaken(post, start))
        {
            return null;
        }

        // The longest run of groups that is a number: what follows may be an extension or a year.
        for (var groups = digits.Groups; groups > 0; groups--)
        {
            if (digits.CountUpTo(groups) <= MostDigits && digits.MayEndAt(groups) && PhonePlan.Normalise(digits, groups) is { } number)
            {
                var isThing = NumberLabel.NamesAThing(text, start) || IsBookNumber(text, start, digits.EndOf(groups));
                return isThing ? null : new NumberFound(start, digits.EndOf(groups), number);
            }
        }

        return null;
    }

    // "(" belongs to the number only where it stands around the area code.
    private static bool StartsNumber(FoldedText text, int index)
    {
        var before = text[index - 1];
        if (text[index] is '(')
        {
            return text[index + 1] is '0' or '+';
        }

        return !char.IsLetterOrDigit(before) && before is not ('_' or '+' or '€' or '$' or '#')
            && !(before is '.' or ',' or '-' or '/' or '(' && char.IsAsciiDigit(text[index - 2]))
            && !(before is '(' && index > 1 && text[index - 2] is ' ' && char.IsAsciiDigit(text[index - 3]));
    }

    private static bool IsTaken(PostReading post, int start)
    {
        foreach (var account in post.Accounts)
        {
            if (account.Covers(start))
            {
                return true;
            }
        }

        return post.IsInsideLink(start);
    }

    // ISBN-10 is written in four groups, the last of one character: 0-306-40615-2.
    private static bool IsBookNumber(FoldedText text, int start, int end)
    {
        Span<char> book = stackalloc char[10];
        var count = 0;
        var separators = 0;
        for (var i = start; i < end && count < 10; i++)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                book[count++] = text[i];
            }
            else
            {
                separators++;
            }
        }

        if (count != 10 || separators != 3 || char.IsAsciiDigit(text[end - 2]))
        {
            return false;
        }

        var sum = 0;
        for (var i = 0; i < 10; i++)
        {
            sum += (10 - i) * (book[i] - '0');
        }

        return sum % 11 == 0;
    }

    private static void AddChatLinks(PostReading post, ref ImmutableArray<NumberFound>.Builder? found)
    {
        foreach (var link in post.Links)
        {
            if (post.Text.Characters[link.Host..link.Path] is "wa.me")
            {
                var start = link.Path + 1;
                var end = start;
                while (char.IsAsciiDigit(post.Text[end]))
                {
                    end++;
                }

                if (end - start is >= 8 and <= MostDigits)
                {
                    (found ??= ImmutableArray.CreateBuilder<NumberFound>()).Add(new NumberFound(start, end, $"+{post.Text.Characters[start..end]}"));
                }
            }
        }
    }
}
