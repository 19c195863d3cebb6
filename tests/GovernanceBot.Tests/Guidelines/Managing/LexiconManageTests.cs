using GovernanceBot.Domain;
using GovernanceBot.Guidelines;
using GovernanceBot.Guidelines.Managing;
using GovernanceBot.Guidelines.Words;
using GovernanceBot.Tests.Chat;

namespace GovernanceBot.Tests.Guidelines.Managing;

public sealed class LexiconManageTests
{
    [Theory, BothLanguages]
    public async Task A_word_that_is_added_to_a_concept_is_understood_and_can_be_taken_back(Language language)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        var chat = await bot.Marieke.Says(language == Language.Dutch ? "woorden" : "words");
        await bot.Marieke.Presses(chat, ManageTexts.Search, ("find", language == Language.Dutch ? "foto" : "photo"));
        await bot.Marieke.Presses(chat, chat.Card.Titles[^1]);

        await bot.Marieke.Presses(chat, ManageTexts.Save, ("dutch", "zwiebelplaat\nzwiebelplaten"));

        chat.Card.Words.ShouldContain(LexiconTexts.Saved.In(language));
        (await WordsAsync(bot)).ShouldContain("zwiebelplaat", StringComparer.Ordinal);
        await bot.Marieke.Presses(chat, ManageTexts.Save, ("dutch", " "));
        (await WordsAsync(bot)).ShouldNotContain("zwiebelplaat", StringComparer.Ordinal);
    }

    [Theory, BothLanguages]
    public async Task A_word_that_a_colleague_added_meanwhile_is_shown_before_it_is_replaced(Language language)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        var (mine, theirs) = (await OpensPhotoAsync(bot.Marieke, language), await OpensPhotoAsync(bot.Deniz, language));
        var many = string.Join('\n', Enumerable.Range(1, 60).Select(number => $"wapperding {number}"));
        await bot.Deniz.Presses(theirs, ManageTexts.Save, ("dutch", $"{many}\nzwiebelplaat"));

        await bot.Marieke.Presses(mine, ManageTexts.Save, ("dutch", $"{many}\nflapfoto"));

        mine.Card.Words.ShouldContain("Deniz Kaya");
        mine.Card.Words.ShouldContain("zwiebelplaat");
        mine.Card.Words.ShouldNotContain("wapperding 1");
        mine.Card.Field("dutch").Value.ShouldBe($"{many}\nflapfoto");
        (await WordsAsync(bot)).ShouldContain("zwiebelplaat", StringComparer.Ordinal);
        await bot.Marieke.Presses(mine, ManageTexts.Save);
        mine.Card.Words.ShouldContain(LexiconTexts.Saved.In(language));
        (await WordsAsync(bot)).ShouldContain("flapfoto", StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_question_with_a_word_of_the_organisation_finds_the_guideline()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var chat = await ManageTests.OpensNew(bot, Language.Dutch);
        await bot.Marieke.Presses(chat, ManageTexts.Save, ManageTests.Kites());
        (await bot.Noor.Says("Mag een wapperding erop?")).Card.Words.ShouldNotContain("Zet vliegers gerust op de foto");

        var words = await bot.Marieke.Says("woorden");
        await bot.Marieke.Presses(words, LexiconTexts.New);
        await bot.Marieke.Presses(words, ManageTexts.Save, ("dutch", "wapperding\nvlieger\nvliegers"), ("english", "kite"));

        words.Card.Words.ShouldContain(LexiconTexts.Saved.Dutch);
        (await bot.Noor.Says("Mag een wapperding erop?")).Card.Words.ShouldContain("Zet vliegers gerust op de foto");
    }

    [Fact]
    public async Task An_empty_concept_is_refused()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var words = await bot.Marieke.Says("woorden");
        await bot.Marieke.Presses(words, LexiconTexts.New);

        await bot.Marieke.Presses(words, ManageTexts.Save, ("dutch", new string('w', 61)));
        words.Card.Field("dutch").Value.ShouldBe(new string('w', 61));
        await bot.Marieke.Presses(words, ManageTexts.Save, ("dutch", " "));

        words.Card.Words.ShouldNotContain(LexiconTexts.Saved.Dutch);
    }

    private static async Task<ChatMessage> OpensPhotoAsync(Colleague who, Language language)
    {
        var chat = await who.Says(language == Language.Dutch ? "woorden" : "words");
        await who.Presses(chat, ManageTexts.Search, ("find", language == Language.Dutch ? "foto" : "photo"));
        await who.Presses(chat, chat.Card.Titles[^1]);
        return chat;
    }

    private static async Task<IEnumerable<string>> WordsAsync(BotUnderTest bot) =>
        (await bot.Service<GuidelineBook>().LexiconAsync(TestContext.Current.CancellationToken)).Concepts.SelectMany(concept => concept.Dutch);
}
