using System.Globalization;
using GovernanceBot.Domain.Calendar;
using GovernanceBot.Domain.Tests.Responsibilities;

namespace GovernanceBot.Domain.Tests.Calendar;

public sealed class OrganisationTimeTests
{
    private static readonly TimeZoneInfo Amsterdam = TheMandates.Amsterdam;

    [Theory]
    [InlineData("2026-01-15 09:00", "2026-01-15 08:00")]
    [InlineData("2026-07-15 09:00", "2026-07-15 07:00")]
    [InlineData("2026-01-01 00:30", "2025-12-31 23:30")]
    [InlineData("2026-03-29 01:59", "2026-03-29 00:59")] // the last minute of winter time
    [InlineData("2026-03-29 03:00", "2026-03-29 01:00")] // the first of summer time
    [InlineData("2026-10-25 01:59", "2026-10-24 23:59")]
    [InlineData("2026-10-25 03:00", "2026-10-25 02:00")]
    public void The_wall_clock_of_Amsterdam_gives_the_instant(string local, string utc) => Instant(local, Amsterdam).ShouldBe(Utc(utc));

    [Theory]
    [InlineData("2026-03-29 02:00", "2026-03-29 01:00", "03:00")]
    [InlineData("2026-03-29 02:30", "2026-03-29 01:30", "03:30")]
    [InlineData("2026-03-29 02:59", "2026-03-29 01:59", "03:59")]
    public void A_time_that_does_not_exist_moves_forward(string local, string utc, string shown)
    {
        var instant = Instant(local, Amsterdam);

        instant.ShouldBe(Utc(utc));
        TimeZoneInfo.ConvertTime(instant, Amsterdam).ToString("HH:mm", CultureInfo.InvariantCulture).ShouldBe(shown);
    }

    [Theory]
    [InlineData("2026-10-25 02:00", "2026-10-25 00:00")]
    [InlineData("2026-10-25 02:30", "2026-10-25 00:30")]
    [InlineData("2026-10-25 02:59", "2026-10-25 00:59")]
    public void A_time_that_occurs_twice_means_the_first(string local, string utc) => Instant(local, Amsterdam).ShouldBe(Utc(utc));

    [Fact]
    public void A_half_hour_change_moves_forward_by_half_an_hour() =>
        Instant("2026-10-04 02:15", TimeZoneInfo.FindSystemTimeZoneById("Australia/Lord_Howe")).ShouldBe(Utc("2026-10-03 15:45"));

    [Fact]
    public void An_instant_is_kept_in_UTC() => Instant("2026-07-15 09:00", Amsterdam).Offset.ShouldBe(TimeSpan.Zero);

    [Theory]
    [InlineData("2026-07-15 21:59", "2026-07-15")]
    [InlineData("2026-07-15 22:00", "2026-07-16")]
    [InlineData("2026-12-31 22:59", "2026-12-31")]
    [InlineData("2026-12-31 23:00", "2027-01-01")]
    public void The_day_changes_at_midnight_in_Amsterdam(string utc, string day) =>
        OrganisationTime.Date(Utc(utc), Amsterdam).ShouldBe(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture));

    [Fact]
    public void A_sort_key_does_not_depend_on_the_culture_of_the_machine()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("th-TH");
        try
        {
            OrganisationTime.SortKey(Utc("2026-03-02 17:00"), "post-1").ShouldBe("202603021700-post-1");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static DateTimeOffset Instant(string local, TimeZoneInfo zone)
    {
        var moment = DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return OrganisationTime.Instant(DateOnly.FromDateTime(moment), TimeOnly.FromDateTime(moment), zone);
    }

    private static DateTimeOffset Utc(string moment) =>
        DateTimeOffset.ParseExact(moment, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
