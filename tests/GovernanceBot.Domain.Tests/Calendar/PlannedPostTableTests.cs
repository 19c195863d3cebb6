using GovernanceBot.Domain.Calendar;
using static GovernanceBot.Domain.Tests.Calendar.APost;
using static GovernanceBot.Domain.Tests.Staff;

namespace GovernanceBot.Domain.Tests.Calendar;

public sealed class PlannedPostTableTests
{
    private const string Table =
        """
        status   Plan  RingEarly      RingLate       OutOfReach     MarkPosted      Skip            SkipWhyless     Snooze          HandOver
        None     +     NoSuchSubject  NoSuchSubject  NoSuchSubject  NoSuchSubject   NoSuchSubject   NoSuchSubject   NoSuchSubject   NoSuchSubject
        Planned  =     =              +              +              +               +               ReasonMissing   +               +
        Due      =     =              =              +              +               +               ReasonMissing   +               +
        Snoozed  =     =              +              +              +               +               ReasonMissing   +               +
        Posted   =     =              =              =              AlreadySettled  AlreadySettled  AlreadySettled  AlreadySettled  AlreadySettled
        Skipped  =     =              =              =              AlreadySettled  AlreadySettled  AlreadySettled  AlreadySettled  AlreadySettled
        """;

    public static TheoryData<string, string, string> Cells { get; } = StatusTable.Cells(Table);

    [Theory]
    [MemberData(nameof(Cells))]
    public void Every_command_has_its_outcome_in_every_status(string status, string command, string outcome)
    {
        var post = Named(status);
        var decision = post.On(Command(command, post), command == "RingLate" ? PostAt.AddDays(1) : PostAt.AddHours(-1));

        decision.Outcome().ShouldBe(outcome);
    }

    [Fact]
    public void Open_posts_stand_in_the_calendar_in_order_of_posting_time_and_settled_ones_do_not()
    {
        IndexEntry[] listed = [new("calendar", "202603021700-post-1")];

        Planned.Index.ShouldBe(listed);
        Due.Index.ShouldBe(listed);
        Snoozed.Index.ShouldBe(listed);
        Posted.Index.ShouldBeEmpty();
        Skipped.Index.ShouldBeEmpty();
    }

    [Fact]
    public void The_order_of_the_calendar_is_that_of_the_instants_however_they_were_written() =>
        (Planned with { PostAt = PostAt.ToOffset(TimeSpan.FromHours(2)) }).Index.ShouldBe(Planned.Index);

    private static PlannedPost? Named(string status) => status switch
    {
        "None" => null,
        nameof(Planned) => Planned,
        nameof(Due) => Due,
        nameof(Snoozed) => Snoozed,
        nameof(Posted) => Posted,
        nameof(Skipped) => Skipped,
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "No such status."),
    };

    private static PlannedPostCommand Command(string name, PlannedPost? seen) => name switch
    {
        "Plan" => new PlannedPostCommand.Plan(Planned),
        "RingEarly" or "RingLate" => PlannedPost.WhenAlarmRings,
        "OutOfReach" => PlannedPost.WhenUndeliverable(Emma),
        "MarkPosted" => new PlannedPostCommand.MarkPosted(Carla, null),
        "Skip" => new PlannedPostCommand.Skip(Carla, "Te druk"),
        "SkipWhyless" => new PlannedPostCommand.Skip(Carla, ""),
        "Snooze" => Snooze(Carla, TimeSpan.FromHours(1), seen),
        "HandOver" => HandOver(Carla, Erik, seen),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such command."),
    };
}
