using System.Globalization;
using GovernanceBot.Domain;

namespace GovernanceBot.Cards;

/// <summary>Moments and lists as people say them, in the organisation's own time.</summary>
public sealed class Wording(TimeZoneInfo zone)
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>"vrijdag 4 december om 09:00", "Friday 4 December at 09:00".</summary>
    public string Moment(DateTimeOffset at, Language language)
    {
        var local = TimeZoneInfo.ConvertTime(at, zone);
        return language == Language.Dutch
            ? local.ToString("dddd d MMMM 'om' HH:mm", Dutch)
            : local.ToString("dddd d MMMM 'at' HH:mm", English);
    }

    /// <summary>"vr 4 dec 09:00", "Fri 4 Dec 09:00".</summary>
    public string ShortMoment(DateTimeOffset at, Language language) =>
        TimeZoneInfo.ConvertTime(at, zone).ToString("ddd d MMM HH:mm", Culture(language));

    /// <summary>As a <see cref="DateInput"/> and a <see cref="TimeInput"/> take it.</summary>
    public (string Date, string Time) Fields(DateTimeOffset at)
    {
        var local = TimeZoneInfo.ConvertTime(at, zone);
        return (local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), local.ToString("HH:mm", CultureInfo.InvariantCulture));
    }

    /// <summary>"a, b en c".</summary>
    public static string List(IEnumerable<string> items, Language language)
    {
        var all = items.ToList();
        var and = language == Language.Dutch ? "en" : "and";
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} {and} {all[^1]}";
    }

    private static CultureInfo Culture(Language language) => language == Language.Dutch ? Dutch : English;
}
