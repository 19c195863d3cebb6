using System.Collections.Frozen;
using System.Globalization;

namespace GovernanceBot.Domain.Guidelines.Checking.Lengths;

/// <summary>The emoji that X counts as one: those of Unicode Emoji 11, which twitter-text 3.1.0 knows, as code points.</summary>
internal static class XEmojiData
{
    /// <summary>A picture unless a text selector follows.</summary>
    public static FrozenSet<int> Pictured { get; } = Ranges(
        "203C 2049 2139 2194-2199 21A9-21AA 231A-231B 2328 23CF 23ED-23EF 23F1-23F2 23F8-23FA 24C2 25AA-25AB 25B6 25C0 25FB-25FE " +
        "2600-2604 260E 2611 2614-2615 2618 2620 2622-2623 2626 262A 262E-262F 2638-263A 2640 2642 2648-2653 2660 2663 2665-2666 2668 " +
        "267B 267F 2692-2697 2699 269B-269C 26A0-26A1 26AA-26AB 26B0-26B1 26BD-26BE 26C4-26C5 26C8 26CF 26D1 26D3-26D4 26E9-26EA " +
        "26F0-26F5 26F8 26FA 26FD 2702 2708-2709 270F 2712 2714 2716 271D 2721 2733-2734 2744 2747 2757 2763-2764 27A1 2934-2935 " +
        "2B05-2B07 2B1B-2B1C 2B50 2B55 3030 303D 3297 3299 1F004 1F170-1F171 1F17E-1F17F 1F202 1F21A 1F22F 1F237 1F321 1F324-1F32C 1F336 " +
        "1F37D 1F396-1F397 1F399-1F39B 1F39E-1F39F 1F3CD-1F3CE 1F3D4-1F3DF 1F3F3 1F3F5 1F3F7 1F43F 1F441 1F4FD 1F549-1F54A 1F56F-1F570 " +
        "1F573 1F576-1F579 1F587 1F58A-1F58D 1F5A5 1F5A8 1F5B1-1F5B2 1F5BC 1F5C2-1F5C4 1F5D1-1F5D3 1F5DC-1F5DE 1F5E1 1F5E3 1F5E8 1F5EF " +
        "1F5F3 1F5FA 1F6CB 1F6CD-1F6CF 1F6E0-1F6E5 1F6E9 1F6F0 1F6F3");

    /// <summary>People and hands that are a picture unless a text selector follows, with or without a skin tone.</summary>
    public static FrozenSet<int> BodyAsText { get; } = Ranges(
        "261D 26F7 26F9 270C-270D 1F3CB-1F3CC 1F574-1F575 1F590");

    /// <summary>People and hands, with or without a skin tone.</summary>
    public static FrozenSet<int> Body { get; } = Ranges(
        "270A-270B 1F385 1F3C2-1F3C4 1F3C7 1F3CA 1F442-1F443 1F446-1F450 1F466-1F469 1F46E 1F470-1F478 1F47C 1F481-1F483 1F485-1F487 " +
        "1F4AA 1F57A 1F595-1F596 1F645-1F647 1F64B-1F64F 1F6A3 1F6B4-1F6B6 1F6C0 1F6CC 1F918-1F91C 1F91E-1F91F 1F926 1F930-1F939 " +
        "1F93D-1F93E 1F9B5-1F9B6 1F9B8-1F9B9 1F9D1-1F9DD");

    /// <summary>May be followed by a joiner and a gender sign.</summary>
    public static FrozenSet<int> Gendered { get; } = Ranges(
        "1F3C3-1F3C4 1F3CA 1F46E 1F471 1F473 1F477 1F481-1F482 1F486-1F487 1F645-1F647 1F64B 1F64D-1F64E 1F6A3 1F6B4-1F6B6 1F926 1F935 " +
        "1F937-1F939 1F93D-1F93E 1F9B8-1F9B9 1F9D6-1F9DD");

    /// <summary>May be followed by a skin tone or a picture selector, a joiner and a gender sign.</summary>
    public static FrozenSet<int> GenderedAsText { get; } = Ranges(
        "26F9 1F3CB-1F3CC 1F574-1F575");

    /// <summary>Always a picture.</summary>
    public static FrozenSet<int> Single { get; } = Ranges(
        "23E9-23EC 23F0 23F3 267E 26CE 2705 2728 274C 274E 2753-2755 2795-2797 27B0 27BF E50A 1F0CF 1F18E 1F191-1F19A 1F1E6-1F1FF 1F201 " +
        "1F232-1F236 1F238-1F23A 1F250-1F251 1F300-1F320 1F32D-1F335 1F337-1F37C 1F37E-1F384 1F386-1F393 1F3A0-1F3C1 1F3C5-1F3C6 " +
        "1F3C8-1F3C9 1F3CF-1F3D3 1F3E0-1F3F0 1F3F4 1F3F8-1F43E 1F440 1F444-1F445 1F451-1F465 1F46A-1F46D 1F46F 1F479-1F47B 1F47D-1F480 " +
        "1F484 1F488-1F4A9 1F4AB-1F4FC 1F4FF-1F53D 1F54B-1F54E 1F550-1F567 1F5A4 1F5FB-1F644 1F648-1F64A 1F680-1F6A2 1F6A4-1F6B3 " +
        "1F6B7-1F6BF 1F6C1-1F6C5 1F6D0-1F6D2 1F6EB-1F6EC 1F6F4-1F6F9 1F910-1F917 1F91D 1F920-1F925 1F927-1F92F 1F93A 1F93C 1F940-1F945 " +
        "1F947-1F970 1F973-1F976 1F97A 1F97C-1F9A2 1F9B4 1F9B7 1F9C0-1F9C2 1F9D0 1F9DE-1F9FF");

