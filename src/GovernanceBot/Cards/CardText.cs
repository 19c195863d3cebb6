using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace GovernanceBot.Cards;

/// <summary>Makes sure that text stays text in a card, whoever wrote it.</summary>
public static partial class CardText
{
    private const char WordJoiner = '\u2060';

    private static readonly SearchValues<char> Marks = SearchValues.Create(@"\`*_[]<>#~|");

    /// <summary>With which a line can begin that Markdown reads as code, a list, a heading or a rule.</summary>
    private static readonly SearchValues<char> LineMarks = SearchValues.Create(" \t-+.)=0123456789");

    /// <summary>Escapes everything that the Markdown of a text block gives a meaning
    /// (https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-format).</summary>
    public static string WithoutMarkdown(string text)
    {
        var safe = WithoutMarks(WithoutMacros(text));
        return HasLineMark(safe)
            ? Underline().Replace(ListStart().Replace(Indent().Replace(safe, "   "), "${lead}\\${mark}${space}"), "${lead}\\${line}")
            : safe;
    }

    /// <summary>Keeps <c>{{DATE(…)}}</c> from being replaced, and control characters and half surrogates from breaking the card.</summary>
    public static string WithoutMacros(string text)
    {
        if (IsPlain(text))
        {
            return text;
        }

        var safe = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == '{' && safe.Length > 0 && safe[^1] == '{')
            {
                safe.Append(WordJoiner);
            }

            if (!Rune.IsControl(rune) || rune.Value is '\n' or '\t')
            {
                safe.Append(rune.ToString());
            }
        }

        return safe.ToString();
    }

    /// <summary>Most texts are: they stay the string that they are.</summary>
    private static bool IsPlain(string text)
    {
        foreach (var character in text)
        {
            if (character == '{' || char.IsSurrogate(character) || (char.IsControl(character) && character is not ('\n' or '\t')))
            {
                return false;
            }
        }

        return true;
    }

    private static string WithoutMarks(string text)
    {
        if (text.AsSpan().IndexOfAny(Marks) < 0)
        {
            return text;
        }

        var safe = new StringBuilder(text.Length + 16);
        foreach (var character in text)
        {
            if (Marks.Contains(character))
            {
                safe.Append('\\');
            }

            safe.Append(character);
        }

        return safe.ToString();
    }

    private static bool HasLineMark(ReadOnlySpan<char> text)
    {
        foreach (var line in text.Split('\n'))
        {
            if (text[line] is [var first, ..] && LineMarks.Contains(first))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>At most so many UTF-16 units, cut at a character and marked as cut.</summary>
    public static string Excerpt(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[length - 2]) ? length - 2 : length - 1;
        return text[..end] + '…';
    }

    /// <summary>So far in, a line is code.</summary>
    [GeneratedRegex(@"^([ ]{4,}|[ ]{0,3}\t[ \t]*)", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Indent();

    /// <summary>A line of these makes a heading of the one above it, or a rule across the card.</summary>
    [GeneratedRegex(@"^(?<lead>[ ]*)(?<line>[-=])", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Underline();

    [GeneratedRegex(@"(?<lead>^[ \t]*(\d{1,9})?)(?<mark>[-+.)])(?<space>\s)", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex ListStart();
}
