using GovernanceBot.Domain.Guidelines.Checking.Texts;

namespace GovernanceBot.Domain.Guidelines.Checking.Detectors;

/// <summary>Dutch citizen service numbers: nine digits, together or as 1234.56.782, that pass the 11-test.</summary>
internal sealed class BsnDetector : IDetector
{
    public string Category => CheckCategory.Bsn;

    public void Find(PostReading post, List<TextSpan?> found)
    {
        if (!post.HasDigits)
        {
            return;
        }

        var text = post.Text;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]) || !StartsNumber(text, i))
            {
                continue;
            }

            var end = EndOf(text, i);
            if (end > 0 && IsPersons(post, i))
            {
                found.Add(text.Quote(i, end));
            }

            while (char.IsAsciiDigit(text[i + 1]))
            {
                i++;
            }
        }
    }

    /// <param name="digits">Nine digits.</param>
    public static bool PassesElevenTest(ReadOnlySpan<char> digits)
    {
        var sum = -(digits[8] - '0');
        for (var i = 0; i < 8; i++)
        {
            sum += (9 - i) * (digits[i] - '0');
        }

        return sum % 11 == 0 && digits.ContainsAnyExcept('0');
    }

    private static bool StartsNumber(FoldedText text, int index)
    {
        var before = text[index - 1];
        return !char.IsLetterOrDigit(before) && before is not ('_' or '+' or '€' or '$')
            && !(before is '.' or ',' or '-' or '/' && char.IsAsciiLetterOrDigit(text[index - 2]));
    }

    private static int EndOf(FoldedText text, int start)
    {
        Span<char> digits = stackalloc char[9];
        var count = 0;
        var at = start;
        var groups = 0;
        while (count < 9)
        {
            if (char.IsAsciiDigit(text[at]))
            {
                digits[count++] = text[at++];
            }
            else if (text[at] is '.' or '-' or ' ' && ((count == 4 && groups == 0) || (count == 6 && groups == 1)))
            {
                groups++;
                at++;
            }
            else
            {
                return 0;
            }
        }

        var continues = char.IsLetterOrDigit(text[at]) || text[at] is '_' || (text[at] is '-' or '.' or ',' or '/' && char.IsAsciiDigit(text[at + 1]));
        return groups != 1 && !continues && PassesElevenTest(digits) ? at : 0;
    }

    private static bool IsPersons(PostReading post, int start)
    {
        foreach (var account in post.Accounts)
        {
            if (account.Covers(start))
            {
                return false;
            }
        }

        foreach (var phone in post.Phones)
        {
            if (phone.Covers(start))
            {
                return false;
            }
        }

        return !post.IsInsideLink(start) && !NumberLabel.NamesAThing(post.Text, start);
    }
}
