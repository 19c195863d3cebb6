using GovernanceBot.Domain.Guidelines.Checking.Texts;

namespace GovernanceBot.Domain.Guidelines.Checking.Rules;

/// <summary>The kinds of words that a term can ask for instead of a word.</summary>
internal static class WordClasses
{
    private static readonly string[] Names = ["word", "number", "name", "link", "mention", "hashtag"];

    public static bool IsKnown(string name) => Array.IndexOf(Names, name) >= 0;

    public static bool Has(string name, FoldedText text, ReadOnlySpan<Token> tokens, int index) => name switch
    {
        "word" => tokens[index].Kind is TokenKind.Word,
        "number" => tokens[index].Kind is TokenKind.Number,
        "link" => tokens[index].Kind is TokenKind.Link,
        "mention" => tokens[index].Kind is TokenKind.Mention,
        "hashtag" => tokens[index].Kind is TokenKind.Hashtag,
        "name" => IsName(text, tokens, index),
        _ => false,
    };

    // A capital says nothing at the beginning of a sentence or among capitals.
    private static bool IsName(FoldedText text, ReadOnlySpan<Token> tokens, int index)
    {
        var token = tokens[index];
        return token.Kind is TokenKind.Word && token.End - token.Start > 1 && index > 0 && tokens[index - 1].Sentence == token.Sentence
            && char.IsUpper(text.Written(token.Start)) && char.IsLower(text.Written(token.Start + 1));
    }
}
