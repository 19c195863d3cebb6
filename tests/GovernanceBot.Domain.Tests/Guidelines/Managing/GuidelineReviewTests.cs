using GovernanceBot.Domain.Guidelines.Managing;
using GovernanceBot.Domain.Responsibilities;
using GovernanceBot.Domain.Tests.Responsibilities;

namespace GovernanceBot.Domain.Tests.Guidelines.Managing;

public sealed class GuidelineReviewTests
{
    /// <summary>A Monday, ten o'clock in Amsterdam.</summary>
    private static readonly DateTimeOffset Now = new(2027, 11, 22, 9, 0, 0, TimeSpan.Zero);

    private static readonly Mandates Everybody = TheMandates.Of(
        TheMandates.Held(Role.GuidelineOwner, Staff.Anna, Staff.Dirk) with { Owns = ["Directie"] }, TheMandates.Coordinator(Staff.Carla));

    [Theory]
    [InlineData("2027-11-24", 0, "2027-11-24T08:00Z")]
    [InlineData("2027-11-22", 0, "2027-11-23T08:00Z")]
    [InlineData("2026-01-01", 0, "2027-11-23T08:00Z")]
    [InlineData("2027-12-25", 0, "2027-12-27T08:00Z")]
    [InlineData("2027-11-27", 0, "2027-11-29T08:00Z")]
    [InlineData("2028-04-17", 0, "2028-04-18T07:00Z")]
    [InlineData("2027-11-24", 3, "2027-11-25T08:00Z")]
    [InlineData("2027-11-26", 6, "2027-11-30T08:00Z")]
    public void It_is_asked_on_a_working_morning_at_most_three_at_once(string date, int place, string at) =>
        Scheduled(date, place).AskAt.ShouldBe(DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void Silence_goes_from_the_owner_to_the_coordinator_and_never_ends()
    {
        var asked = Rings(Scheduled("2027-11-24"), out var sent);
        sent.ShouldBe("anna review");
        var reminded = Rings(asked, out sent);
        sent.ShouldBe("anna review");
        var escalated = Rings(reminded, out sent);
        sent.ShouldBe("carla review");
        Rings(escalated, out sent).AskAt.ShouldNotBeNull();
        sent.ShouldBe("carla review");
    }

    [Fact]
    public void Who_cannot_be_reached_is_replaced_at_once_and_with_nobody_left_it_is_tried_again()
    {
        var asked = Rings(Scheduled("2027-11-24"), out _);
        var deputy = Loses(asked, "anna", out var sent);
        sent.ShouldBe("dirk review");
        var coordinator = Loses(deputy, "dirk", out sent);
        sent.ShouldBe("carla review");
        var nobody = Loses(coordinator, "carla", out sent);
        sent.ShouldBe("");
        nobody.AskAt.ShouldNotBeNull();
        Rings(nobody, out sent).Stage.ShouldBe(ReviewStage.WithCoordinator);
        sent.ShouldBe("carla review");
    }

    [Fact]
    public void Another_date_starts_anew_and_the_same_one_changes_nothing()
    {
        var asked = Rings(Scheduled("2027-11-24"), out _);

        Decides(asked, new ReviewCommand.Schedule("G01", "Directie", new(2027, 11, 24), 0)).ShouldBeUnchanged();
        Decides(asked, new ReviewCommand.Schedule("G01", "Directie", new(2028, 11, 24), 0)).ShouldChange().Stage.ShouldBe(ReviewStage.Waiting);
        Decides(asked, new ReviewCommand.Schedule("G01", "Directie", null, 0)).ShouldChange().NextAlarm.ShouldBeNull();
    }

    private static GuidelineReview Scheduled(string date, int place = 0) =>
        Decides(null, new ReviewCommand.Schedule("G01", "Directie", DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture), place)).ShouldChange();

    private static GuidelineReview Rings(GuidelineReview review, out string sent)
    {
        GuidelineReview.Decide(review, new ReviewCommand.Ring(), review.AskAt!.Value.AddMinutes(-1), Everybody).ShouldBeUnchanged();
        var decision = GuidelineReview.Decide(review, new ReviewCommand.Ring(), review.AskAt!.Value, Everybody);
        sent = decision.Sent();
        return decision.ShouldChange();
    }

    private static GuidelineReview Loses(GuidelineReview review, string person, out string sent)
    {
        var decision = Decides(review, new ReviewCommand.NotReached(new(person)));
        sent = decision.Sent();
        return decision.ShouldChange();
    }

    private static Decision<GuidelineReview> Decides(GuidelineReview? review, ReviewCommand command) =>
        GuidelineReview.Decide(review, command, Now, Everybody);
}
