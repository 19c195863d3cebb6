namespace GovernanceBot.Checks;

/// <summary>Tells a pasted post from a question.</summary>
internal static class PastedPost
{
    /// <summary>Posts have hashtags, paragraphs or length; questions end with a question mark or are short.</summary>
    public static bool IsLikely(string text) =>
        HasHashtag(text) || ((text.Contains('\n', StringComparison.Ordinal) || text.Length > 200) && !text.TrimEnd().EndsWith('?'));

    /// <summary>A letter and at least one more after the sign, which stands at the start of a word.</summary>
    private static bool HasHashtag(string text)
    {
        for (var at = text.IndexOf('#', StringComparison.Ordinal); at >= 0; at = text.IndexOf('#', at + 1))
        {
            if ((at == 0 || char.IsWhiteSpace(text[at - 1]))
                && text.AsSpan(at + 1) is [var first, var second, ..]
                && char.IsLetter(first)
                && (char.IsLetterOrDigit(second) || second == '_'))
            {
                return true;
            }
        }

        return false;
    }
}
