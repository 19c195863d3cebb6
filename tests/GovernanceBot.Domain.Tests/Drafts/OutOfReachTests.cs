using GovernanceBot.Domain.Calendar;
using GovernanceBot.Domain.Drafts;
using GovernanceBot.Domain.Responsibilities;
using static GovernanceBot.Domain.Tests.Drafts.ADraft;
using static GovernanceBot.Domain.Tests.Responsibilities.TheMandates;
using static GovernanceBot.Domain.Tests.Staff;

namespace GovernanceBot.Domain.Tests.Drafts;

public sealed class OutOfReachTests
{
    [Fact]
    public void An_approver_out_of_reach_is_replaced_at_once()
    {
        var lost = InReview.On(Draft.WhenUndeliverable(Emma));

        lost.Sent().ShouldBe("dirk review");
        lost.ShouldChange().After(Approve(Dirk)).Status.ShouldBe(DraftStatus.Approved);
    }

    [Fact]
    public void With_nobody_left_the_coordinator_hears_of_it()
    {
        var lost = InReview.After(Draft.WhenUndeliverable(Emma)).On(Draft.WhenUndeliverable(Dirk));

        lost.Sent().ShouldBe("carla stuck");
        lost.ShouldChange().Status.ShouldBe(DraftStatus.InReview);
        lost.ShouldChange().On(Draft.WhenAlarmRings, Nine.AddHours(6)).Sent().ShouldBe("");
        lost.ShouldChange().On(Draft.WhenAlarmRings, Nine.AddHours(7)).Sent().ShouldBe("carla stuck");
    }

    [Fact]
    public void Who_stands_in_for_the_deputy_elsewhere_does_not_stand_in_here()
    {
        var mandates = Of(Editor(Emma, deputy: Dirk), Editor(Dirk, deputy: Erik) with { Themes = ["kunst"] }, Coordinator(Carla));

        var second = Submitted(mandates).After(Draft.WhenUndeliverable(Emma), mandates: mandates).On(Draft.WhenUndeliverable(Dirk), mandates: mandates);

        second.Sent().ShouldBe("carla stuck");
    }

    [Fact]
    public void A_deputy_stands_in_only_where_named_for_all_that_is_asked()
    {
        var mandates = Of(Editor(Emma, Dirk, Channel.X), Editor(Emma, Erik, Channel.Blog), Coordinator(Carla));

        For([Channel.X], mandates).On(Draft.WhenUndeliverable(Emma), mandates: mandates).Sent().ShouldBe("dirk review");
        For([Channel.X, Channel.Blog], mandates).On(Draft.WhenUndeliverable(Emma), mandates: mandates).Sent().ShouldBe("carla stuck");
    }

    [Fact]
    public void A_ring_of_deputies_ends_at_the_coordinator()
    {
        var mandates = Of(Editor(Emma, deputy: Erik), Editor(Erik, deputy: Emma), Coordinator(Carla));

        var second = Submitted(mandates).After(Draft.WhenUndeliverable(Emma), mandates: mandates).On(Draft.WhenUndeliverable(Erik), mandates: mandates);

        second.Sent().ShouldBe("carla stuck");
    }

    [Fact]
    public void Only_the_deputy_of_who_is_lost_steps_in()
    {
        var mandates = Of(Editor(Emma, deputy: Dirk), Editor(Erik, deputy: Sofie));

        Submitted(mandates).On(Draft.WhenUndeliverable(Emma), mandates: mandates).Sent().ShouldBe("dirk review");
    }

    [Fact]
    public void A_person_out_of_reach_is_never_asked_twice()
    {
        var lost = InReview.After(Draft.WhenUndeliverable(Emma));

        lost.On(Draft.WhenUndeliverable(Emma)).ShouldBeUnchanged();
        lost.On(Draft.WhenAlarmRings, Nine.AddHours(4)).Sent().ShouldBe("dirk review");
        lost.On(Draft.WhenAlarmRings, Nine.AddHours(7.5)).Sent().ShouldBe("dirk review, carla stuck");
    }

    [Fact]
    public void A_stage_whose_approver_was_lost_before_its_turn_starts_with_the_deputy()
    {
        var mandates = Of(Editor(Emma), Held(Role.Spokesperson, Carla, deputy: Dirk), Coordinator(Carla));
        var lost = Submitted(mandates, Role.Spokesperson).After(Draft.WhenUndeliverable(Carla), mandates: mandates);

        lost.On(Approve(Emma), mandates: mandates).Sent().ShouldBe("dirk review");
    }

    [Fact]
    public void A_stage_with_nobody_left_at_its_turn_tells_the_coordinator()
    {
        var lost = Submitted(mustAgree: Role.Spokesperson).After(Draft.WhenUndeliverable(Sofie));

        lost.On(Approve(Emma)).Sent().ShouldBe("carla stuck");
    }

    [Fact]
    public void A_coordinator_out_of_reach_is_not_told_again() =>
        InReview.After(Draft.WhenUndeliverable(Carla)).On(Draft.WhenAlarmRings, Nine.AddHours(7)).Sent().ShouldBe("emma review, dirk review");

    [Fact]
    public void A_lost_message_after_the_decision_wakes_nobody()
    {
        foreach (var draft in (Draft[])[ChangesRequested, Approved, Rejected, Withdrawn, Expired, NobodyToApprove])
        {
            var decision = draft.On(Draft.WhenUndeliverable(Emma));
            decision.Sent().ShouldBe("");
            decision.ShouldChange().Status.ShouldBe(draft.Status);
        }
    }

    [Fact]
    public void A_new_version_tries_everybody_again() =>
        InReview.After(Draft.WhenUndeliverable(Emma)).After(RequestChanges(Dirk, "Korter")).On(Edit("Kom!")).Sent().ShouldBe("emma review");
}
