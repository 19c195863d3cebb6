using GovernanceBot.Domain.Guidelines.Checking.Texts;

namespace GovernanceBot.Domain.Guidelines.Checking.Rules;

internal enum TokenKind : byte
{
    Word,
    Number,
    Hashtag,
    Mention,
    Link,

    /// <summary>One of <c>? ! € £ % &amp;</c>.</summary>
    Sign,
}

/// <param name="Start">In folded characters; a hashtag begins at its sign.</param>
/// <param name="Sentence">Counted from 0.</param>
internal readonly record struct Token(int Start, int End, int Sentence, TokenKind Kind);

/// <summary>Divides a text into the words, numbers and signs that rules speak of.</summary>
internal static class Tokens
{
    public static Token[] Split(FoldedText text, out ReadOnlySpan<char> characters)
    {
        characters = text.Characters;
        return Split(text, Links.In(text));
    }

    public static Token[] Split(FoldedText text, IReadOnlyList<Link> links)
    {
        var tokens = new List<Token>(Math.Min(text.Length / 4, 1024) + 1);
        var (sentence, link) = (0, 0);
        for (var i = 0; i < text.Length;)
        {
            while (link < links.Count && links[link].Start < i)
            {
                link++;
            }

            if (link < links.Count && links[link].Start == i)
            {
                tokens.Add(new(i, links[link].End, sentence, TokenKind.Link));
                i = links[link].End;
                continue;
            }

            var end = EndOf(text, i, out var kind);
            if (end > i)
            {
                tokens.Add(new(i, end, sentence, kind));
            }

            sentence += EndsSentence(text, i) ? 1 : 0;
            i = Math.Max(end, i + 1);
        }

        return [.. tokens];
    }

    private static int EndOf(FoldedText text, int start, out TokenKind kind)
    {
        var first = text[start];
        kind = TokenKind.Word;
        if (first is '?' or '!' or '€' or '£' or '%' or '&')
        {
            kind = TokenKind.Sign;
            return start + 1;
        }

        var from = start;
        if (first is '#' or '@' && char.IsLetterOrDigit(text[start + 1]))
        {
            kind = first is '#' ? TokenKind.Hashtag : TokenKind.Mention;
            from++;
        }
        else if (char.IsAsciiDigit(first))
        {
            kind = TokenKind.Number;
        }

        var end = from;
        while (char.IsLetterOrDigit(text[end]) || IsInside(text, end, kind))
        {
            end++;
        }

        return end > from ? end : start;
    }

    // An apostrophe within a word, an underscore in a tag, a point within a number.
    private static bool IsInside(FoldedText text, int index, TokenKind kind) => text[index] switch
    {
        '\'' => char.IsLetter(text[index - 1]) && char.IsLetter(text[index + 1]),
        '_' => kind is TokenKind.Hashtag or TokenKind.Mention,
        '.' or ',' => kind is TokenKind.Number && char.IsAsciiDigit(text[index - 1]) && char.IsAsciiDigit(text[index + 1]),
        _ => false,
    };

    private static bool EndsSentence(FoldedText text, int index) => text[index] switch
    {
        '\n' or '!' or '?' or '…' => true,
        '.' => text[index + 1] is ' ' && (index + 2 >= text.Length || !char.IsLower(text.Written(index + 2))),
        _ => false,
    };
}
