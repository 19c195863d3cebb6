using GovernanceBot.Domain.Calendar;
using GovernanceBot.Domain.Tests.Responsibilities;
using static GovernanceBot.Domain.Tests.Calendar.APost;
using static GovernanceBot.Domain.Tests.Staff;

namespace GovernanceBot.Domain.Tests.Calendar;

public sealed class HandOverTests
{
    [Fact]
    public void Who_takes_over_gets_the_card_and_the_right_to_settle()
    {
        var handedOver = Due.On(HandOver(Emma, Erik));

        handedOver.Sent().ShouldBe("erik reminder");
        handedOver.ShouldChange().On(new PlannedPostCommand.MarkPosted(Erik, null)).ShouldChange().Settled!.By.ShouldBe(Erik);
    }

    [Fact]
    public void Who_handed_over_answers_for_it_no_longer()
    {
        var justCarla = TheMandates.Of(TheMandates.Coordinator(Carla));
        var handedOver = Due.After(HandOver(Emma, Erik));

        handedOver.On(new PlannedPostCommand.MarkPosted(Emma, null), mandates: justCarla).ShouldBeRefused(new NotYourPost(Erik));
    }

    [Fact]
    public void A_post_can_be_handed_on_and_back()
    {
        var first = Due.After(HandOver(Emma, Erik));
        var second = first.After(HandOver(Erik, Sofie, first));
        var chain = second.On(HandOver(Sofie, Emma, second));

        chain.Sent().ShouldBe("emma reminder");
        chain.ShouldChange().Coordinator.ShouldBe(Emma);
    }

    [Fact]
    public void A_hand_over_that_arrives_late_does_not_undo_a_newer_one()
    {
        var away = Due.After(HandOver(Emma, Erik), PostAt.AddMinutes(1));
        var back = away.After(HandOver(Erik, Emma, away), PostAt.AddMinutes(3));

        back.On(HandOver(Emma, Erik)).ShouldBeRefused(new MovedOn());
        back.On(HandOver(Emma, Erik, back)).Sent().ShouldBe("erik reminder");
    }

    [Fact]
    public void What_was_handed_over_in_vain_comes_back()
    {
        var justEmma = TheMandates.Of(TheMandates.Coordinator(Emma));
        var handedOver = Due.After(HandOver(Emma, Erik));

        var back = handedOver.On(PlannedPost.WhenUndeliverable(Erik), mandates: justEmma);

        back.Sent().ShouldBe("emma reminder");
        back.ShouldChange().MayBeSettledBy(Emma, PostAt, TheMandates.Of()).ShouldBeTrue();
    }

    [Fact]
    public void Handing_over_to_who_has_it_already_changes_nothing() =>
        Due.On(HandOver(Carla, Emma)).ShouldBeUnchanged();

    [Fact]
    public void A_hand_over_before_the_time_keeps_the_reminder()
    {
        var handedOver = Planned.After(HandOver(Emma, Erik), PostAt.AddDays(-3));

        handedOver.On(PlannedPost.WhenAlarmRings).Sent().ShouldBe("erik reminder");
    }

    [Fact]
    public void A_reminder_that_cannot_arrive_goes_to_the_deputy_then_to_a_coordinator_of_the_calendar()
    {
        var first = Due.On(PlannedPost.WhenUndeliverable(Emma));
        var second = first.ShouldChange().On(PlannedPost.WhenUndeliverable(Dirk));
        var third = second.ShouldChange().On(PlannedPost.WhenUndeliverable(Carla));

        first.Sent().ShouldBe("dirk reminder");
        second.Sent().ShouldBe("carla reminder");
        third.Sent().ShouldBe("");
        third.ShouldChange().Coordinator.ShouldBe(Carla);
    }

    [Fact]
    public void A_person_out_of_reach_is_never_reminded_twice_by_itself()
    {
        var lost = Due.After(PlannedPost.WhenUndeliverable(Emma));

        lost.On(PlannedPost.WhenUndeliverable(Emma)).ShouldBeUnchanged();
        lost.After(PlannedPost.WhenUndeliverable(Dirk)).On(PlannedPost.WhenUndeliverable(Carla)).Sent().ShouldNotContain("emma");
    }

    [Fact]
    public void Who_is_chosen_by_a_person_is_tried_again_and_replaced_again()
    {
        var lost = Due.After(PlannedPost.WhenUndeliverable(Emma));

        var again = lost.On(HandOver(Dirk, Emma));

        again.Sent().ShouldBe("emma reminder");
        again.ShouldChange().On(PlannedPost.WhenUndeliverable(Emma)).Sent().ShouldBe("dirk reminder");
    }

    [Fact]
    public void A_message_that_cannot_reach_a_former_coordinator_moves_nothing()
    {
        var handedOver = Due.After(HandOver(Emma, Erik));

        var decision = handedOver.On(PlannedPost.WhenUndeliverable(Emma));

        decision.Sent().ShouldBe("");
        decision.ShouldChange().Coordinator.ShouldBe(Erik);
    }
}
