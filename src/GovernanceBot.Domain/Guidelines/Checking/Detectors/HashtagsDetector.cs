namespace GovernanceBot.Domain.Guidelines.Checking.Detectors;

internal sealed class HashtagsDetector(PostLimits limits) : IDetector
{
    public string Category => CheckCategory.Hashtags;

    public bool OrganisationOnly => true;

    public bool LooksAt(Post post) => limits.MostHashtagsOn(post.Platform) is not null;

    public void Find(PostReading post, List<TextSpan?> found)
    {
        if (limits.MostHashtagsOn(post.Post.Platform) is { } most && post.Post.Text.AsSpan().ContainsAny('#', '＃') && Hashtags.Count(post.Post.Text) > most)
        {
            found.Add(null);
        }
    }
}
