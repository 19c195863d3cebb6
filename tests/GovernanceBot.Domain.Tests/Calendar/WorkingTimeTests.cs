using System.Globalization;
using GovernanceBot.Domain.Calendar;
using GovernanceBot.Domain.Tests.Responsibilities;

namespace GovernanceBot.Domain.Tests.Calendar;

public sealed class WorkingTimeTests
{
    [Theory]
    [InlineData("2026-03-02 10:15", 1, "2026-03-03 10:15")]
    [InlineData("2026-03-06 10:15", 1, "2026-03-09 10:15")]
    [InlineData("2026-03-02 06:00", 1, "2026-03-03 09:00")]
    [InlineData("2026-03-02 17:00", 1, "2026-03-04 09:00")]
    [InlineData("2026-03-07 12:00", 1, "2026-03-10 09:00")]
    [InlineData("2026-03-02 10:15", 5, "2026-03-09 10:15")]
    [InlineData("2026-03-27 10:15", 1, "2026-03-30 10:15")]
    [InlineData("2026-04-02 10:15", 1, "2026-04-07 10:15")]
    [InlineData("2026-12-24 16:59", 1, "2026-12-28 16:59")]
    public void What_may_wait_comes_in_working_hours(string from, int days, string expected) =>
        WorkingTime.After(At(from), days, TheMandates.Amsterdam).ShouldBe(At(expected));

    [Theory]
    [InlineData("2026-01-01")]
    [InlineData("2026-04-03")]
    [InlineData("2026-04-06")]
    [InlineData("2026-04-27")]
    [InlineData("2026-05-05")]
    [InlineData("2026-05-14")]
    [InlineData("2026-05-25")]
    [InlineData("2026-12-25")]
    [InlineData("2031-04-14")]
    [InlineData("2038-04-26")]
    [InlineData("2024-04-01")]
    [InlineData("2000-04-24")]
    public void Public_holidays_are_no_working_days(string date) =>
        WorkingTime.IsWorkingDay(DateOnly.Parse(date, CultureInfo.InvariantCulture)).ShouldBeFalse();

    [Theory]
    [InlineData("2026-04-07")]
    [InlineData("2026-05-04")]
    [InlineData("2026-05-15")]
    [InlineData("2031-04-28")]
    [InlineData("2026-12-24")]
    public void The_days_around_them_are(string date) =>
        WorkingTime.IsWorkingDay(DateOnly.Parse(date, CultureInfo.InvariantCulture)).ShouldBeTrue();

    private static DateTimeOffset At(string local)
    {
        var moment = DateTime.Parse(local, CultureInfo.InvariantCulture);
        return OrganisationTime.Instant(DateOnly.FromDateTime(moment), TimeOnly.FromDateTime(moment), TheMandates.Amsterdam);
    }
}
