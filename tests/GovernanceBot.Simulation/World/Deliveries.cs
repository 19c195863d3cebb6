using System.Runtime.InteropServices;
using GovernanceBot.Domain.People;

namespace GovernanceBot.Simulation.World;

/// <summary>What the connector took and refused, by subject and person.</summary>
internal sealed class Deliveries
{
    private readonly Dictionary<(string Subject, PersonId To), Count> _counts = [];
    private readonly Dictionary<string, int> _refusedChanges = new(StringComparer.Ordinal);

    public IEnumerable<(string Subject, PersonId To, Count Count)> All => _counts.Select(entry => (entry.Key.Subject, entry.Key.To, entry.Value));

    public Count Of(string subject, PersonId to) => _counts.GetValueOrDefault((subject, to));

    public void Accepted(string subject, PersonId to) => At(subject, to).Accepted++;

    public void Refused(string subject, PersonId to) => At(subject, to).Refused++;

    /// <summary>A message that was sent before may not be changed.</summary>
    public void RefusedChange(string message) => _refusedChanges[message] = RefusedChangesOf(message) + 1;

    public int RefusedChangesOf(string message) => _refusedChanges.GetValueOrDefault(message);

    public void Excuse(string subject, PersonId to) => At(subject, to).Excused++;

    private ref Count At(string subject, PersonId to) => ref CollectionsMarshal.GetValueRefOrAddDefault(_counts, (subject, to), out _);

    public struct Count
    {
        public int Accepted;
        public int Refused;
        public int Excused;
    }
}
