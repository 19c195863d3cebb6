using GovernanceBot.Domain.People;
using GovernanceBot.Domain.Questions;
using GovernanceBot.Domain.Tests.Responsibilities;
using static GovernanceBot.Domain.Tests.Questions.AQuestion;
using static GovernanceBot.Domain.Tests.Staff;

namespace GovernanceBot.Domain.Tests.Questions;

public sealed class AskingTests
{
    [Fact]
    public void A_question_goes_to_the_owner_of_the_guideline() => First(Anna, Asked.About).ShouldBe(Piet);

    [Fact]
    public void Without_a_guideline_or_its_owner_it_goes_to_the_coordinator()
    {
        First(Anna, null).ShouldBe(Carla);
        First(Anna, new("G09", "Iemand die er niet meer werkt")).ShouldBe(Carla);
    }

    [Fact]
    public void Nobody_gets_their_own_question()
    {
        First(Piet, Asked.About).ShouldBe(Dirk);
        First(Carla, null).ShouldBe(Erik);
        var alone = TheMandates.Of(TheMandates.Coordinator(Anna));
        ((OpenQuestion?)null).On(Asked, mandates: alone).ShouldBeRefused(new NobodyToAsk());
    }

    [Fact]
    public void The_owner_gets_a_card_and_the_asker_has_theirs_already() => ((OpenQuestion?)null).On(Asked).Sent().ShouldBe("piet owner");

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t ")]
    public void A_question_needs_words(string text) => ((OpenQuestion?)null).On(Asked with { Text = text }).ShouldBeRefused(new QuestionMissing());

    [Fact]
    public void A_question_has_a_length_that_is_told()
    {
        ((OpenQuestion?)null).On(Asked with { Text = new string('x', 1_000) + "  " }).ShouldChange().Text.Length.ShouldBe(1_000);
        ((OpenQuestion?)null).On(Asked with { Text = new string('x', 1_001) }).ShouldBeRefused(new QuestionTooLong(1_001));
        ((OpenQuestion?)null).On(Asked with { Text = string.Concat(Enumerable.Repeat("🎉", 84)) }).ShouldBeRefused(new QuestionTooLong(1_008));
    }

    [Fact]
    public void Only_the_asker_can_send_the_same_form_again_or_withdraw()
    {
        Waiting.On(Asked with { By = Stranger }).ShouldBeRefused(new NotYourQuestion());
        Waiting.On(new QuestionCommand.Withdraw(Piet)).ShouldBeRefused(new NotYourQuestion());
    }

    private static PersonId? First(PersonId asker, AskedAbout? about) => OpenQuestion.FirstToAsk(asker, about, Ten, UsualMandates);
}
