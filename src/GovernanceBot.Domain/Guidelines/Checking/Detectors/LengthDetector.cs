using GovernanceBot.Domain.Guidelines.Checking.Lengths;

namespace GovernanceBot.Domain.Guidelines.Checking.Detectors;

internal sealed class LengthDetector(PostLimits limits) : IDetector
{
    public string Category => CheckCategory.Length;

    public bool OrganisationOnly => true;

    public bool LooksAt(Post post) => limits.LongestOn(post.Platform) is not null;

    public void Find(PostReading post, List<TextSpan?> found)
    {
        // No way of counting gives more than two a UTF-16 unit; a bare domain of four characters is the dearest, at 23.
        var platform = post.Post.Platform;
        if (limits.LongestOn(platform) is { } longest && post.Post.Text.Length * 6 > longest && PostLength.On(platform, post.Post.Text) > longest)
        {
            found.Add(null);
        }
    }
}
