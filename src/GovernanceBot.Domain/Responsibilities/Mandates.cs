using System.Collections.Immutable;
using GovernanceBot.Domain.Calendar;
using GovernanceBot.Domain.People;

namespace GovernanceBot.Domain.Responsibilities;

/// <summary>All responsibilities of the organisation, and the questions that are asked of them: the one place where rights come from.</summary>
public sealed record Mandates(ImmutableArray<Responsibility> All, TimeZoneInfo Zone)
{
    /// <summary>They come from the configuration: whoever may change responsibilities must not become administrator by it.</summary>
    public ImmutableArray<PersonId> Administrators { get; init; } = [];

    public bool Grants(Right right, PersonId person, DateTimeOffset now) => right switch
    {
        Right.Everyone or Right.TakePart => true,
        Right.KeepGuidelines => Administrators.Contains(person) || Held(Role.GuidelineOwner, now).Any(r => r.Person == person || r.Deputy == person),
        Right.Administer => Administrators.Contains(person),
        _ => throw new ArgumentOutOfRangeException(nameof(right), right, "No such right."),
    };

    public IEnumerable<Responsibility> Held(Role role, DateTimeOffset now)
    {
        var today = OrganisationTime.Date(now, Zone);
        return All.Where(r => r.Role == role && r.Holds(today));
    }

    /// <summary>The people who coordinate the whole calendar.</summary>
    public ImmutableArray<PersonId> Coordinators(DateTimeOffset now) =>
        [.. Held(Role.Coordinator, now).Select(r => r.Person).Distinct()];

    /// <summary>Who stands in for this person in this role, in order; empty where nobody was named.</summary>
    public ImmutableArray<PersonId> DeputiesOf(PersonId person, Role role, DateTimeOffset now) =>
        [.. Held(role, now).Where(r => r.Person == person).Select(r => r.Deputy).OfType<PersonId>().Distinct()];

    /// <summary>The person who answers for guidelines with this owner label; null where nobody does.</summary>
    public PersonId? OwnerOf(string label, DateTimeOffset now) =>
        Held(Role.GuidelineOwner, now)
            .Where(r => r.Owns.Contains(label, StringComparer.OrdinalIgnoreCase))
            .Select(r => (PersonId?)r.Person)
            .FirstOrDefault();
}
