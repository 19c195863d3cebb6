using System.Text.Json;
using GovernanceBot.Domain.Drafts;
using GovernanceBot.Simulation.World;

namespace GovernanceBot.Simulation.Invariants;

/// <summary>Nobody decides on a text of their own, and nobody decides who did not press the button.</summary>
internal sealed class FourEyes : IInvariant
{
    public void Committed(World.Simulation world, Commit commit)
    {
        using var json = JsonDocument.Parse(commit.Command);
        var type = commit.CommandType;
        var by = json.RootElement.TryGetProperty("by", out var person) ? person.GetString() : null;
        if (by is null)
        {
            return;
        }

        if (commit.State is Draft draft && type is "approve" or "reject" or "requestChanges" && IsOwn((Draft)commit.State, by))
        {
            world.Violate(commit.Subject, $"{by} decided on their own text.");
        }

        var verb = $"{commit.Subject[..commit.Subject.IndexOf('-', StringComparison.Ordinal)]}.{type}";
        if (!world.Teams.Pressed.Contains((commit.Subject, verb, by)))
        {
            world.Violate(commit.Subject, $"{by} is said to have pressed {verb}, and never did.");
        }
    }

    private static bool IsOwn(Draft draft, string by) => draft.Author.Value == by || draft.Version.By.Value == by;
}
