using GovernanceBot.Domain.Calendar;
using GovernanceBot.Domain.Drafts;
using GovernanceBot.Domain.Responsibilities;
using static GovernanceBot.Domain.Tests.Drafts.ADraft;
using static GovernanceBot.Domain.Tests.Responsibilities.TheMandates;
using static GovernanceBot.Domain.Tests.Staff;

namespace GovernanceBot.Domain.Tests.Drafts;

/// <summary>Responsibilities that change while a draft waits.</summary>
public sealed class ChangedMandateTests
{
    private static readonly Mandates EmmaAndErik = Of(Editor(Emma), Editor(Erik), Held(Role.Spokesperson, Sofie), Coordinator(Carla));

    [Fact]
    public void A_mandate_that_has_ended_meanwhile_decides_nothing()
    {
        var draft = Submitted(EmmaAndErik);

        draft.On(Approve(Emma), mandates: Of(Editor(Erik))).ShouldBeRefused(new NotAskedOfYou());
        draft.On(new DraftCommand.SendAgain(Emma), mandates: Of(Editor(Erik))).ShouldBeRefused(new NotAskedOfYou());
    }

    [Fact]
    public void A_mandate_has_to_hold_for_every_channel_it_is_asked_for_and_no_other()
    {
        var before = Of(Editor(Emma, null, Channel.X, Channel.Blog), Editor(Erik, null, Channel.LinkedIn));
        var left = Of(Editor(Emma, null, Channel.X), Editor(Erik, null, Channel.LinkedIn));

        For([Channel.X, Channel.Blog], before).On(Approve(Emma), mandates: left).ShouldBeRefused(new NotAskedOfYou());
        For([Channel.X, Channel.LinkedIn], before).On(Approve(Emma), mandates: left).Sent().ShouldBe("erik review");
    }

    [Fact]
    public void A_mandate_for_another_theme_decides_nothing() =>
        Submitted(EmmaAndErik).On(Approve(Emma), mandates: Of(Editor(Emma) with { Themes = ["kunst"] })).ShouldBeRefused(new NotAskedOfYou());

    [Fact]
    public void Who_has_the_role_when_its_turn_comes_is_asked()
    {
        var successor = Of(Editor(Emma), Held(Role.Spokesperson, Piet), Coordinator(Carla));

        var second = Submitted(EmmaAndErik, Role.Spokesperson).On(Approve(Emma), mandates: successor);

        second.Sent().ShouldBe("piet review");
        second.ShouldChange().On(Approve(Sofie), mandates: successor).ShouldBeRefused(new NotAskedOfYou());
        second.ShouldChange().After(Approve(Piet), mandates: successor).Status.ShouldBe(DraftStatus.Approved);
    }

    [Fact]
    public void An_earlier_agreement_does_not_count_for_a_role_that_was_handed_over()
    {
        var draft = Submitted(Of(Editor(Emma), Held(Role.Spokesperson, Emma)), Role.Spokesperson);

        draft.On(Approve(Emma), mandates: Of(Editor(Emma), Held(Role.Spokesperson, Sofie))).Sent().ShouldBe("sofie review");
    }

    [Fact]
    public void Who_takes_over_an_editors_channels_is_asked_at_the_next_reminder()
    {
        var successor = Of(Editor(Dirk), Coordinator(Carla));
        var reminded = InReview.On(Draft.WhenAlarmRings, Nine.AddHours(4), successor);

        reminded.Sent().ShouldBe("dirk review");
        reminded.ShouldChange().On(Approve(Emma), mandates: successor).ShouldBeRefused(new NotAskedOfYou());
        reminded.ShouldChange().After(Approve(Dirk), mandates: successor).Status.ShouldBe(DraftStatus.Approved);
    }

    [Fact]
    public void Who_takes_over_after_the_first_reminder_is_asked_alone()
    {
        var reminded = Submitted(EmmaAndErik).After(Draft.WhenAlarmRings, Nine.AddHours(4), EmmaAndErik);

        reminded.On(Draft.WhenAlarmRings, Nine.AddHours(6), Of(Editor(Emma), Editor(Dirk))).Sent().ShouldBe("dirk review");
    }

