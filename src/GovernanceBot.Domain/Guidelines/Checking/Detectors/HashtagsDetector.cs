namespace GovernanceBot.Domain.Guidelines.Checking.Detectors;

internal sealed class HashtagsDetector(PostLimits limits) : IDetector
{
    public string Category => CheckCategory.Hashtags;

    public bool OrganisationOnly => true;

    public bool LooksAt(Post post) => limits.MostHashtagsOn(post.Platform) is not null;

    public void Find(PostReading post, List<TextSpan?> found)
    {
        var text = post.Post.Text;
        if (limits.MostHashtagsOn(post.Post.Platform) is { } most && text.AsSpan().ContainsAny('#', '＃') && Hashtags.In(text) is var hashtags && hashtags.Count > most)
        {
            found.Add(LongestRow(text, hashtags));
        }
    }

    // What a reader takes for too many is a row of them; where they stand apart, it is about the post as a whole.
    private static TextSpan? LongestRow(string text, List<TextSpan> hashtags)
    {
        var (longest, start) = (default(TextSpan?), hashtags[0].Start);
        for (var at = 1; at < hashtags.Count; at++)
        {
            var (end, next) = (hashtags[at - 1].End, hashtags[at].Start);
            if (!text.AsSpan(end, next - end).IsWhiteSpace())
            {
                start = next;
            }
            else if (hashtags[at].End - start > (longest?.Length ?? 0))
            {
                longest = new(start, hashtags[at].End - start);
            }
        }

        return longest;
    }
}
