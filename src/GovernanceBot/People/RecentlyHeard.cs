using System.Collections.Concurrent;
using GovernanceBot.Domain.People;
using GovernanceBot.Storage;
using GovernanceBot.Teams;

namespace GovernanceBot.People;

/// <summary>
/// From where people were heard lately, so that who asks on needs no look at the table. Kept no longer than anything that is read from it: where
/// another process learned something else meanwhile, that is followed as soon as elsewhere.
/// </summary>
internal sealed class RecentlyHeard(TimeProvider clock)
{
    /// <summary>More than ask at the same time in any organisation.</summary>
    private const int Most = 5_000;

    private readonly ConcurrentDictionary<PersonId, (Conversation Place, long At)> _places = new();

    public bool Holds(PersonId person, Conversation place) =>
        _places.TryGetValue(person, out var last) && last.Place == place && clock.GetElapsedTime(last.At) < Cached<object>.Age;

    public void Add(PersonId person, Conversation place)
    {
        if (_places.Count >= Most)
        {
            _places.Clear();
        }

        _places[person] = (place, clock.GetTimestamp());
    }

    public void Remove(PersonId person) => _places.TryRemove(person, out _);
}
