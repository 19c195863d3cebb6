namespace GovernanceBot.Domain.Calendar;

/// <summary>The moment for what people can be asked at the beginning of a working day.</summary>
public static class WorkingMorning
{
    private static readonly TimeOnly Nine = new(9, 0);

    /// <summary>Nine o'clock on this day or the first working day after it, so many working days later, and never in the past.</summary>
    public static DateTimeOffset Of(DateOnly day, int later, DateTimeOffset now, TimeZoneInfo zone)
    {
        var today = OrganisationTime.Date(now, zone);
        var first = FirstFrom(day > today ? day : today);
        for (; later > 0; later--)
        {
            first = FirstFrom(first.AddDays(1));
        }

        var morning = OrganisationTime.Instant(first, Nine, zone);
        return morning > now ? morning : OrganisationTime.Instant(FirstFrom(first.AddDays(1)), Nine, zone);
    }

    private static DateOnly FirstFrom(DateOnly day)
    {
        while (!WorkingTime.IsWorkingDay(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }
}
