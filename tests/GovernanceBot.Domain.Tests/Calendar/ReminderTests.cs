using GovernanceBot.Domain.Calendar;
using static GovernanceBot.Domain.Tests.Calendar.APost;
using static GovernanceBot.Domain.Tests.Staff;

namespace GovernanceBot.Domain.Tests.Calendar;

public sealed class ReminderTests
{
    private static readonly PlannedPostCommand Ring = PlannedPost.WhenAlarmRings;

    [Fact]
    public void A_reminder_is_sent_once_at_the_posting_time()
    {
        Planned.NextAlarm.ShouldBe(PostAt);
        Planned.On(Ring, PostAt.AddTicks(-1)).ShouldBeUnchanged();

        var reminded = Planned.On(Ring, PostAt);

        reminded.Sent().ShouldBe("emma reminder");
        reminded.ShouldChange().NextAlarm.ShouldBeNull();
        reminded.ShouldChange().On(Ring, PostAt.AddDays(1)).ShouldBeUnchanged();
    }

    [Fact]
    public void After_a_long_silence_of_the_clock_there_is_still_one_reminder()
    {
        var late = Planned.On(Ring, PostAt.AddDays(30));

        late.Sent().ShouldBe("emma reminder");
        late.ShouldChange().On(Ring, PostAt.AddDays(30)).ShouldBeUnchanged();
    }

    [Fact]
    public void A_post_planned_in_the_past_is_pointed_out_at_once_and_once()
    {
        var planned = PlannedPost.Decide(null, new PlannedPostCommand.Plan(Planned), PostAt.AddDays(2), UsualMandates);

        planned.Sent().ShouldBe("");
        planned.ShouldChange().On(Ring, PostAt.AddDays(2)).Sent().ShouldBe("emma reminder");
    }

    [Fact]
    public void Planning_a_post_again_keeps_what_was_done_with_it() => Posted.On(new PlannedPostCommand.Plan(Planned)).ShouldBeUnchanged();

    [Fact]
    public void A_snoozed_reminder_comes_again_once()
    {
        var snoozed = Due.After(Snooze(Emma, TimeSpan.FromHours(1)), PostAt.AddMinutes(10));

        snoozed.NextAlarm.ShouldBe(PostAt.AddMinutes(70));
        snoozed.On(Ring, PostAt.AddMinutes(69)).ShouldBeUnchanged();
        var again = snoozed.On(Ring, PostAt.AddMinutes(70));
        again.Sent().ShouldBe("emma reminder");
        again.ShouldChange().Status.ShouldBe(PlannedPostStatus.Due);
        again.ShouldChange().NextAlarm.ShouldBeNull();
    }

    [Fact]
    public void Snoozing_ahead_of_time_never_brings_the_reminder_forward()
    {
        var aWeekAhead = PostAt.AddDays(-7);

        Planned.After(Snooze(Emma, TimeSpan.FromHours(1)), aWeekAhead).NextAlarm.ShouldBe(PostAt);
        Planned.After(Snooze(Emma, TimeSpan.FromDays(8)), aWeekAhead).NextAlarm.ShouldBe(PostAt.AddDays(1));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(-1, false)]
    [InlineData(1, true)]
    [InlineData(14 * TimeSpan.TicksPerDay, true)]
    [InlineData((14 * TimeSpan.TicksPerDay) + 1, false)]
    [InlineData(long.MaxValue, false)]
    [InlineData(long.MinValue, false)]
    public void A_snooze_lasts_longer_than_nothing_and_at_most_two_weeks(long ticks, bool fits)
    {
        var decision = Due.On(Snooze(Emma, new(ticks)));

        decision.Outcome().ShouldBe(fits ? "+" : nameof(SnoozeOutOfBounds));
    }

    [Theory]
    [InlineData(PlannedPostStatus.Posted)]
    [InlineData(PlannedPostStatus.Skipped)]
    public void What_is_settled_wakes_nobody(PlannedPostStatus status) =>
        (Snoozed with { Status = status }).NextAlarm.ShouldBeNull();
}
