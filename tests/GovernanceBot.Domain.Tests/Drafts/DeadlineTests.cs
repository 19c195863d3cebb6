using GovernanceBot.Domain.Drafts;
using GovernanceBot.Domain.Responsibilities;
using static GovernanceBot.Domain.Tests.Drafts.ADraft;
using static GovernanceBot.Domain.Tests.Responsibilities.TheMandates;
using static GovernanceBot.Domain.Tests.Staff;

namespace GovernanceBot.Domain.Tests.Drafts;

/// <summary>With eight hours to go: half at one o'clock, three quarters at three, seven eighths at four, posting at five.</summary>
public sealed class DeadlineTests
{
    private static readonly DraftCommand Ring = Draft.WhenAlarmRings;

    [Fact]
    public void A_stage_reminds_then_asks_the_deputy_then_tells_the_coordinator_then_expires()
    {
        var draft = InReview;
        foreach (var (hours, sent) in ((double, string)[])[(4, "emma review"), (6, "dirk review"), (7, "carla stuck"), (8, "anna author")])
        {
            var due = Nine.AddHours(hours);
            draft.NextAlarm.ShouldBe(due);
            draft.On(Ring, due.AddTicks(-1)).ShouldBeUnchanged();

            var rung = draft.On(Ring, due);

            rung.Sent().ShouldBe(sent);
            draft = rung.ShouldChange();
            draft.On(Ring, due).ShouldBeUnchanged();
        }

        draft.Status.ShouldBe(DraftStatus.Expired);
        draft.NextAlarm.ShouldBeNull();
    }

    [Theory]
    [InlineData(5.9, "emma review", 6)]
    [InlineData(6, "emma review, dirk review", 7)]
    [InlineData(7.5, "emma review, dirk review, carla stuck", 8)]
    [InlineData(8, "anna author", null)]
    [InlineData(300, "anna author", null)]
    public void What_a_clock_that_stood_still_has_missed_is_made_up_for_in_one_go(double hours, string sent, int? next)
    {
        var rung = InReview.On(Ring, Nine.AddHours(hours));

        rung.Sent().ShouldBe(sent);
        rung.ShouldChange().NextAlarm.ShouldBe(next is { } hour ? Nine.AddHours(hour) : null);
        rung.ShouldChange().On(Ring, Nine.AddHours(hours)).ShouldBeUnchanged();
    }

    [Fact]
    public void Who_is_deputy_and_coordinator_gets_one_card_when_time_has_run_out_unseen()
    {
        var mandates = Of(Editor(Emma, deputy: Carla), Coordinator(Carla));

        Submitted(mandates).On(Ring, Nine.AddHours(7.5), mandates).Sent().ShouldBe("emma review, carla review");
    }

    [Fact]
    public void A_deputy_who_is_asked_may_decide()
    {
        InReview.On(Approve(Dirk), Nine.AddHours(6)).ShouldBeRefused(new NotAskedOfYou());

        var asked = InReview.After(Ring, Nine.AddHours(6));

        var approved = asked.After(Approve(Dirk), Nine.AddHours(6));
        approved.Status.ShouldBe(DraftStatus.Approved);
        approved.Approvals[0].Mandate.DeputyFor.ShouldBe(Emma);
    }

    [Fact]
    public void Every_stage_has_its_own_clock()
    {
        var second = Submitted(mustAgree: Role.Spokesperson).After(Ring, Nine.AddHours(4)).After(Approve(Emma), Nine.AddHours(6));

        second.NextAlarm.ShouldBe(Nine.AddHours(7));
        second.On(Ring, Nine.AddHours(7)).Sent().ShouldBe("sofie review");
    }

    [Fact]
    public void Only_a_draft_in_review_wakes_itself()
    {
        InReview.NextAlarm.ShouldNotBeNull();
        ((Draft[])[ChangesRequested, Approved, Rejected, Withdrawn, Expired, NobodyToApprove]).ShouldAllBe(draft => draft.NextAlarm == null);
    }
}
