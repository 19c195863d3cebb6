using GovernanceBot.Domain.Calendar;
using GovernanceBot.Domain.Drafts;
using GovernanceBot.Domain.Responsibilities;
using static GovernanceBot.Domain.Tests.Drafts.ADraft;
using static GovernanceBot.Domain.Tests.Responsibilities.TheMandates;
using static GovernanceBot.Domain.Tests.Staff;

namespace GovernanceBot.Domain.Tests.Drafts;

public sealed class FourEyesTests
{
    [Fact]
    public void Author_cannot_approve_their_own_draft()
    {
        var draft = Submitted(Of(Editor(Anna), Editor(Emma)));

        draft.Asked().ShouldBe("emma");
        draft.On(Approve(Anna)).ShouldBeRefused(new OwnText());
        draft.On(Reject(Anna, "Toch maar niet")).ShouldBeRefused(new OwnText());
        draft.On(RequestChanges(Anna, "Anders")).ShouldBeRefused(new OwnText());
    }

    [Fact]
    public void A_deputy_stands_in_when_the_editor_wrote_it()
    {
        var draft = Submitted(Of(Editor(Anna, deputy: Dirk)));

        draft.Asked().ShouldBe("dirk");
        draft.Route[0].Approvers[0].DeputyFor.ShouldBe(Anna);
    }

    [Fact]
    public void The_deputies_of_an_editor_who_wrote_it_each_decide_about_their_own_channels()
    {
        var draft = For([Channel.X, Channel.Blog], Of(Editor(Anna, Dirk, Channel.X), Editor(Anna, Erik, Channel.Blog)));

        draft.Asked().ShouldBe("dirk | erik");
        draft.Route[1].Approvers[0].Channels.ShouldBe([Channel.Blog]);
    }

    [Fact]
    public void A_deputy_stands_in_when_the_spokesperson_wrote_it() =>
        Submitted(Of(Editor(Emma), Held(Role.Spokesperson, Anna, deputy: Dirk)), Role.Spokesperson).Asked().ShouldBe("emma | dirk");

    [Fact]
    public void The_author_is_no_deputy_for_their_own_draft()
    {
        var mandates = Of(Editor(Emma, deputy: Anna), Coordinator(Carla));
        var draft = Submitted(mandates);

        draft.On(Draft.WhenUndeliverable(Emma), mandates: mandates).Sent().ShouldBe("carla stuck");
        draft.On(new DraftCommand.Ring(), Nine.AddHours(6.5), mandates).Sent().ShouldBe("emma review");
    }

    [Fact]
    public void Two_editors_who_are_each_others_deputy_decide_on_each_others_texts() =>
        Submitted(Of(Editor(Anna, deputy: Emma), Editor(Emma, deputy: Anna))).Asked().ShouldBe("emma");

    [Fact]
    public void Whoever_last_edited_the_text_cannot_approve_it()
    {
        var editedByEmma = InReview with { Version = InReview.Version with { By = Emma } };

        editedByEmma.On(Approve(Emma)).ShouldBeRefused(new OwnText());
        ApprovalRoute.For(editedByEmma, Nine, UsualMandates)[0].Approvers.Select(a => a.Person).ShouldBe([Dirk]);
    }

    [Fact]
    public void The_author_does_not_hear_as_coordinator_that_their_own_draft_is_stuck() =>
        ((Draft?)null).On(ASubmission, mandates: Of(Coordinator(Anna), Coordinator(Carla))).Sent().ShouldBe("carla stuck");
}
