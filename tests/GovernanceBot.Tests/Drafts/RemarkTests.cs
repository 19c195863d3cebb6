using GovernanceBot.Domain;
using GovernanceBot.Drafts;
using GovernanceBot.Guidelines;
using GovernanceBot.Guidelines.Checking;
using GovernanceBot.Tests.Chat;

namespace GovernanceBot.Tests.Drafts;

public sealed class RemarkTests
{
    private const string WithServiceNumber = "Gevonden in de leeszaal: een pas met nummer 111222333.";

    [Theory, BothLanguages]
    public async Task Author_and_editor_see_what_a_guideline_says_about_the_text(Language language)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        var guideline = (await bot.Service<GuidelineBook>().FindAsync("G05", TestContext.Current.CancellationToken)).ShouldNotBeNull();

        var mine = await bot.Noor.Submits(WithServiceNumber);

        foreach (var words in (string[])[mine.Card.Words, bot.Marieke.Newest.Card.Words])
        {
            words.ShouldContain(RemarkTexts.MindThis.In(language));
            words.ShouldContain("“111222333”");
            words.ShouldContain($"G05 · {guideline.In(language).Title}");
        }
    }

    [Theory, BothLanguages]
    public async Task The_role_that_the_guideline_names_has_to_agree_as_well(Language language)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        var mine = await bot.Noor.Submits(WithServiceNumber);

        await bot.Marieke.Presses(bot.Marieke.Newest, DraftTexts.Approve);
        mine.Card.Words.ShouldContain(DraftTexts.InReview("Deniz Kaya").In(language));
        await bot.Deniz.Presses(bot.Deniz.Newest, DraftTexts.Approve);

        mine.Card.Words.ShouldContain(language == Language.Dutch ? "Marieke Hoekstra en Deniz Kaya" : "Marieke Hoekstra and Deniz Kaya");
    }

    [Fact]
    public async Task A_clean_text_gets_no_remark()
    {
        await using var bot = await BotUnderTest.StartAsync(Language.Dutch);

        await bot.Noor.Submits("Vrijdag is de bibliotheek open tot negen uur.");

        bot.Marieke.Newest.Card.Words.ShouldNotContain(RemarkTexts.MindThis.Dutch);
    }
}
