using System.Globalization;
using System.Text;

namespace GovernanceBot.Domain.Guidelines.Checking.Texts;

/// <summary>One character of any script as the plain one it is read as.</summary>
internal static class CharacterFolding
{
    /// <summary>Stands for a character that nobody sees.</summary>
    public const char Dropped = '\0';

    /// <summary>Stands for an emoji or another character beyond the basic plane.</summary>
    private const char Picture = '\uFFFC';

    // Letters of other scripts that are drawn like a Latin one (https://www.unicode.org/reports/tr39/#Confusable_Detection).
    private const string LookAlikes =
        "аaеeоoрpсcуyхxіiјjѕsһhԁdԛqԝwӏlгrтtкkмmнhвbпnАaВbЕeКkМmНhОoРpСcТtУyХxІiЅsЈj" +
        "αaβbεeιiκkνvοoρpτtυuχxωwγyηnΑaΒbΕeΖzΗhΙiΚkΜmΝnΟoΡpΤtΥyΧx";

    private static readonly char[] Plain = BuildPlain();

    /// <param name="width">How many UTF-16 units the character has.</param>
    public static char Fold(string text, int index, out int width)
    {
        width = 1;
        var character = text[index];
        if (character < 128)
        {
            return character is >= 'A' and <= 'Z' ? (char)(character | 0x20) : char.IsControl(character) ? ControlOf(character) : character;
        }

        if (!char.IsSurrogate(character))
        {
            return Plain[character];
        }

        if (!Rune.TryGetRuneAt(text, index, out var rune))
        {
            return '\uFFFD';
        }

        width = 2;
        return FoldAstral(rune);
    }

    public static bool IsCombining(char character) =>
        character >= 0x300 && CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    /// <summary>Mathematical, circled, squared and full-width letters, with which a text is dressed up and screen readers stumble.</summary>
    public static bool IsDecorative(Rune rune) => rune.Value switch
    {
        >= 0x1D400 and <= 0x1D7CB => true,
        >= 0x24B6 and <= 0x24E9 => true,
        >= 0x1F110 and <= 0x1F169 => true,
        >= 0xFF21 and <= 0xFF3A or >= 0xFF41 and <= 0xFF5A => true,
        _ => false,
    };

    private static char FoldAstral(Rune rune)
    {
        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark:
                return Dropped;
            case UnicodeCategory.DecimalDigitNumber:
                return (char)('0' + (int)Rune.GetNumericValue(rune));
        }

        var plain = IsDecorative(rune) ? rune.ToString().Normalize(NormalizationForm.FormKC).Trim('(', ')') : "";
        return plain.Length == 1 ? char.ToLowerInvariant(plain[0]) : Picture;
    }

    private static char[] BuildPlain()
    {
        var plain = new char[char.MaxValue + 1];
        for (var i = 128; i < plain.Length; i++)
        {
            plain[i] = PlainOf((char)i);
        }

        for (var i = 0; i < LookAlikes.Length; i += 2)
        {
            plain[LookAlikes[i]] = LookAlikes[i + 1];
        }

        return plain;
    }

    private static char PlainOf(char character) => CharUnicodeInfo.GetUnicodeCategory(character) switch
    {
        UnicodeCategory.Surrogate => '\uFFFD',
        UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => Dropped,
        UnicodeCategory.Control => ControlOf(character),
        UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => '\n',
        UnicodeCategory.SpaceSeparator => ' ',
        UnicodeCategory.DashPunctuation => '-',
        UnicodeCategory.MathSymbol when character == '\u2212' => '-',
        UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation => character is '‘' or '’' or '‛' ? '\'' : '"',
        UnicodeCategory.DecimalDigitNumber => (char)('0' + (int)char.GetNumericValue(character)),
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherSymbol => Unaccented(character),
        _ => character is >= '\uFF01' and <= '\uFF5E' ? char.ToLowerInvariant((char)(character - 0xFEE0)) : character,
    };

    private static char ControlOf(char character) => character switch
    {
        '\n' or '\u0085' => '\n',
        '\t' or '\v' or '\f' or '\r' => ' ',
        _ => Dropped,
    };

    // Only Latin, Greek and Cyrillic and the letters in circles and full width have a plain form.
    private static char Unaccented(char character)
    {
        if (character is >= '\u2500' and < '\uFF00' or >= '\u2100' and < '\u2460')
        {
            return char.ToLowerInvariant(character);
        }

        var parts = character.ToString().Normalize(NormalizationForm.FormKD);
        return char.ToLowerInvariant(parts.Length == 1 || parts.Skip(1).All(IsCombining) ? parts[0] : character);
    }
}
