using GovernanceBot.Domain.Guidelines.Managing;
using GovernanceBot.Domain.People;
using GovernanceBot.Domain.Responsibilities;
using GovernanceBot.Domain.Tests.Responsibilities;

namespace GovernanceBot.Domain.Tests.Guidelines.Managing;

public sealed class GuidelineReviewTests
{
    /// <summary>A Monday, ten o'clock in Amsterdam.</summary>
    private static readonly DateTimeOffset Now = new(2027, 11, 22, 9, 0, 0, TimeSpan.Zero);

    private static readonly Mandates Everybody = TheMandates.Of(Keeps(Staff.Anna, Staff.Dirk), TheMandates.Coordinator(Staff.Carla));

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
        nobody.Stage.ShouldBe(ReviewStage.WithCoordinator);
        Rings(nobody, out sent);
        sent.ShouldBe("anna review");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(6)]
    public void Who_took_the_guideline_over_is_asked_and_reminded_before_any_coordinator(int ringsBefore)
    {
        var takenOver = TheMandates.Of(Keeps(Staff.Emma), TheMandates.Coordinator(Staff.Carla));
        var asked = Rings(Scheduled("2027-11-24"), ringsBefore);

        asked = Rings(asked, out var sent, takenOver);
        sent.ShouldBe("emma review");
        asked = Rings(asked, out sent, takenOver);
        sent.ShouldBe("emma review");
        asked = Rings(asked, out sent, takenOver);
        sent.ShouldBe("carla review");
        Rings(asked, out sent, takenOver);
        sent.ShouldBe("carla review");
    }

    [Fact]
    public void Who_gets_the_guideline_back_is_asked_as_if_for_the_first_time()
    {
        var asked = Rings(Scheduled("2027-11-24"), out _);
        asked = Rings(asked, out _, TheMandates.Of(Keeps(Staff.Emma), TheMandates.Coordinator(Staff.Carla)));

        Rings(asked, out var sent).Stage.ShouldBe(ReviewStage.Asked);
        sent.ShouldBe("anna review");
    }

    [Fact]
    public void Once_nobody_keeps_the_guideline_the_coordinator_is_asked_without_waiting_for_who_left()
    {
        var asked = Rings(Scheduled("2027-11-24"), out _);

        Rings(asked, out var sent, TheMandates.Of(TheMandates.Coordinator(Staff.Carla))).Stage.ShouldBe(ReviewStage.WithCoordinator);
        sent.ShouldBe("carla review");
    }

    [Fact]
    public void Coordinators_take_turns()
    {
        var three = WithThreeCoordinators();
        var review = Rings(Scheduled("2027-11-24"), 2);

        Turns(review, 5, three).ShouldBe(["carla review", "erik review", "piet review", "carla review", "erik review"]);
    }

    [Theory]
    [InlineData(1, "erik review", "piet review")]
    [InlineData(4, "erik review", "piet review")]
    [InlineData(5, "piet review", "carla review")]
    public void A_coordinator_out_of_reach_is_passed_over_at_once_in_every_round(int round, string next, string afterThat)
    {
        var three = WithThreeCoordinators();
        var review = Rings(Rings(Scheduled("2027-11-24"), 2), round, three);

        review = Loses(review, review.AskedOf[^1].Value, out var sent, three);
        sent.ShouldBe(next);
        Loses(review, review.AskedOf[^1].Value, out sent, three);
        sent.ShouldBe(afterThat);
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

    private static Responsibility Keeps(PersonId owner, PersonId? deputy = null) => TheMandates.Held(Role.GuidelineOwner, owner, deputy) with { Owns = ["Directie"] };

    private static Mandates WithThreeCoordinators() => TheMandates.Of(
        Keeps(Staff.Anna, Staff.Dirk), TheMandates.Coordinator(Staff.Carla), TheMandates.Coordinator(Staff.Erik), TheMandates.Coordinator(Staff.Piet));

    private static IEnumerable<string> Turns(GuidelineReview review, int rounds, Mandates mandates)
    {
        for (var round = 0; round < rounds; round++)
        {
            review = Rings(review, out var sent, mandates);
            yield return sent;
        }
    }

    private static GuidelineReview Rings(GuidelineReview review, int times, Mandates? mandates = null) =>
        Enumerable.Range(0, times).Aggregate(review, (present, _) => Rings(present, out var _, mandates));

    private static GuidelineReview Rings(GuidelineReview review, out string sent, Mandates? mandates = null)
    {
        GuidelineReview.Decide(review, new ReviewCommand.Ring(), review.AskAt!.Value.AddMinutes(-1), mandates ?? Everybody).ShouldBeUnchanged();
        var decision = GuidelineReview.Decide(review, new ReviewCommand.Ring(), review.AskAt!.Value, mandates ?? Everybody);
        sent = decision.Sent();
        return decision.ShouldChange();
    }

    private static GuidelineReview Loses(GuidelineReview review, string person, out string sent, Mandates? mandates = null)
    {
        var decision = Decides(review, new ReviewCommand.NotReached(new(person)), mandates);
        sent = decision.Sent();
        return decision.ShouldChange();
    }

    private static Decision<GuidelineReview> Decides(GuidelineReview? review, ReviewCommand command, Mandates? mandates = null) =>
        GuidelineReview.Decide(review, command, Now, mandates ?? Everybody);
}
