using GovernanceBot.Domain.Questions;
using static GovernanceBot.Domain.Tests.Questions.AQuestion;
using static GovernanceBot.Domain.Tests.Staff;

namespace GovernanceBot.Domain.Tests.Questions;

public sealed class AnsweringTests
{
    [Fact]
    public void The_asker_hears_the_answer()
    {
        var answered = Waiting.On(Answer(Piet, " Ja.\r\nMaar vraag het eerst. "), Ten.AddHours(1));

        answered.Sent().ShouldBe("anna asker");
        answered.ShouldChange().Conclusion.ShouldBe(new(Piet, Ten.AddHours(1), "Ja.\nMaar vraag het eerst."));
    }

    [Fact]
    public void A_coordinator_may_answer_and_pass_on_what_is_with_somebody_else()
    {
        Waiting.After(Answer(Carla)).Status.ShouldBe(QuestionStatus.Answered);
        Waiting.After(HandOver(Carla, Sofie)).With.ShouldBe(Sofie);
    }

    [Fact]
    public void Nobody_else_decides_not_even_who_had_it_before()
    {
        Waiting.On(Answer(Stranger)).ShouldBeRefused(new NotAskedOfYou(Piet));
        Waiting.On(Answer(Dirk)).ShouldBeRefused(new NotAskedOfYou(Piet));
        Waiting.After(HandOver(Piet, Sofie)).On(Answer(Piet)).ShouldBeRefused(new NotAskedOfYou(Sofie));
    }

    [Fact]
    public void Nobody_answers_their_own_question()
    {
        var mine = ((OpenQuestion?)null).On(Asked with { By = Carla }).ShouldChange();

        mine.On(Answer(Carla)).ShouldBeRefused(new OwnQuestion());
        mine.On(HandOver(Piet, Carla)).ShouldBeRefused(new OwnQuestion());
    }

    [Fact]
    public void An_answer_needs_words_and_has_a_length()
    {
        Waiting.On(Answer(Piet, "  ")).ShouldBeRefused(new AnswerMissing());
        Waiting.On(Answer(Piet, new string('x', 2_001))).ShouldBeRefused(new AnswerTooLong(2_001));
        Waiting.After(Answer(Piet, new string('x', 2_000))).Status.ShouldBe(QuestionStatus.Answered);
    }

    [Fact]
    public void A_second_answer_does_not_replace_the_first()
    {
        Answered.On(Answer(Carla)).ShouldBeRefused(new NoLongerOpen());
        Answered.On(Answer(Piet, "Toch niet.")).ShouldBeRefused(new NoLongerOpen());
    }

    [Fact]
    public void Who_gets_it_handed_over_is_told_and_has_time_of_their_own()
    {
        var handed = Waiting.AfterRinging(1).On(HandOver(Piet, Sofie), Ten.AddDays(1));

        handed.Sent().ShouldBe("sofie owner");
        var now = handed.ShouldChange();
        (now.PassedBy, now.Reminders, now.Since, now.NextAlarm).ShouldBe((Piet, 0, Ten.AddDays(1), Ten.AddDays(2)));
        now.On(HandOver(Piet, Sofie), Ten.AddDays(1)).ShouldBeUnchanged();
        now.On(HandOver(Sofie, Sofie)).ShouldBeUnchanged();
    }

    [Fact]
    public void A_hand_over_that_arrives_late_does_not_undo_a_newer_one()
    {
        var away = Waiting.After(HandOver(Piet, Sofie), Ten.AddMinutes(1));
        var back = away.After(HandOver(Sofie, Piet, away), Ten.AddMinutes(3));

        back.On(HandOver(Piet, Sofie)).ShouldBeRefused(new MovedOn());
        back.On(HandOver(Piet, Sofie, back)).Sent().ShouldBe("sofie owner");
    }

    [Fact]
    public void Closing_needs_a_reason_and_the_asker_hears_it()
    {
        Waiting.On(Close(Carla, " ")).ShouldBeRefused(new ReasonMissing());
        Waiting.On(Close(Carla)).Sent().ShouldBe("anna asker");
        Closed.Conclusion!.Text.ShouldBe("Al besproken");
    }
}
