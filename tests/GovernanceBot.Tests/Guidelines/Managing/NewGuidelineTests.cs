using System.Globalization;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Guidelines;
using GovernanceBot.Guidelines;
using GovernanceBot.Guidelines.Managing;
using GovernanceBot.Tests.Chat;

namespace GovernanceBot.Tests.Guidelines.Managing;

/// <summary>The form of a new guideline, sent twice or beside another one.</summary>
public sealed class NewGuidelineTests
{
    [Theory, BothLanguages]
    public async Task A_new_guideline_whose_answer_was_lost_and_whose_form_is_saved_again_stays_one_guideline(Language language)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        var chat = await ManageTests.OpensNew(bot, language);
        var form = chat.Card;
        await bot.Marieke.Presses(chat, ManageTexts.Save, ManageTests.Kites());

        await bot.Marieke.PressesOnOld(form, chat, ManageTexts.Save, ManageTests.Kites());
        chat.Card.Words.ShouldContain(ManageTexts.AlreadySaved.In(language));
        await bot.Marieke.PressesOnOld(form, chat, ManageTexts.Save, [.. ManageTests.Kites().Where(field => field.Item1 != "nlTitle"), ("nlTitle", "Vliegers zijn welkom")]);

        chat.Card.Words.ShouldContain(ManageTexts.Saved.In(language));
        (await KitesAsync(bot)).ShouldHaveSingleItem().Dutch.Title.ShouldBe("Vliegers zijn welkom");
    }

    [Fact]
    public async Task A_form_that_is_saved_again_shows_what_a_colleague_made_of_its_guideline_meanwhile()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var chat = await ManageTests.OpensNew(bot, Language.Dutch);
        var form = chat.Card;
        (string, string)[] words = [.. ManageTests.Kites(), ("owner", "Privacy officer")];
        await bot.Marieke.Presses(chat, ManageTexts.Save, words);
        var deniz = await ManageTests.Opens(bot.Deniz, (await KitesAsync(bot)).Single().Id, Language.Dutch);
        await bot.Deniz.Presses(deniz, ManageTexts.EditWords);
        await bot.Deniz.Presses(deniz, ManageTexts.Save, ("nlTitle", "Titel van Deniz"));

        await bot.Marieke.PressesOnOld(form, chat, ManageTexts.Save, words);

        chat.Card.Words.ShouldContain("Deniz Kaya");
        chat.Card.Words.ShouldContain("Titel van Deniz");
        chat.Card.Field("nlTitle").Value.ShouldBe("Zet vliegers gerust op de foto");
        (await KitesAsync(bot)).ShouldHaveSingleItem().Dutch.Title.ShouldBe("Titel van Deniz");
    }

    [Fact]
    public async Task Two_new_guidelines_that_are_written_at_the_same_time_are_two_guidelines_that_follow_on_each_other()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var (first, second) = (await ManageTests.OpensNew(bot, Language.Dutch), await ManageTests.OpensNew(bot, Language.Dutch));

        await Task.WhenAll(bot.Marieke.Presses(first, ManageTexts.Save, ManageTests.Kites()), bot.Marieke.Presses(second, ManageTexts.Save, ManageTests.Kites()));

        var numbers = (await KitesAsync(bot)).Select(guideline => int.Parse(guideline.Id[1..], CultureInfo.InvariantCulture)).Order().ToList();
        numbers.Count.ShouldBe(2);
        numbers[1].ShouldBe(numbers[0] + 1);
    }

    private static async Task<IReadOnlyList<Guideline>> KitesAsync(BotUnderTest bot) =>
        [.. (await bot.Service<GuidelineBook>().SetAsync(TestContext.Current.CancellationToken)).Guidelines.Where(guideline => guideline.English.Title == "Feel free to show kites")];
}
