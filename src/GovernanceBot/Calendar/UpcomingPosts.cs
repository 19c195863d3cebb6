using System.Globalization;
using GovernanceBot.Clockwork;
using GovernanceBot.Domain.Calendar;

namespace GovernanceBot.Calendar;

/// <summary>The open posts of the calendar, in order of posting time.</summary>
public sealed class UpcomingPosts(PostStore posts, ReadIndex index)
{
    public async Task<IReadOnlyList<PlannedPost>> AfterAsync(DateTimeOffset now, int most, CancellationToken cancellation)
    {
        var upcoming = new List<PlannedPost>(most);
        var from = now.UtcDateTime.ToString("yyyyMMddHHmm", CultureInfo.InvariantCulture);
        await foreach (var id in index.UnderAsync(PlannedPost.CalendarIndex, from, cancellation))
        {
            if (await posts.FindAsync(id, cancellation) is { State: { IsOpen: true } post })
            {
                upcoming.Add(post);
            }

            if (upcoming.Count == most)
            {
                break;
            }
        }

        return upcoming;
    }
}
