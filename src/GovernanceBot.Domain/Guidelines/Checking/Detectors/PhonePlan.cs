using System.Collections.Frozen;

namespace GovernanceBot.Domain.Guidelines.Checking.Detectors;

/// <summary>Which digits make a telephone number, and that number in E.164 form (https://www.itu.int/rec/T-REC-E.164).</summary>
internal static class PhonePlan
{
    private static readonly FrozenSet<string> Countries = FrozenSet.ToFrozenSet(CountryCodes(), StringComparer.Ordinal);

    // 00 is also how many an order number begins: only the neighbours are dialled so.
    private static readonly string[] DialledWithZeros = ["31", "32", "49", "44", "33"];

    /// <returns>Null where the first <paramref name="groups"/> groups are no telephone number.</returns>
    public static string? Normalise(DigitGroups digits, int groups)
    {
        var number = digits.Digits[..digits.CountUpTo(groups)];
        if (digits.IsInternational)
        {
            return International(number, IsThousands(digits, groups));
        }

        if (number.StartsWith("00"))
        {
            return Array.Exists(DialledWithZeros, country => digits.Digits[2..].StartsWith(country)) ? International(number[2..], false) : null;
        }

        return number.StartsWith("0") ? National(number, digits, groups) : null;
    }

    private static string? International(ReadOnlySpan<char> number, bool isThousands)
    {
        if (number.Length is < 8 or > 15 || isThousands || !HasCountry(number))
        {
            return null;
        }

        if (number.StartsWith("31"))
        {
            // Written with the trunk zero, against the rules: +31 06 …
            var subscriber = number[2..].TrimStart('0');
            return subscriber.Length == 9 ? $"+31{subscriber}" : null;
        }

        return number[0] == '1' && number.Length != 11 ? null : $"+{number}";
    }

    private static string? National(ReadOnlySpan<char> number, DigitGroups digits, int groups)
    {
        // Nobody writes ten loose digits, but a countdown does.
        if (groups > 6)
        {
            return null;
        }

        // Freephone and paid services.
        if (number.StartsWith("0800") || number.StartsWith("0900") || number.StartsWith("0906") || number.StartsWith("0909"))
        {
            return number.Length is 8 or 11 ? number.ToString() : null;
        }

        return number.Length switch
        {
            10 => $"+31{number[1..]}",
            9 when IsGroupedLikeBelgium(digits, groups) => $"+32{number[1..]}",
            11 when number[1] is '1' or '2' or '3' or '7' && (groups > 1 || number[1] is '7') => $"+44{number[1..]}",
            _ => null,
        };
    }

    // 02 123 45 67, 016 12 34 56
    private static bool IsGroupedLikeBelgium(DigitGroups digits, int groups) =>
        groups == 4 && digits.CountUpTo(1) is 2 or 3 && digits.CountUpTo(4) - digits.CountUpTo(3) == 2 && digits.CountUpTo(3) - digits.CountUpTo(2) == 2;

    // +1.000.000
    private static bool IsThousands(DigitGroups digits, int groups)
    {
        for (var group = 1; group < groups; group++)
        {
            if (digits.CountUpTo(group + 1) - digits.CountUpTo(group) != 3)
            {
                return false;
            }
        }

        return groups > 1 && digits.CountUpTo(1) <= 3 && digits.Digits[..digits.CountUpTo(groups)].EndsWith("000");
    }

    private static bool HasCountry(ReadOnlySpan<char> number)
    {
        var countries = Countries.GetAlternateLookup<ReadOnlySpan<char>>();
        return countries.Contains(number[..1]) || countries.Contains(number[..2]) || countries.Contains(number[..3]);
    }

    private static IEnumerable<string> CountryCodes()
    {
        string[] states =
        [
            "1", "7", "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46", "47", "48", "49", "51", "52", "53", "54", "55",
            "56", "57", "58", "60", "61", "62", "63", "64", "65", "66", "81", "82", "84", "86", "90", "91", "92", "93", "94", "95", "98",
        ];
        string[] regions = ["21", "22", "23", "24", "25", "26", "29", "35", "37", "38", "42", "50", "59", "67", "68", "69", "80", "85", "87", "88", "96", "97", "99"];
        return states.Concat(regions.SelectMany(region => Enumerable.Range(0, 10).Select(last => $"{region}{last}")));
    }
}
