using System.Collections.Immutable;
using GovernanceBot.Domain.People;
using GovernanceBot.Domain.Responsibilities;

namespace GovernanceBot.Domain.Guidelines.Managing;

/// <summary>Who may change which guideline: administrators all of them, an owner and whoever stands in those under the owner's own labels.</summary>
public static class GuidelineOwnership
{
    public static bool MayKeep(this Mandates mandates, PersonId person, string owner, DateTimeOffset now) =>
        mandates.Administrators.Contains(person) || mandates.LabelsOf(person, now).Contains(owner.Trim(), StringComparer.OrdinalIgnoreCase);

    /// <summary>The owner labels that this person answers for, alone or as deputy.</summary>
    public static ImmutableArray<string> LabelsOf(this Mandates mandates, PersonId person, DateTimeOffset now) =>
    [
        .. mandates.Held(Role.GuidelineOwner, now)
            .Where(held => held.Person == person || held.Deputy == person)
            .SelectMany(held => held.Owns)
            .Distinct(StringComparer.OrdinalIgnoreCase),
    ];
}
