using GovernanceBot.Clockwork;
using GovernanceBot.Domain.Drafts;

namespace GovernanceBot.Drafts;

/// <summary>Finds the approved text for an entry of the calendar.</summary>
public sealed class ApprovedDrafts(DraftStore drafts, ReadIndex index)
{
    /// <returns>The one approved last, or null.</returns>
    public async Task<Draft?> ForAsync(string plannedPost, CancellationToken cancellation)
    {
        Draft? last = null;
        await foreach (var id in index.UnderAsync(Draft.ApprovedFor(plannedPost), null, cancellation))
        {
            if (await drafts.FindAsync(id, cancellation) is { State: { Status: DraftStatus.Approved, Approvals: [.., var approval] } draft }
                && (last is null || last.Approvals[^1].At < approval.At))
            {
                last = draft;
            }
        }

        return last;
    }
}
