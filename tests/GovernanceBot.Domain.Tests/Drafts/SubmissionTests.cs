using System.Security.Cryptography;
using GovernanceBot.Domain.Drafts;
using GovernanceBot.Domain.Responsibilities;
using static GovernanceBot.Domain.Tests.Drafts.ADraft;
using static GovernanceBot.Domain.Tests.Staff;

namespace GovernanceBot.Domain.Tests.Drafts;

public sealed class SubmissionTests
{
    [Fact]
    public void A_submitted_draft_goes_to_its_first_stage_only()
    {
        var submitted = ((Draft?)null).On(ASubmission with { MustAgree = [Role.Spokesperson] });

        submitted.Sent().ShouldBe("emma review");
        submitted.ShouldChange().Status.ShouldBe(DraftStatus.InReview);
        submitted.ShouldChange().Asked().ShouldBe("emma | sofie");
    }

    [Fact]
    public void A_form_sent_twice_is_one_draft()
    {
        InReview.On(ASubmission).ShouldBeUnchanged();
        Approved.On(ASubmission with { Text = "Iets anders" }).ShouldBeUnchanged();
    }

    [Fact]
    public void Nobody_submits_under_the_name_of_somebody_elses_draft() =>
        InReview.On(ASubmission with { By = Stranger }).ShouldBeRefused(new NotYourDraft(Anna));

    [Fact]
    public void A_draft_needs_words_a_channel_and_a_moment_to_come()
    {
        Draft? none = null;

        none.On(ASubmission with { Channels = [] }).ShouldBeRefused(new ChannelMissing());
        none.On(ASubmission with { Text = " \r\n\t" }).ShouldBeRefused(new TextMissing());
        none.On(ASubmission, PostAt).ShouldBeRefused(new PostingTimePassed());
        none.On(ASubmission, PostAt.AddTicks(-1)).ShouldChange();
    }

    [Fact]
    public void A_text_is_measured_as_it_will_be_kept()
    {
        Draft? none = null;
        var longest = string.Concat(Enumerable.Repeat("a\r\n", Draft.LongestText / 2)) + "\n  ";

        none.On(ASubmission with { Text = longest }).ShouldChange().Version.Text.Length.ShouldBe(Draft.LongestText - 1);
        none.On(ASubmission with { Text = new('x', Draft.LongestText) }).ShouldChange();
        none.On(ASubmission with { Text = new('x', Draft.LongestText + 1) }).ShouldBeRefused(new TextTooLong(Draft.LongestText + 1));
    }

    [Theory]
    [InlineData("Regel een\nregel twee")]
    [InlineData("Regel een\r\nregel twee")]
    [InlineData("Regel een\rregel twee\r\n")]
    [InlineData("  Regel een\nregel twee \u2028")]
    public void Line_ends_and_the_space_around_make_no_other_text(string text)
    {
        var version = ((Draft?)null).On(ASubmission with { Text = text }).ShouldChange().Version;

        version.Text.ShouldBe("Regel een\nregel twee");
        version.Hash.ShouldBe(Convert.ToHexStringLower(SHA256.HashData("Regel een\nregel twee"u8)));
    }

    [Fact]
    public void What_nobody_sees_is_not_kept() =>
        ((Draft?)null).On(ASubmission with { Text = "ver\u0001trou\u007Fwe\u0090lijk\tnu" }).ShouldChange().Version.Text.ShouldBe("vertrouwelijk\tnu");

    [Theory]
    [InlineData("Kom naar de voorleesweek")]
    [InlineData("kom naar de voorleesweek!")]
    [InlineData("Kom  naar de voorleesweek!")]
    public void Any_other_text_has_another_hash(string text) =>
        ((Draft?)null).On(ASubmission with { Text = text }).ShouldChange().Version.Hash.ShouldNotBe(InReview.Version.Hash, StringComparer.Ordinal);

    [Fact]
    public void Nobody_left_but_the_author_tells_the_coordinator_and_keeps_the_text()
    {
        var submitted = ((Draft?)null).On(ASubmission, mandates: OnlyTheAuthor);

        submitted.Sent().ShouldBe("carla stuck");
        submitted.ShouldChange().Status.ShouldBe(DraftStatus.NobodyToApprove);
        submitted.ShouldChange().Version.Text.ShouldBe(ASubmission.Text);
    }

    [Fact]
    public void A_role_that_nobody_holds_stops_the_draft_before_anybody_is_asked()
    {
        var submitted = ((Draft?)null).On(ASubmission with { MustAgree = [Role.GuidelineOwner] });

        submitted.Sent().ShouldBe("carla stuck");
        submitted.ShouldChange().Route.ShouldBeEmpty();
    }

    [Fact]
    public void Trying_again_while_there_is_still_nobody_bothers_nobody() =>
        NobodyToApprove.On(Edit(ASubmission.Text), mandates: OnlyTheAuthor).ShouldBeUnchanged();

    [Fact]
    public void Trying_again_once_there_is_an_approver_sends_the_same_text_to_them() =>
        NobodyToApprove.On(Edit(ASubmission.Text)).Sent().ShouldBe("emma review");
}