    /// <summary>What a man or woman holds behind a joiner.</summary>
    public static FrozenSet<int> Jobs { get; } = Ranges(
        "1F33E 1F373 1F393 1F3A4 1F3A8 1F3EB 1F3ED 1F4BB-1F4BC 1F527 1F52C 1F680 1F692 1F9B0-1F9B3");

    /// <summary>The same, with a picture selector.</summary>
    public static FrozenSet<int> JobsAsText { get; } = Ranges(
        "2695-2696 2708");

    /// <summary>Families, couples and signs that are joined into one, the longest first.</summary>
    public static string[] Joined { get; } = Sequences(
        "1F468-200D-2764-FE0F-200D-1F48B-200D-1F468 1F469-200D-2764-FE0F-200D-1F48B-200D-1F468 1F469-200D-2764-FE0F-200D-1F48B-200D-1F469 " +
        "1F468-200D-1F468-200D-1F466-200D-1F466 1F468-200D-1F468-200D-1F467-200D-1F466 1F468-200D-1F468-200D-1F467-200D-1F467 " +
        "1F468-200D-1F469-200D-1F466-200D-1F466 1F468-200D-1F469-200D-1F467-200D-1F466 1F468-200D-1F469-200D-1F467-200D-1F467 " +
        "1F469-200D-1F469-200D-1F466-200D-1F466 1F469-200D-1F469-200D-1F467-200D-1F466 1F469-200D-1F469-200D-1F467-200D-1F467 " +
        "1F468-200D-2764-FE0F-200D-1F468 1F469-200D-2764-FE0F-200D-1F468 1F469-200D-2764-FE0F-200D-1F469 1F468-200D-1F466-200D-1F466 " +
        "1F468-200D-1F467-200D-1F466 1F468-200D-1F467-200D-1F467 1F468-200D-1F468-200D-1F466 1F468-200D-1F468-200D-1F467 " +
        "1F468-200D-1F469-200D-1F466 1F468-200D-1F469-200D-1F467 1F469-200D-1F466-200D-1F466 1F469-200D-1F467-200D-1F466 " +
        "1F469-200D-1F467-200D-1F467 1F469-200D-1F469-200D-1F466 1F469-200D-1F469-200D-1F467 1F3F3-FE0F-200D-1F308 1F3F4-200D-2620-FE0F " +
        "1F46F-200D-2640-FE0F 1F46F-200D-2642-FE0F 1F93C-200D-2640-FE0F 1F93C-200D-2642-FE0F 1F9DE-200D-2640-FE0F 1F9DE-200D-2642-FE0F " +
        "1F9DF-200D-2640-FE0F 1F9DF-200D-2642-FE0F 1F441-200D-1F5E8 1F468-200D-1F466 1F468-200D-1F467 1F469-200D-1F466 1F469-200D-1F467");

    /// <summary>The regions that have a flag, as pairs of letters.</summary>
    public static FrozenSet<string> Flags { get; } = FrozenSet.ToFrozenSet((
        "AC AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG " +
        "CH CI CK CL CM CN CO CP CR CU CV CW CX CY CZ DE DG DJ DK DM DO DZ EA EC EE EG EH ER ES ET EU FI FJ FK FM FO FR GA GB GD GE GF GG " +
        "GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU IC ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW " +
        "KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL " +
        "NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST " +
        "SV SX SY SZ TA TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM UN US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW").Split(' '), StringComparer.Ordinal);

    /// <summary>The flags of England, Scotland and Wales.</summary>
    public static string[] Subdivisions { get; } = Sequences(
        "1F3F4-E0067-E0062-E0065-E006E-E0067-E007F 1F3F4-E0067-E0062-E0073-E0063-E0074-E007F 1F3F4-E0067-E0062-E0077-E006C-E0073-E007F");

    private static FrozenSet<int> Ranges(string ranges) => ranges.Split(' ').SelectMany(range =>
    {
        var ends = range.Split('-').Select(Parse).ToArray();
        return Enumerable.Range(ends[0], ends[^1] - ends[0] + 1);
    }).ToFrozenSet();

    private static string[] Sequences(string sequences) =>
        [.. sequences.Split(' ').Select(sequence => string.Concat(sequence.Split('-').Select(point => char.ConvertFromUtf32(Parse(point)))))];

    private static int Parse(string point) => int.Parse(point, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
