using System.Buffers;

namespace GovernanceBot.Domain.Guidelines.Checking.Texts;

/// <summary>A few quoted words that begin with a capital are the name of a book, a play or a course: what they say is not what the post says.</summary>
internal static class Titles
{
    private const int MostWords = 8;

    private const string Closing = "'\"’”»";

    private static readonly SearchValues<char> OpeningOrLine = SearchValues.Create("'\"‘“„«\n");

    /// <returns>Whether the span lies within a title.</returns>
    public static bool Cover(string text, TextSpan span)
    {
        for (var open = Before(span.Start); open >= 0 && text[open] != '\n'; open = Before(open))
        {
            if (Opens(text, open))
            {
                var close = CloseOf(text, open);
                return close >= span.Start + span.Length && text.AsSpan(open, close - open).Count(' ') < MostWords;
            }
        }

        return false;

        int Before(int at) => text.AsSpan(0, at).LastIndexOfAny(OpeningOrLine);
    }

    // The apostrophe in "foto's" opens nothing and closes nothing.
    private static bool Opens(string text, int at) =>
        (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && at + 1 < text.Length && (char.IsUpper(text[at + 1]) || char.IsDigit(text[at + 1]));

    private static int CloseOf(string text, int open)
    {
        for (var at = open + 2; at < text.Length && text[at] != '\n'; at++)
        {
            if (Closing.Contains(text[at], StringComparison.Ordinal) && (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1])))
            {
                return at;
            }
        }

        return -1;
    }
}
