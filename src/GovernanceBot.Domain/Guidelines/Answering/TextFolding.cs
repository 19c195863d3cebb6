using System.Globalization;
using System.Text;

namespace GovernanceBot.Domain.Guidelines.Answering;

/// <summary>Brings text to the words that are compared: lower case, without accents, marks, invisible characters or punctuation.</summary>
internal static class TextFolding
{
    /// <summary>No word of either language that people type is longer; what is longer says nothing.</summary>
    public const int LongestWord = 40;

    /// <param name="text">Any text; lone surrogates and control characters separate words.</param>
    /// <param name="longest">The number of UTF-16 units that are read; the rest is ignored.</param>
    /// <param name="pool">Words met before, of which the same string is used again; grows.</param>
    public static List<string> Words(string text, int longest, HashSet<string>? pool = null)
    {
        var words = new List<string>();
        var folded = Decompose(text.Length > longest ? text[..longest] : text);
        Span<char> word = stackalloc char[LongestWord];
        var length = 0;
        for (var at = 0; at < folded.Length; at++)
        {
            var character = folded[at];
            if (char.IsLetterOrDigit(character))
            {
                length = Append(word, length, char.ToLowerInvariant(character));
            }
            else if (IsApostrophe(character))
            {
                at += LengthOfClitic(folded, at + 1);
            }
            else if (!IsInvisible(character))
            {
                length = Finish(word, length, words, pool);
            }
        }

        Finish(word, length, words, pool);
        return words;
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

    /// <summary>Stretched words ("heeeel") keep two of a run of letters.</summary>
    /// <returns>The new length; it counts on where the word is too long to keep.</returns>
    private static int Append(Span<char> word, int length, char character)
    {
        if (length >= word.Length)
        {
            return length + 1;
        }

        var stretched = length >= 2 && word[length - 1] == character && word[length - 2] == character && char.IsLetter(character);
        word[length] = character;
        return stretched ? length : length + 1;
    }

    private static int Finish(ReadOnlySpan<char> word, int length, List<string> words, HashSet<string>? pool)
    {
        if (length > 0 && length <= word.Length)
        {
            words.Add(ToString(word[..length], pool));
        }

        return 0;
    }

    private static string ToString(ReadOnlySpan<char> word, HashSet<string>? pool)
    {
        if (pool is not null && pool.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var known))
        {
            return known;
        }

        var text = word.ToString();
        pool?.Add(text);
        return text;
    }

    private static bool IsApostrophe(char character) => character is '\'' or '’' or '‘' or '`' or '´';

    /// <summary>The s of "foto's" and "Anna's" and the n of "zo'n" are no part of the word.</summary>
    private static int LengthOfClitic(string text, int at)
    {
        var isClitic = at < text.Length
            && char.ToLowerInvariant(text[at]) is 's' or 'n'
            && (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1]));
        return isClitic ? 1 : 0;
    }

    private static bool IsInvisible(char character) =>
        char.GetUnicodeCategory(character) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
}
