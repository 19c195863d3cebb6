using System.Collections.Frozen;
using System.Collections.Immutable;
using GovernanceBot.Domain.Guidelines.Checking.Texts;

namespace GovernanceBot.Domain.Guidelines.Checking.Detectors;

/// <summary>International bank account numbers: ISO 13616, lengths by country (https://www.swift.com/standards/data-standards/iban-international-bank-account-number).</summary>
internal static class Iban
{
    private static readonly FrozenDictionary<string, int> Lengths = Parse(
        "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 " +
        "GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 " +
        "MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 " +
        "UA29 VA22 VG24 XK20 YE30");

    public static IEnumerable<KeyValuePair<string, int>> LengthByCountry => Lengths;

    /// <returns>Everything of the right shape; the value is empty where the check digits are wrong.</returns>
    public static ImmutableArray<NumberFound> In(FoldedText text)
    {
        ImmutableArray<NumberFound>.Builder? found = null;
        for (var i = 0; i + 15 <= text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i + 2]) && char.IsAsciiDigit(text[i + 3]) && !char.IsLetterOrDigit(text[i - 1]) && At(text, i) is { } iban)
            {
                (found ??= ImmutableArray.CreateBuilder<NumberFound>()).Add(iban);
                i = iban.End;
            }
        }

        return found?.ToImmutable() ?? [];
    }

    /// <returns>Without spaces, in capitals.</returns>
    public static string Normalise(string written) =>
        string.Concat(written.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static NumberFound? At(FoldedText text, int start)
    {
        Span<char> compact = stackalloc char[34];
        compact[0] = char.ToUpperInvariant(text[start]);
        compact[1] = char.ToUpperInvariant(text[start + 1]);
        if (!Lengths.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(compact[..2], out var length))
        {
            return null;
        }

        var count = 2;
        var at = start + 2;
        while (count < length)
        {
            if (text[at] is ' ' or '-' or '.' && char.IsAsciiLetterOrDigit(text[at + 1]))
            {
                at++;
            }

            if (!char.IsAsciiLetterOrDigit(text[at]))
            {
                return null;
            }

            compact[count++] = char.ToUpperInvariant(text[at++]);
        }

        return char.IsLetterOrDigit(text[at]) ? null : new NumberFound(start, at, IsValid(compact[..length]) ? compact[..length].ToString() : "");
    }

    private static bool IsValid(ReadOnlySpan<char> iban)
    {
        var remainder = 0;
        for (var i = 0; i < iban.Length; i++)
        {
            var character = iban[(i + 4) % iban.Length];
            remainder = char.IsAsciiDigit(character)
                ? ((remainder * 10) + (character - '0')) % 97
                : ((remainder * 100) + (character - 'A' + 10)) % 97;
        }

        return remainder == 1;
    }

    private static FrozenDictionary<string, int> Parse(string lengths) => lengths.Split(' ').ToFrozenDictionary(
        entry => entry[..2], entry => int.Parse(entry.AsSpan(2), System.Globalization.CultureInfo.InvariantCulture), StringComparer.Ordinal);
}
