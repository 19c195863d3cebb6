using GovernanceBot.Domain;
using GovernanceBot.Domain.Drafts;
using GovernanceBot.Domain.Guidelines.Managing;
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

    /// <summary>With the space it is too long to be kept, and it is kept without.</summary>
    [Fact]
    public async Task Space_around_a_text_does_not_keep_the_role_from_being_asked()
    {
        await using var bot = await BotUnderTest.StartAsync(Language.Dutch);
        var (emoji, space) = (string.Concat(Enumerable.Repeat("😀", 100)), new string(' ', 4_000));
        TextCost.Of(emoji + space).ShouldBeGreaterThan(Draft.LongestText);

        await bot.Noor.Submits(WithServiceNumber + emoji + space);
        await bot.Marieke.Presses(bot.Marieke.Newest, DraftTexts.SendBack, ("change", "Kan het korter?"));
        await bot.Noor.Presses(bot.Noor.Newest, DraftTexts.SubmitAgain, ("text", space + "Gevonden: een pas met nummer 111222333." + emoji));
        await bot.Marieke.Presses(bot.Marieke.Newest, DraftTexts.Approve);

        bot.Deniz.Newest.Card.Words.ShouldStartWith(DraftTexts.PleaseReview.Dutch);
    }

    [Fact]
    public async Task Another_guideline_that_looks_for_the_same_does_not_keep_the_role_from_being_asked()
    {
        await using var bot = await BotUnderTest.StartAsync(Language.Dutch);
        var cancellation = TestContext.Current.CancellationToken;
        var first = (await bot.Service<GuidelineBook>().FindAsync("G05", cancellation))! with { Id = "A01", MustAgree = null };
        await bot.Service<GuidelineTable>().Guidelines.SaveAsync(Versioned.First(first, null, DateTimeOffset.UnixEpoch), null, cancellation);
        bot.Service<GuidelineBook>().Forget();

        await bot.Noor.Submits(WithServiceNumber);
        bot.Marieke.Newest.Card.Words.ShouldContain("A01 · ");
        await bot.Marieke.Presses(bot.Marieke.Newest, DraftTexts.Approve);

        bot.Deniz.Newest.Card.Words.ShouldStartWith(DraftTexts.PleaseReview.Dutch);
    }

    [Fact]
    public async Task A_clean_text_gets_no_remark()
    {
        await using var bot = await BotUnderTest.StartAsync(Language.Dutch);

        await bot.Noor.Submits("Vrijdag is de bibliotheek open tot negen uur.");

        bot.Marieke.Newest.Card.Words.ShouldNotContain(RemarkTexts.MindThis.Dutch);
    }
}
