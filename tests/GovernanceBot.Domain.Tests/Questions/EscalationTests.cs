using GovernanceBot.Domain.Questions;
using GovernanceBot.Domain.Tests.Responsibilities;
using static GovernanceBot.Domain.Tests.Questions.AQuestion;
using static GovernanceBot.Domain.Tests.Staff;

namespace GovernanceBot.Domain.Tests.Questions;

public sealed class EscalationTests
{
    [Fact]
    public void Silence_is_reminded_of_and_then_passed_on_until_the_coordinators_have_it()
    {
        Waiting.NextAlarm.ShouldBe(Ten.AddDays(1));
        (string Sent, int Days)[] expected =
        [
            ("piet owner", 1), ("dirk owner", 2), ("dirk owner", 3), ("carla owner", 4), ("carla owner", 7), ("erik owner", 8), ("erik owner", 9),
            ("erik owner", 10), ("erik owner", 17), ("erik owner", 24),
        ];

        var question = Waiting;
        foreach (var (sent, days) in expected)
        {
            question.NextAlarm.ShouldBe(Ten.AddDays(days));
            var rung = question.Rings();
            rung.Sent().ShouldBe(sent);
            question = rung.ShouldChange();
        }
    }

    [Fact]
    public void A_clock_that_stood_still_makes_up_for_it_with_one_card() =>
        Waiting.On(OpenQuestion.WhenAlarmRings, Ten.AddDays(100)).Cards().ShouldHaveSingleItem();

    [Fact]
    public void Nobody_is_reminded_at_night_or_in_the_weekend()
    {
        var friday = ((OpenQuestion?)null).On(Asked, new(2026, 3, 6, 19, 0, 0, TimeSpan.Zero)).ShouldChange();

        friday.NextAlarm.ShouldBe(new DateTimeOffset(2026, 3, 10, 8, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public void Who_cannot_be_reached_is_passed_over_at_once_in_the_same_order()
    {
        var first = Waiting.On(OpenQuestion.WhenUndeliverable(Piet));
        first.Sent().ShouldBe("dirk owner");
        var second = first.ShouldChange().On(OpenQuestion.WhenUndeliverable(Dirk));
        second.Sent().ShouldBe("carla owner");
        second.ShouldChange().On(OpenQuestion.WhenUndeliverable(Dirk)).ShouldBeUnchanged();
    }

    [Fact]
    public void With_everybody_out_of_reach_all_are_tried_again_after_a_working_week()
    {
        var lost = Waiting.After(OpenQuestion.WhenUndeliverable(Piet)).After(OpenQuestion.WhenUndeliverable(Dirk))
            .After(OpenQuestion.WhenUndeliverable(Carla)).After(OpenQuestion.WhenUndeliverable(Erik));
        lost.NextAlarm.ShouldBe(Ten.AddDays(7));

        var again = lost.Rings();

        again.Sent().ShouldBe("piet owner");
        again.ShouldChange().AfterRinging(1).Rings().Sent().ShouldBe("dirk owner");
    }

    [Fact]
    public void A_card_that_did_not_reach_the_asker_is_remembered_and_changes_nothing_else()
    {
        var told = Answered.On(OpenQuestion.WhenUndeliverable(Anna));

        told.Sent().ShouldBe("");
        told.ShouldChange().ShouldBe(Answered with { OutOfReach = told.ShouldChange().OutOfReach });
        told.ShouldChange().OutOfReach.ShouldBe([Anna]);
    }

    [Fact]
    public void Who_is_chosen_by_a_person_is_tried_although_an_earlier_card_did_not_arrive()
    {
        var handed = Waiting.After(OpenQuestion.WhenUndeliverable(Piet)).After(HandOver(Dirk, Piet));

        handed.OutOfReach.ShouldBeEmpty();
        handed.AfterRinging(1).Rings().Sent().ShouldBe("carla owner");
    }

    [Fact]
    public void What_was_passed_on_in_vain_goes_back_to_who_passed_it_on()
    {
        var back = Waiting.After(HandOver(Piet, Sofie)).On(OpenQuestion.WhenUndeliverable(Sofie));

        back.Sent().ShouldBe("piet owner");
        back.ShouldChange().On(OpenQuestion.WhenUndeliverable(Piet)).Sent().ShouldBe("dirk owner");
    }

    [Fact]
    public void Where_all_responsibilities_are_gone_it_stays_with_who_has_it_and_keeps_its_alarm()
    {
        var nobody = TheMandates.Of();

        Waiting.AfterRinging(1).Rings(nobody).Sent().ShouldBe("piet owner");
        Waiting.After(OpenQuestion.WhenUndeliverable(Piet), mandates: nobody).Rings(nobody).Sent().ShouldBe("piet owner");
    }
}
