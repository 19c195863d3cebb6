using GovernanceBot.Domain.Guidelines.Checking.Texts;

namespace GovernanceBot.Domain.Guidelines.Checking.Rules;

/// <summary>The kinds of words that a term can ask for instead of a word.</summary>
internal enum WordClass
{
    Word,
    Number,
    Hashtag,
    Mention,
    Link,

    /// <summary>A capitalised word inside a sentence.</summary>
    Name,
}

internal static class WordClasses
{
    public static readonly int Count = Enum.GetValues<WordClass>().Length;

    private static readonly string[] Names = [.. Enum.GetNames<WordClass>().Select(name => name.ToLowerInvariant())];

    public static WordClass? Find(string name) => Array.IndexOf(Names, name) is var number and >= 0 ? (WordClass)number : null;

    /// <returns>The class that every token of the kind has; null where there is none.</returns>
    public static WordClass? Of(TokenKind kind) => kind switch
    {
        TokenKind.Word => WordClass.Word,
        TokenKind.Number => WordClass.Number,
        TokenKind.Hashtag => WordClass.Hashtag,
        TokenKind.Mention => WordClass.Mention,
        TokenKind.Link => WordClass.Link,
        _ => null,
    };

    // A capital says nothing at the beginning of a sentence or among capitals.
    public static bool IsName(FoldedText text, ReadOnlySpan<Token> tokens, int index)
    {
        var token = tokens[index];
        return token.Kind is TokenKind.Word && token.End - token.Start > 1 && index > 0 && tokens[index - 1].Sentence == token.Sentence
            && char.IsUpper(text.Written(token.Start)) && char.IsLower(text.Written(token.Start + 1));
    }
}
