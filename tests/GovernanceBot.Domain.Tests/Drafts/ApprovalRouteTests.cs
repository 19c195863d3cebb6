using GovernanceBot.Domain.Calendar;
using GovernanceBot.Domain.Drafts;
using GovernanceBot.Domain.Responsibilities;
using static GovernanceBot.Domain.Tests.Drafts.ADraft;
using static GovernanceBot.Domain.Tests.Responsibilities.TheMandates;
using static GovernanceBot.Domain.Tests.Staff;

namespace GovernanceBot.Domain.Tests.Drafts;

public sealed class ApprovalRouteTests
{
    [Fact]
    public void Who_edits_every_channel_of_the_post_decides_alone()
    {
        var mandates = Of(Editor(Erik, null, Channel.X), Editor(Emma, null, Channel.X, Channel.LinkedIn));

        For([Channel.X, Channel.LinkedIn], mandates).Asked().ShouldBe("emma");
    }

    [Fact]
    public void Editors_who_each_cover_other_channels_are_asked_in_turn()
    {
        var mandates = Of(Editor(Emma, null, Channel.LinkedIn), Editor(Erik, null, Channel.X, Channel.Blog), Editor(Dirk, null, Channel.LinkedIn));

        var draft = For([Channel.LinkedIn, Channel.X, Channel.Blog], mandates);

        draft.Asked().ShouldBe("erik | emma, dirk");
        draft.Route[0].Approvers[0].Channels.ShouldBe([Channel.X, Channel.Blog]);
        draft.After(Approve(Erik), mandates: mandates).On(Approve(Dirk), mandates: mandates).Sent().ShouldBe("anna author");
    }

    [Fact]
    public void A_channel_that_nobody_edits_stops_the_draft() =>
        For([Channel.LinkedIn, Channel.TikTok], Of(Editor(Emma, null, Channel.LinkedIn))).Status.ShouldBe(DraftStatus.NobodyToApprove);

    [Fact]
    public void An_editor_of_another_theme_is_not_asked() =>
        Submitted(Of(Editor(Emma) with { Themes = ["kunst"] }, Editor(Erik) with { Themes = ["Jeugd"] })).Asked().ShouldBe("erik");

    [Fact]
    public void Two_responsibilities_of_one_editor_count_together() =>
        For([Channel.LinkedIn, Channel.X], Of(Editor(Emma, null, Channel.X), Editor(Emma, null, Channel.LinkedIn))).Asked().ShouldBe("emma");

    [Fact]
    public void An_editor_whose_time_has_not_come_or_is_over_is_not_asked()
    {
        var mandates = Of(
            Editor(Emma) with { Until = new(2026, 3, 1) }, Editor(Dirk) with { From = new(2026, 3, 3) }, Editor(Erik) with { Until = new(2026, 3, 2) });

        Submitted(mandates).Asked().ShouldBe("erik");
    }

    [Fact]
    public void Roles_that_must_agree_come_after_the_editors_each_once_in_a_fixed_order() =>
        Submitted(null, Role.PrivacyOfficer, Role.Spokesperson, Role.PrivacyOfficer).Asked().ShouldBe("emma | sofie | piet");

    [Fact]
    public void Nobody_is_asked_twice_in_one_stage_and_rather_for_their_own_mandate()
    {
        var ofTheAuthor = Submitted(Of(Editor(Anna, deputy: Emma), Editor(Emma)));

        ofTheAuthor.Asked().ShouldBe("emma");
        ofTheAuthor.Route[0].Approvers[0].DeputyFor.ShouldBeNull();
        Submitted(Of(Editor(Emma), Held(Role.Spokesperson, Anna, Sofie), Held(Role.Spokesperson, Sofie)), Role.Spokesperson)
            .Route[1].Approvers.ShouldHaveSingleItem().DeputyFor.ShouldBeNull();
    }

    [Fact]
    public void An_editor_who_is_also_the_authors_deputy_decides_both_stages_at_once()
    {
        var mandates = Of(Editor(Anna, Emma, Channel.X), Editor(Emma, null, Channel.Blog));
        var draft = For([Channel.X, Channel.Blog], mandates);

        draft.Asked().ShouldBe("emma | emma");
        draft.After(Approve(Emma), mandates: mandates).Status.ShouldBe(DraftStatus.Approved);
    }
}
