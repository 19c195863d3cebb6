using System.Globalization;
using System.Text;

namespace GovernanceBot.Domain.Guidelines.Answering;

/// <summary>
/// Goes through the words of a text as they are compared: lower case, without accents, marks, invisible characters or punctuation. A per cent
/// sign is a word: it tells a claim or a discount.
/// </summary>
/// <param name="text">Any text; lone surrogates and control characters separate words.</param>
/// <param name="longest">The number of UTF-16 units that are read; the rest is ignored.</param>
/// <param name="buffer">Room for <see cref="TextFolding.LongestWord"/>; holds one word at a time.</param>
internal ref struct FoldedWords(string text, int longest, Span<char> buffer)
{
    private readonly string _text = Decompose(text.Length > longest ? text[..longest] : text);
    private readonly Span<char> _buffer = buffer;
    private int _at;
    private int _length;

    public readonly ReadOnlySpan<char> Current => _buffer[.._length];

    public readonly FoldedWords GetEnumerator() => this;

    public bool MoveNext()
    {
        for (_length = 0; _at < _text.Length; _at++)
        {
            var character = _text[_at];
            if (char.IsLetterOrDigit(character))
            {
                Append(char.IsAscii(character) ? LowerAscii(character) : char.ToLowerInvariant(character));
            }
            else if (character == '%' && _length == 0)
            {
                _buffer[_length++] = character;
                _at++;
                return true;
            }
            else if (IsApostrophe(character))
            {
                _at += LengthOfClitic(_at + 1);
            }
            else if (_length > 0 && !IsInvisible(character))
            {
                if (_length <= _buffer.Length)
                {
                    return true;
                }

                _length = 0;
            }
        }

        return _length > 0 && _length <= _buffer.Length;
    }

    private static string Decompose(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        var wellFormed = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            // Half surrogate pairs come as the replacement character; noncharacters are never assigned, and normalising refuses them.
            var isReadable = rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) != UnicodeCategory.OtherNotAssigned;
            wellFormed.Append(isReadable ? rune.ToString() : " ");
        }

        return wellFormed.ToString().Normalize(NormalizationForm.FormKD);
    }

    private static char LowerAscii(char character) => char.IsAsciiLetterUpper(character) ? (char)(character | 0x20) : character;

    /// <summary>Stretched words ("heeeel") keep two of a run of letters; of a word that is too long to keep only the length counts on.</summary>
    private void Append(char character)
    {
        if (_length >= _buffer.Length)
        {
            _length++;
            return;
        }

        var isStretched = _length >= 2 && _buffer[_length - 1] == character && _buffer[_length - 2] == character && char.IsLetter(character);
        _buffer[_length] = character;
        _length += isStretched ? 0 : 1;
    }

    private static bool IsApostrophe(char character) => character is '\'' or '’' or '‘' or '`' or '´';

    /// <summary>The s of "foto's" and "Anna's" and the n of "zo'n" are no part of the word.</summary>
    private readonly int LengthOfClitic(int at)
    {
        var isClitic = at < _text.Length
            && char.ToLowerInvariant(_text[at]) is 's' or 'n'
            && (at + 1 == _text.Length || !char.IsLetterOrDigit(_text[at + 1]));
        return isClitic ? 1 : 0;
    }

    private static bool IsInvisible(char character) =>
        char.GetUnicodeCategory(character) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
}
