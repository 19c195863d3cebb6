using GovernanceBot.Domain.Drafts;
using GovernanceBot.Domain.Responsibilities;
using GovernanceBot.Domain.Tests.Responsibilities;
using static GovernanceBot.Domain.Tests.Drafts.ADraft;
using static GovernanceBot.Domain.Tests.Responsibilities.TheMandates;
using static GovernanceBot.Domain.Tests.Staff;

namespace GovernanceBot.Domain.Tests.Drafts;

public sealed class ReviewTests
{
    [Fact]
    public void An_approval_is_of_an_exact_text_by_a_person_with_a_mandate()
    {
        var approved = InReview.On(Approve(Emma), Nine.AddHours(1));

        approved.Sent().ShouldBe("anna author");
        var draft = approved.ShouldChange();
        draft.Status.ShouldBe(DraftStatus.Approved);
        draft.Approvals.ShouldBe([new(InReview.Route[0].Approvers[0], 1, InReview.Version.Hash, Nine.AddHours(1))]);
    }

    [Fact]
    public void Stages_are_asked_one_after_the_other()
    {
        var first = Submitted(null, Role.Spokesperson, Role.PrivacyOfficer).On(Approve(Emma));
        var second = first.ShouldChange().On(Approve(Sofie));
        var third = second.ShouldChange().On(Approve(Piet));

        (first.Sent(), second.Sent(), third.Sent()).ShouldBe(("sofie review", "piet review", "anna author"));
        third.ShouldChange().Approvals.Select(a => a.Mandate.Person).ShouldBe([Emma, Sofie, Piet]);
    }

    [Fact]
    public void Any_one_approver_decides_a_stage()
    {
        var mandates = Of(Editor(Emma), Editor(Erik));
        var draft = Submitted(mandates);

        draft.Asked().ShouldBe("emma, erik");
        var approved = draft.After(Approve(Erik), mandates: mandates);
        approved.Status.ShouldBe(DraftStatus.Approved);
        approved.On(Approve(Emma)).ShouldBeRefused(new DecidedMeanwhile());
    }

    [Fact]
    public void Who_comes_too_late_for_a_stage_hears_that_it_was_decided()
    {
        var mandates = Of(Editor(Emma), Editor(Erik), Held(Role.Spokesperson, Sofie));
        var draft = Submitted(mandates, Role.Spokesperson).After(Approve(Erik), mandates: mandates);

        draft.On(Reject(Emma, "Te laat"), mandates: mandates).ShouldBeRefused(new DecidedMeanwhile());
        draft.On(Approve(Stranger)).ShouldBeRefused(new NotAskedOfYou());
    }

    [Fact]
    public void Nobody_decides_a_stage_before_its_turn() =>
        Submitted(mustAgree: Role.Spokesperson).On(Approve(Sofie)).ShouldBeRefused(new NotAskedOfYou());

    [Fact]
    public void A_button_under_an_older_version_decides_nothing()
    {
        var edited = ChangesRequested.After(Edit("Kom luisteren!"));

        edited.On(Approve(Emma, version: 1)).ShouldBeRefused(new DecidedMeanwhile());
        edited.On(Approve(Emma, version: 3)).ShouldBeRefused(new DecidedMeanwhile());
        edited.After(Approve(Emma, version: 2)).Approvals[0].Hash.ShouldBe(edited.Version.Hash);
    }

    [Fact]
    public void A_no_and_a_wish_for_change_need_a_reason()
    {
        InReview.On(Reject(Emma, " ")).ShouldBeRefused(new ReasonMissing());
        InReview.On(RequestChanges(Emma, "")).ShouldBeRefused(new ReasonMissing());
    }

    [Fact]
    public void The_author_hears_who_wants_what_changed()
    {
        var returned = InReview.On(RequestChanges(Emma, " Korter graag "));

        returned.Sent().ShouldBe("anna author");
        returned.ShouldChange().Verdict.ShouldBe(new(Emma, Nine, "Korter graag"));
    }

    [Fact]
    public void Decisions_delivered_twice_count_once()
    {
        Submitted(mustAgree: Role.Spokesperson).After(Approve(Emma)).On(Approve(Emma)).ShouldBeUnchanged();
        Approved.On(Approve(Emma)).ShouldBeUnchanged();
        ChangesRequested.On(RequestChanges(Emma, "Korter graag ")).ShouldBeUnchanged();
        Rejected.On(Reject(Emma, "Niet voor dit kanaal")).ShouldBeUnchanged();
        Withdrawn.On(new DraftCommand.Withdraw(Anna)).ShouldBeUnchanged();
    }

