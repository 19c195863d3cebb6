using System.Text.RegularExpressions;

namespace GovernanceBot.Checks;

/// <summary>Tells a pasted post from a question.</summary>
internal static partial class PastedPost
{
    /// <summary>Posts have hashtags, paragraphs or length; questions end with a question mark or are short.</summary>
    public static bool IsLikely(string text) =>
        Hashtag().IsMatch(text) || ((text.Contains('\n', StringComparison.Ordinal) || text.Length > 200) && !text.TrimEnd().EndsWith('?'));

    [GeneratedRegex(@"(^|\s)#\p{L}\w+", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Hashtag();
}
