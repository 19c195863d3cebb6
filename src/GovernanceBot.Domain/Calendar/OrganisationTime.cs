using System.Globalization;

namespace GovernanceBot.Domain.Calendar;

/// <summary>The calendar speaks the organisation's local time; instants are kept in UTC.</summary>
public static class OrganisationTime
{
    /// <summary>
    /// The instant at which a clock on the wall shows this date and time. A time that summer time skips moves forward by the skipped hour; a time
    /// that occurs twice means the first.
    /// </summary>
    public static DateTimeOffset Instant(DateOnly date, TimeOnly time, TimeZoneInfo zone)
    {
        var local = date.ToDateTime(time, DateTimeKind.Unspecified);
        if (zone.IsInvalidTime(local))
        {
            // Read with the offset from before the change, the skipped time lands as far behind the change as it stood in the gap.
            return new DateTimeOffset(local, zone.GetUtcOffset(local.AddHours(-3))).ToUniversalTime();
        }

        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    public static DateOnly Date(DateTimeOffset instant, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);

    /// <summary>Sorts as text in order of time, whatever offset the moment was written with.</summary>
    public static string SortKey(DateTimeOffset instant, string id) =>
        string.Create(CultureInfo.InvariantCulture, $"{instant.UtcDateTime:yyyyMMddHHmm}-{id}");
}