    [Fact]
    public void A_second_thought_after_the_decision_is_refused_out_loud()
    {
        ChangesRequested.On(RequestChanges(Emma, "En een foto erbij")).ShouldBeRefused(new DecidedMeanwhile());
        Approved.On(Reject(Emma, "Toch niet")).ShouldBeRefused(new DecidedMeanwhile());
    }

    [Fact]
    public void Who_holds_two_mandates_is_asked_about_the_same_words_once()
    {
        var mandates = Of(Editor(Emma), Held(Role.Spokesperson, Emma), Held(Role.PrivacyOfficer, Piet));

        var approved = Submitted(mandates, Role.Spokesperson, Role.PrivacyOfficer).On(Approve(Emma), mandates: mandates);

        approved.Sent().ShouldBe("piet review");
        approved.ShouldChange().Approvals.Select(a => a.Mandate.Role).ShouldBe([Role.Editor, Role.Spokesperson]);
        approved.ShouldChange().On(Approve(Emma), mandates: mandates).ShouldBeUnchanged();
        approved.ShouldChange().After(Approve(Piet), mandates: mandates).Status.ShouldBe(DraftStatus.Approved);
    }

    [Fact]
    public void An_earlier_agreement_still_counts_two_stages_on()
    {
        var mandates = Of(Editor(Emma), Held(Role.Spokesperson, Sofie), Held(Role.PrivacyOfficer, Emma));

        var draft = Submitted(mandates, Role.Spokesperson, Role.PrivacyOfficer)
            .After(Approve(Emma), mandates: mandates)
            .After(Approve(Sofie), mandates: mandates);

        draft.Status.ShouldBe(DraftStatus.Approved);
        draft.Approvals.Select(a => a.Mandate.Person).ShouldBe([Emma, Sofie, Emma]);
    }

    [Fact]
    public void A_deputy_called_in_later_who_agreed_in_an_earlier_stage_is_not_asked_again()
    {
        var mandates = Of(Editor(Emma), Held(Role.Spokesperson, Sofie, deputy: Emma));
        var second = Submitted(mandates, Role.Spokesperson).After(Approve(Emma), mandates: mandates);

        var lost = second.On(Draft.WhenUndeliverable(Sofie), Nine.AddHours(1), mandates);

        lost.Sent().ShouldBe("anna author");
        lost.ShouldChange().Approvals.Select(a => a.Mandate.DeputyFor).ShouldBe([null, Sofie]);
        lost.ShouldChange().Approvals[1].At.ShouldBe(Nine, "it was given then");
    }

    [Fact]
    public void A_message_that_turns_out_lost_at_the_posting_time_approves_nothing()
    {
        var mandates = Of(Editor(Emma), Held(Role.Spokesperson, Sofie, deputy: Emma));
        var second = Submitted(mandates, Role.Spokesperson).After(Approve(Emma), mandates: mandates);

        second.After(Draft.WhenUndeliverable(Sofie), PostAt, mandates).Status.ShouldBe(DraftStatus.InReview);
    }

    [Fact]
    public void An_approval_at_the_posting_time_comes_too_late_also_when_the_clock_stands_still()
    {
        InReview.After(Approve(Emma), PostAt.AddTicks(-1)).Status.ShouldBe(DraftStatus.Approved);

        var late = InReview.On(Approve(Emma), PostAt);

        late.Sent().ShouldBe("anna author");
        late.ShouldChange().Status.ShouldBe(DraftStatus.Expired);
        late.ShouldChange().Approvals.ShouldBeEmpty();
    }

    [Fact]
    public void An_approver_can_ask_to_see_the_card_again_and_nobody_else()
    {
        InReview.On(new DraftCommand.SendAgain(Emma)).Sent().ShouldBe("emma review");
        InReview.On(new DraftCommand.SendAgain(Anna)).ShouldBeRefused(new NotAskedOfYou());
        Approved.On(new DraftCommand.SendAgain(Emma)).ShouldBeRefused(new NotAskedOfYou());
    }
}
