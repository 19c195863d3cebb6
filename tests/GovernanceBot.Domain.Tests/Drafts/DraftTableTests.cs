using GovernanceBot.Domain.Drafts;
using static GovernanceBot.Domain.Tests.Drafts.ADraft;
using static GovernanceBot.Domain.Tests.Staff;

namespace GovernanceBot.Domain.Tests.Drafts;

public sealed class DraftTableTests
{
    private const string Table =
        """
        status            Submit  RingEarly      RingLate       OutOfReach     SendAgain      Resubmit        Withdraw        Approve           RequestChanges    Reject
        None              +       NoSuchSubject  NoSuchSubject  NoSuchSubject  NoSuchSubject  NoSuchSubject   NoSuchSubject   NoSuchSubject     NoSuchSubject     NoSuchSubject
        InReview          =       =              +              +              +              +               +               +                 +                 +
        ChangesRequested  =       =              =              +              NotAskedOfYou  +               +               DecidedMeanwhile  DecidedMeanwhile  DecidedMeanwhile
        Approved          =       =              =              +              NotAskedOfYou  +               NotOpenForThis  =                 DecidedMeanwhile  DecidedMeanwhile
        Rejected          =       =              =              +              NotAskedOfYou  NotOpenForThis  NotOpenForThis  DecidedMeanwhile  DecidedMeanwhile  DecidedMeanwhile
        Withdrawn         =       =              =              +              NotAskedOfYou  NotOpenForThis  =               DecidedMeanwhile  DecidedMeanwhile  DecidedMeanwhile
        Expired           =       =              =              +              NotAskedOfYou  +               +               DecidedMeanwhile  DecidedMeanwhile  DecidedMeanwhile
        NobodyToApprove   =       =              =              +              NotAskedOfYou  +               +               NotAskedOfYou     NotAskedOfYou     NotAskedOfYou
        """;

    public static TheoryData<string, string, string> Cells { get; } = StatusTable.Cells(Table);

    [Theory]
    [MemberData(nameof(Cells))]
    public void Every_command_has_its_outcome_in_every_status(string status, string command, string outcome)
    {
        var decision = Named(status).On(Command(command), command == "RingLate" ? PostAt : Nine.AddHours(1));

        decision.Outcome().ShouldBe(outcome);
    }

    [Fact]
    public void The_approvers_of_the_present_stage_find_the_draft_among_their_reviews()
    {
        InReview.Index.ShouldBe([new("reviews-emma", "202603021700-draft-1")]);
        InReview.After(Draft.WhenAlarmRings, Nine.AddHours(6)).Index.Select(entry => entry.Key).ShouldBe(["reviews-emma", "reviews-dirk"]);
    }

    [Fact]
    public void An_approved_draft_is_found_from_its_planned_post_and_nowhere_else()
    {
        (Approved with { PlannedPost = "post-1" }).Index.ShouldBe([new("approved-post-1", "draft-1", ShownBy: "post-1")]);
        Approved.Index.ShouldBeEmpty();
        foreach (var draft in (Draft[])[ChangesRequested, Rejected, Withdrawn, Expired, NobodyToApprove])
        {
            (draft with { PlannedPost = "post-1" }).Index.ShouldBeEmpty();
        }
    }

    [Fact]
    public void The_order_of_reviews_is_that_of_the_instants_however_they_were_written() =>
        (InReview with { PostAt = PostAt.ToOffset(TimeSpan.FromHours(-5)) }).Index.ShouldBe(InReview.Index);

    [Fact]
    public void A_draft_involves_its_author_and_everybody_on_its_route()
    {
        var draft = Submitted(mustAgree: Domain.Responsibilities.Role.Spokesperson);

        ((People.PersonId[])[Anna, Emma, Sofie]).ShouldAllBe(person => draft.Involves(person));
        draft.Involves(Stranger).ShouldBeFalse();
    }

    private static Draft? Named(string status) => status switch
    {
        "None" => null,
        nameof(InReview) => InReview,
        nameof(ChangesRequested) => ChangesRequested,
        nameof(Approved) => Approved,
        nameof(Rejected) => Rejected,
        nameof(Withdrawn) => Withdrawn,
        nameof(Expired) => Expired,
        nameof(NobodyToApprove) => NobodyToApprove,
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "No such status."),
    };

    private static DraftCommand Command(string name) => name switch
    {
        "Submit" => ASubmission,
        "RingEarly" or "RingLate" => Draft.WhenAlarmRings,
        "OutOfReach" => Draft.WhenUndeliverable(Emma),
        "SendAgain" => new DraftCommand.SendAgain(Emma),
        "Resubmit" => Edit("Kom luisteren!"),
        "Withdraw" => new DraftCommand.Withdraw(Anna),
        "Approve" => Approve(Emma),
        "RequestChanges" => RequestChanges(Emma, "Nog een keer"),
        "Reject" => Reject(Emma, "Nee"),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such command."),
    };
}
