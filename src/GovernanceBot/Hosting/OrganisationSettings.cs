using System.Collections.Immutable;
using GovernanceBot.Domain.People;

namespace GovernanceBot.Hosting;

/// <param name="Zone">The time zone in which the organisation lives; its calendar is written in it.</param>
/// <param name="People">A file with people and responsibilities that is taken over at start; null for none.</param>
/// <param name="Guidelines">Likewise the guidelines.</param>
/// <param name="Calendar">Likewise the content calendar; entries that are there already stay as they are.</param>
/// <param name="Administrators">The object ids of those who may change everything.</param>
public sealed record OrganisationSettings(
    TimeZoneInfo Zone, string? People, string? Guidelines, string? Calendar, ImmutableArray<PersonId> Administrators)
{
    public static OrganisationSettings From(IConfiguration configuration)
    {
        var section = configuration.GetSection("Organisation");
        return new(
            FindZone(section["TimeZone"] ?? "Europe/Amsterdam"),
            section["People"],
            section["Guidelines"],
            section["Calendar"],
            [.. (section["Administrators"] ?? "")
                .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(FindPerson)]);
    }

    private static PersonId FindPerson(string id) =>
        Guid.TryParse(id, out _)
            ? PersonId.Of(id)
            : throw new InvalidOperationException($"Organisation:Administrators takes object ids with commas between them; this is none: {id}");

    private static TimeZoneInfo FindZone(string name) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone)
            ? zone
            : throw new InvalidOperationException($"Organisation:TimeZone is not a time zone that this machine knows: {name}");
}
