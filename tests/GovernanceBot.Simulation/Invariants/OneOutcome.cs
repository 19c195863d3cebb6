using System.Text.Json;
using GovernanceBot.Domain.Drafts;
using GovernanceBot.Simulation.World;

namespace GovernanceBot.Simulation.Invariants;

/// <summary>A version of a draft is decided once, and replaced only from that version; what is rejected or withdrawn stays so.</summary>
internal sealed class OneOutcome : IInvariant
{
    private readonly Dictionary<string, Draft> _before = new(StringComparer.Ordinal);

    public void Committed(World.Simulation world, Commit commit)
    {
        if (commit.State is not Draft draft)
        {
            return;
        }

        if (_before.TryGetValue(commit.Subject, out var before))
        {
            if (commit.CommandType is "approve" or "reject" or "requestChanges" && before.Status != DraftStatus.InReview)
            {
                world.Violate(commit.Subject, $"A decision was accepted on a draft that was {before.Status} already.");
            }

            if (commit.CommandType == "resubmit" && VersionIn(commit.Command) != before.Version.Number)
            {
                world.Violate(commit.Subject, $"A text replaced version {before.Version.Number}, which its author had not seen.");
            }

            if (before.Status is DraftStatus.Rejected or DraftStatus.Withdrawn && draft.Status != before.Status)
            {
                world.Violate(commit.Subject, $"The draft was {before.Status} and became {draft.Status}.");
            }
        }

        _before[commit.Subject] = draft;
    }

    private static int VersionIn(string command)
    {
        using var json = JsonDocument.Parse(command);
        return json.RootElement.GetProperty("version").GetInt32();
    }
}
