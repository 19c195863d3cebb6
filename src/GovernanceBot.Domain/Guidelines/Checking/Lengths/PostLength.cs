using System.Globalization;

namespace GovernanceBot.Domain.Guidelines.Checking.Lengths;

/// <summary>The length of a text as each platform counts it.</summary>
public static class PostLength
{
    /// <param name="platform">In lower case; an unknown one counts code points.</param>
    public static int On(string platform, string text) => platform switch
    {
        "x" or "twitter" => XLength.Of(text),
        "bluesky" => Graphemes(text),
        "mastodon" => MastodonLength.Of(text),
        _ => CodePoints(text),
    };

    /// <summary>Grapheme clusters (UAX 29), which Bluesky counts (https://docs.bsky.app/docs/advanced-guides/posts).</summary>
    public static int Graphemes(ReadOnlySpan<char> text)
    {
        var count = 0;
        while (!text.IsEmpty)
        {
            text = text[StringInfo.GetNextTextElementLength(text)..];
            count++;
        }

        return count;
    }

    private static int CodePoints(string text)
    {
        var count = 0;
        foreach (var _ in text.EnumerateRunes())
        {
            count++;
        }

        return count;
    }
}
