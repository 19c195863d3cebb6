namespace GovernanceBot.Hosting;

/// <param name="Zone">The time zone in which the organisation lives; its calendar is written in it.</param>
/// <param name="People">A file with people and responsibilities that is taken over at start; null for none.</param>
/// <param name="Guidelines">Likewise the guidelines.</param>
/// <param name="Calendar">Likewise the content calendar; entries that are there already stay as they are.</param>
public sealed record OrganisationSettings(TimeZoneInfo Zone, string? People, string? Guidelines, string? Calendar)
{
    public static OrganisationSettings From(IConfiguration configuration)
    {
        var section = configuration.GetSection("Organisation");
        return new(
            FindZone(section["TimeZone"] ?? "Europe/Amsterdam"),
            section["People"],
            section["Guidelines"],
            section["Calendar"]);
    }

    private static TimeZoneInfo FindZone(string name) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone)
            ? zone
            : throw new InvalidOperationException($"Organisation:TimeZone is not a time zone that this machine knows: {name}");
}