    [Fact]
    public void With_nobody_in_the_role_at_its_turn_author_and_coordinator_hear_that_it_stops()
    {
        var vacant = Of(Editor(Emma), Coordinator(Carla));
        var stopped = Submitted(EmmaAndErik, Role.Spokesperson).On(Approve(Emma), mandates: vacant);

        stopped.Sent().ShouldBe("anna author, carla stuck");
        stopped.ShouldChange().Status.ShouldBe(DraftStatus.NobodyToApprove);
        stopped.ShouldChange().On(Approve(Emma), mandates: vacant).ShouldBeUnchanged();
        stopped.ShouldChange().On(Edit(ASubmission.Text), mandates: EmmaAndErik).Sent().ShouldBe("emma review, erik review");
    }

    [Fact]
    public void With_no_editor_left_at_a_reminder_it_stops_without_a_decision_and_what_approvers_saw_counts_as_seen()
    {
        var reminded = InReview.On(Draft.WhenAlarmRings, Nine.AddHours(4), Of(Coordinator(Carla)));
        var stopped = reminded.ShouldChange();

        reminded.Sent().ShouldBe("anna author, carla stuck");
        stopped.On(Approve(Emma)).ShouldBeRefused(new NotAskedOfYou());
        stopped.After(Edit("Kom luisteren!")).Reviewed.ShouldBe(InReview.Version);
        stopped.After(Edit(ASubmission.Text)).Reviewed.ShouldBeNull();
    }

    [Fact]
    public void A_deputy_who_was_asked_decides_in_the_mandate_that_has_become_their_own()
    {
        var asked = InReview.After(Draft.WhenUndeliverable(Emma));
        var own = Of(Editor(Dirk));

        asked.On(new DraftCommand.SendAgain(Dirk), mandates: own).Sent().ShouldBe("dirk review");
        asked.After(Approve(Dirk), mandates: own).Approvals[0].Mandate.DeputyFor.ShouldBeNull();
    }

    [Fact]
    public void Another_deputy_of_who_is_out_of_reach_is_asked_at_the_next_reminder()
    {
        var lost = InReview.After(Draft.WhenUndeliverable(Emma));

        lost.On(Draft.WhenAlarmRings, Nine.AddHours(4), Of(Editor(Emma, deputy: Erik))).Sent().ShouldBe("erik review");
        lost.On(Draft.WhenAlarmRings, Nine.AddHours(4), Of(Editor(Emma), Coordinator(Carla))).Sent().ShouldBe("carla stuck");
    }

    [Fact]
    public void Who_has_become_deputy_stays_on_the_stage()
    {
        var reminded = InReview.After(Draft.WhenAlarmRings, Nine.AddHours(6));
        var swapped = Of(Editor(Erik, deputy: Emma), Coordinator(Carla));

        var last = reminded.On(Draft.WhenAlarmRings, Nine.AddHours(7), swapped);

        reminded.After(Approve(Emma), Nine.AddHours(6), swapped).Status.ShouldBe(DraftStatus.Approved);
        last.Sent().ShouldBe("erik review, carla stuck");
        last.ShouldChange().After(Approve(Emma), mandates: swapped).Status.ShouldBe(DraftStatus.Approved);
    }

    [Fact]
    public void Who_was_relieved_is_not_counted_when_the_other_cannot_be_reached()
    {
        var left = Of(Editor(Erik), Coordinator(Carla));
        var successor = Of(Editor(Erik), Editor(Dirk), Coordinator(Carla));

        Submitted(EmmaAndErik).On(Draft.WhenUndeliverable(Erik), mandates: left).Sent().ShouldBe("carla stuck");
        Submitted(EmmaAndErik).On(Draft.WhenUndeliverable(Erik), mandates: successor).Sent().ShouldBe("dirk review");
    }

    [Fact]
    public void Who_agreed_before_and_takes_over_the_role_is_not_asked_again()
    {
        var draft = Submitted(EmmaAndErik, Role.Spokesperson).After(Approve(Emma), mandates: EmmaAndErik);

        draft.On(Draft.WhenAlarmRings, Nine.AddHours(4), Of(Held(Role.Spokesperson, Emma))).Sent().ShouldBe("anna author");
    }
}
