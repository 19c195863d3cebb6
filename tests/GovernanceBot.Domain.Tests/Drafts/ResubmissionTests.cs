using GovernanceBot.Domain.Drafts;
using GovernanceBot.Domain.Responsibilities;
using static GovernanceBot.Domain.Tests.Drafts.ADraft;
using static GovernanceBot.Domain.Tests.Staff;

namespace GovernanceBot.Domain.Tests.Drafts;

public sealed class ResubmissionTests
{
    [Fact]
    public void An_edit_after_a_request_goes_back_to_the_first_stage()
    {
        var returned = Submitted(mustAgree: Role.Spokesperson).After(Approve(Emma)).After(RequestChanges(Sofie, "Noem de gemeente"));

        var edited = returned.On(Edit("Kom met de gemeente naar de voorleesweek!", null, Role.Spokesperson));

        edited.Sent().ShouldBe("emma review");
        var draft = edited.ShouldChange();
        (draft.Stage, draft.Version.Number, draft.Approvals.Length, draft.Verdict).ShouldBe((0, 2, 0, null));
        draft.Reviewed.ShouldBe(returned.Version);
    }

    [Fact]
    public void What_must_agree_follows_from_the_new_text()
    {
        var returned = Submitted(mustAgree: Role.Spokesperson).After(RequestChanges(Emma, "Laat de burgemeester weg"));

        returned.After(Edit("Kom luisteren!")).Asked().ShouldBe("emma");
    }

    [Theory]
    [InlineData("Kom naar de voorleesweek!")]
    [InlineData(" Kom naar de voorleesweek!\r\n")]
    public void An_asked_for_change_must_change_something(string text) =>
        ChangesRequested.On(Edit(text)).ShouldBeRefused(new NothingChanged());

    [Fact]
    public void An_edit_is_held_to_the_same_bounds_as_a_first_text()
    {
        ChangesRequested.On(Edit(" ")).ShouldBeRefused(new TextMissing());
        ChangesRequested.On(Edit(new('x', Draft.LongestText + 1))).ShouldBeRefused(new TextTooLong(Draft.LongestText + 1));
        ChangesRequested.On(Edit("Nieuw"), PostAt).ShouldBeRefused(new PostingTimePassed());
        ChangesRequested.On(Edit("Nieuw", PostAt.AddDays(-1)), Nine).ShouldBeRefused(new PostingTimePassed());
    }

    [Fact]
    public void An_expired_draft_can_be_planned_again_with_the_same_text()
    {
        Expired.On(Edit(ASubmission.Text), PostAt.AddHours(1)).ShouldBeRefused(new PostingTimePassed());

        var again = Expired.On(Edit(ASubmission.Text, PostAt.AddDays(1)), PostAt.AddHours(1));

        again.Sent().ShouldBe("emma review");
        again.ShouldChange().PostAt.ShouldBe(PostAt.AddDays(1));
    }

    [Fact]
    public void An_edit_delivered_twice_is_one_version()
    {
        var edited = ChangesRequested.After(Edit("Kom luisteren!"));

        edited.On(Edit("Kom luisteren!\r\n")).ShouldBeUnchanged();
        edited.After(RequestChanges(Emma, "Langer", version: 2)).On(Edit("Kom luisteren!")).ShouldBeUnchanged();
    }

    [Fact]
    public void An_edit_that_arrives_late_does_not_bring_old_words_back()
    {
        var third = ChangesRequested.After(Edit("Kom luisteren!")).After(Edit("Kom gauw luisteren!") with { Version = 2 });

        third.On(Edit("Kom luisteren!")).ShouldBeRefused(new NewerVersion());
        third.On(Edit("Kom luisteren!") with { Version = 3 }).ShouldChange();
    }

    [Fact]
    public void An_edit_of_an_approved_text_is_another_version_that_needs_approval_again()
    {
        var edited = Approved.After(Edit("Kom gauw luisteren!"));

        edited.Status.ShouldBe(DraftStatus.InReview);
        edited.Approvals.ShouldBeEmpty();
        edited.Version.Number.ShouldBe(2);
    }

    [Fact]
    public void The_reviewer_compares_with_the_version_that_a_reviewer_saw()
    {
        var unseen = ChangesRequested.After(Edit("Kom luisteren!"), mandates: OnlyTheAuthor);

        unseen.Status.ShouldBe(DraftStatus.NobodyToApprove);
        unseen.After(Edit("Kom luisteren, het is gratis!") with { Version = 2 }).Reviewed!.Number.ShouldBe(1);
    }

    [Fact]
    public void Only_the_author_edits_and_withdraws()
    {
        ChangesRequested.On(new DraftCommand.Resubmit(Emma, 1, "Mijn versie", null, [])).ShouldBeRefused(new NotYourDraft(Anna));
        InReview.On(new DraftCommand.Withdraw(Emma)).ShouldBeRefused(new NotYourDraft(Anna));
    }
}
