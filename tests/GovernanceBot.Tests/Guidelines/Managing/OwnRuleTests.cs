using System.Collections.Immutable;
using System.Text.Json.Nodes;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Guidelines.Checking.Rules;
using GovernanceBot.Domain.Guidelines.Managing;
using GovernanceBot.Guidelines;
using GovernanceBot.Guidelines.Managing;
using GovernanceBot.Guidelines.Rules;
using GovernanceBot.Tests.Chat;

namespace GovernanceBot.Tests.Guidelines.Managing;

/// <summary>Two people at the rules of one guideline, or one who presses twice.</summary>
public sealed class OwnRuleTests
{
    [Theory, BothLanguages]
    public async Task A_term_that_a_colleague_added_to_a_rule_of_a_guideline_is_shown_before_it_is_replaced(Language language)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        await bot.Marieke.Presses(await OpensNewRule(bot.Marieke, language), ManageTexts.Save, ("any", "poppenkop"));
        var (mine, theirs) = (await OpensRule(bot.Marieke, language), await OpensRule(bot.Deniz, language));
        await bot.Deniz.Presses(theirs, ManageTexts.Save, ("any", "poppenkop\nkwibuskop"));

        await bot.Marieke.Presses(mine, ManageTexts.Save, ("any", "poppenkop\nzeurkous"));

        mine.Card.Words.ShouldContain("Deniz Kaya");
        mine.Card.Words.ShouldContain("kwibuskop");
        mine.Card.Field("any").Value.ShouldBe("poppenkop\nzeurkous");
        (await RulesOfAsync(bot)).ShouldHaveSingleItem().Terms.Any.ShouldBe(["poppenkop", "kwibuskop"]);
        await bot.Marieke.Presses(mine, ManageTexts.Save);
        (await RulesOfAsync(bot)).ShouldHaveSingleItem().Terms.Any.ShouldBe(["poppenkop", "zeurkous"]);
    }

    [Theory, BothLanguages]
    public async Task A_rule_that_was_removed_meanwhile_comes_back_only_when_it_is_saved_again(Language language)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        await bot.Marieke.Presses(await OpensNewRule(bot.Marieke, language), ManageTexts.Save, ("any", "poppenkop"));
        var (mine, theirs) = (await OpensRule(bot.Marieke, language), await OpensRule(bot.Deniz, language));
        await bot.Deniz.Presses(theirs, RuleTexts.Remove);

        await bot.Marieke.Presses(mine, ManageTexts.Save, ("any", "zeurkous"));

        mine.Card.Words.ShouldContain(RuleTexts.RemovedMeanwhile.In(language));
        mine.Card.Field("any").Value.ShouldBe("zeurkous");
        (await RulesOfAsync(bot)).ShouldBeEmpty();
        await bot.Marieke.Presses(mine, ManageTexts.Save);
        (await RulesOfAsync(bot)).ShouldHaveSingleItem().Terms.Any.ShouldBe(["zeurkous"]);
    }

    [Theory, BothLanguages]
    public async Task Two_new_rules_that_are_written_at_the_same_time_are_two_rules(Language language)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        var (mine, theirs) = (await OpensNewRule(bot.Marieke, language), await OpensNewRule(bot.Deniz, language));
        await bot.Deniz.Presses(theirs, ManageTexts.Save, ("any", "kwibuskop"));

        await bot.Marieke.Presses(mine, ManageTexts.Save, ("any", "poppenkop"));
        mine.Card.Words.ShouldContain(RuleTexts.NumberTaken("G01-1", "G01-2").In(language));
        mine.Card.Field("any").Value.ShouldBe("poppenkop");
        await bot.Marieke.Presses(mine, ManageTexts.Save);

        (await RulesOfAsync(bot)).Select(rule => (rule.Id, rule.Terms.Any.Single())).ShouldBe([("G01-1", "kwibuskop"), ("G01-2", "poppenkop")]);
    }

    [Fact]
    public async Task A_new_rule_that_is_sent_twice_is_one_rule()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var chat = await OpensNewRule(bot.Marieke, Language.Dutch);
        var form = chat.Card;

        await bot.Marieke.Presses(chat, ManageTexts.Save, ("any", "poppenkop"));
        await bot.Marieke.PressesOnOld(form, chat, ManageTexts.Save, ("any", "poppenkop"));

        chat.Card.Words.ShouldContain(RuleTexts.Saved.Dutch);
        (await RulesOfAsync(bot)).ShouldHaveSingleItem();
    }

    [Theory, BothLanguages]
    public async Task A_click_that_names_no_version_of_the_guideline_changes_nothing_and_says_so(Language language)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        await bot.Marieke.Presses(await OpensNewRule(bot.Marieke, language), ManageTexts.Save, ("any", "poppenkop"));
        var chat = await OpensRule(bot.Marieke, language);

        foreach (var verb in new[] { RuleVerbs.Remove.Name, RuleVerbs.Save.Name })
        {
            await bot.Marieke.Invokes(chat, verb, new JsonObject { ["guideline"] = "G01", ["rule"] = "G01-1", ["any"] = "kwibuskop" });
            chat.Card.Words.ShouldContain(ManageTexts.Refused(new NumberTaken()).In(language));
        }

        (await RulesOfAsync(bot)).ShouldHaveSingleItem().Terms.Any.ShouldBe(["poppenkop"]);
    }

    private static async Task<ChatMessage> OpensNewRule(Colleague who, Language language)
    {
        var chat = await ManageTests.Opens(who, "G01", language);
        await who.Presses(chat, RuleTexts.OwnRules);
        await who.Presses(chat, RuleTexts.New);
        return chat;
    }

    private static async Task<ChatMessage> OpensRule(Colleague who, Language language)
    {
        var chat = await ManageTests.Opens(who, "G01", language);
        await who.Invokes(chat, RuleVerbs.Open.Name, new JsonObject { ["guideline"] = "G01", ["rule"] = "G01-1" });
        return chat;
    }

    private static async Task<ImmutableArray<JudgementRule>> RulesOfAsync(BotUnderTest bot) =>
        (await bot.Service<GuidelineBook>().FindAsync("G01", TestContext.Current.CancellationToken))!.Rules;
}
