namespace GovernanceBot.Domain.Calendar;

/// <summary>
/// When people can be expected to look: Monday to Friday from nine to five, not on the days that Dutch law counts as public holidays
/// (Algemene termijnenwet, article 3: https://wetten.overheid.nl/BWBR0002448). For what may wait; a moment of posting does not.
/// </summary>
public static class WorkingTime
{
    private static readonly TimeOnly Opens = new(9, 0);
    private static readonly TimeOnly Closes = new(17, 0);

    /// <summary>The same time of day so many working days later; a moment outside working hours counts as the next morning.</summary>
    /// <param name="days">At least 1.</param>
    public static DateTimeOffset After(DateTimeOffset from, int days, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(from, zone).DateTime;
        var (date, time) = (DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        if (time >= Closes || !IsWorkingDay(date))
        {
            (date, time) = (NextWorkingDay(date), Opens);
        }

        for (var day = 0; day < days; day++)
        {
            date = NextWorkingDay(date);
        }

        return OrganisationTime.Instant(date, time < Opens ? Opens : time, zone);
    }

    public static bool IsWorkingDay(DateOnly date) => date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsHoliday(date);

    private static DateOnly NextWorkingDay(DateOnly date)
    {
        do
        {
            date = date.AddDays(1);
        }
        while (!IsWorkingDay(date));

        return date;
    }

    private static bool IsHoliday(DateOnly date) => date is { Month: 1, Day: 1 } or { Month: 5, Day: 5 } or { Month: 12, Day: 25 or 26 }
        || date == KingsDay(date.Year)
        || (date.DayNumber - EasterSunday(date.Year).DayNumber) is -2 or 1 or 39 or 50;

    /// <summary>27 April, or the day before where that is a Sunday.</summary>
    private static DateOnly KingsDay(int year)
    {
        var birthday = new DateOnly(year, 4, 27);
        return birthday.DayOfWeek == DayOfWeek.Sunday ? birthday.AddDays(-1) : birthday;
    }

    /// <summary>By the rule for the Gregorian calendar (https://en.wikipedia.org/wiki/Date_of_Easter): the first Sunday after the full moon of
    /// the church on or after 21 March.</summary>
    private static DateOnly EasterSunday(int year)
    {
        var century = year / 100;
        var epact = ((19 * (year % 19)) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (year % 100 / 4)) - epact - (year % 100 % 4)) % 7;
        var correction = ((year % 19) + (11 * epact) + (22 * weekday)) / 451;
        return new DateOnly(year, 3, 22).AddDays(epact + weekday - (7 * correction));
    }
}
