using System.Security.Cryptography;
using System.Text;
using GovernanceBot.Clockwork;
using GovernanceBot.Domain.Guidelines;
using GovernanceBot.Domain.Guidelines.Managing;

namespace GovernanceBot.Guidelines.Reviewing;

/// <summary>
/// Keeps the review of each guideline in step with its date. It follows after the guideline was saved; what a crash in between left undone is made
/// up for at the next start.
/// </summary>
public sealed class ReviewDates(GuidelineTable table, ReviewStore reviews)
{
    private const int AtATime = 8;

    /// <summary>Ids of subjects are short and plain; those of guidelines are what people like.</summary>
    public static string IdFor(string guideline) =>
        $"{GuidelineReview.IdPrefix}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(guideline.ToUpperInvariant())))[..32]}";

    public async Task FollowAllAsync(CancellationToken cancellation)
    {
        var all = (await table.Guidelines.AllAsync(cancellation)).Select(kept => kept.Version).ToList();
        var placed = all.GroupBy(version => (Date(version), version.Content.Owner))
            .SelectMany(group => group.Index().Select(entry => (Version: entry.Item, Place: entry.Index)));
        await Parallel.ForEachAsync(
            placed,
            new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = cancellation },
            async (entry, token) => await FollowAsync(entry.Version, entry.Place, token));
    }

    public Task FollowAsync(Versioned<Guideline> version, CancellationToken cancellation) => FollowAsync(version, 0, cancellation);

    private async Task FollowAsync(Versioned<Guideline> version, int place, CancellationToken cancellation)
    {
        var id = IdFor(version.Content.Id);
        if (Date(version) is not null || await reviews.FindAsync(id, cancellation) is not null)
        {
            await reviews.TellAsync(id, new ReviewCommand.Schedule(version.Content.Id, version.Content.Owner, Date(version), place), cancellation);
        }
    }

    private static DateOnly? Date(Versioned<Guideline> version) => version.IsRetired ? null : version.Content.ReviewOn;
}
