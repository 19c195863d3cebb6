using System.Globalization;

namespace GovernanceBot.Local;

/// <summary>A moment in ISO 8601 as people type it: a date, a date and a time, or those with an offset.</summary>
internal static class IsoTime
{
    private static readonly string[] Local = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"];
    private static readonly string[] WithOffset = ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>
    /// Null when it is no such moment. Without an offset it is the local time of <paramref name="zone"/>: one that does not exist moves
    /// forward, one that occurs twice means the first.
    /// </summary>
    public static DateTimeOffset? Read(string text, TimeZoneInfo zone)
    {
        if (DateTime.TryParseExact(text, Local, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
            return new DateTimeOffset(local, offset);
        }

        return DateTimeOffset.TryParseExact(text, WithOffset, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? moment
            : null;
    }
}
