using System.Text.Json.Nodes;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Guidelines.Managing;
using GovernanceBot.Guidelines;
using GovernanceBot.Guidelines.Files;
using GovernanceBot.Guidelines.Managing;
using GovernanceBot.Teams;
using GovernanceBot.Tests.Chat;

namespace GovernanceBot.Tests.Guidelines.Managing;

public sealed class ManageTests
{
    private const string Question = "Mogen we zelfgemaakte vliegers op een foto zetten?";

    [Theory, BothLanguages]
    public async Task A_new_guideline_answers_questions_at_once(Language language)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        var chat = await OpensNew(bot, language);

        await bot.Marieke.Presses(chat, ManageTexts.Save, Kites());

        chat.Card.Words.ShouldContain(ManageTexts.Saved.In(language));
        chat.Card.Words.ShouldContain($"{ManageTexts.Version.In(language)}: 1, Marieke Hoekstra");
        var answer = await bot.Noor.Says(language == Language.Dutch ? Question : "May we show home-made kites in a photo?");
        answer.Card.Words.ShouldContain(language == Language.Dutch ? "Zet vliegers gerust op de foto" : "Feel free to show kites");
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_is_one_guideline()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var chat = await OpensNew(bot, Language.Dutch);
        var form = chat.Card;

        await Task.WhenAll(bot.Marieke.PressesOnOld(form, chat, ManageTexts.Save, Kites()), bot.Marieke.PressesOnOld(form, chat, ManageTexts.Save, Kites()));
        await bot.Marieke.PressesOnOld(form, chat, ManageTexts.Save, Kites());

        (await bot.EverythingKeptAsync()).Count(row => row.Contains("Zet vliegers gerust", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Theory, BothLanguages]
    public async Task A_change_changes_the_answer_and_stands_in_the_history_word_by_word(Language language)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        var chat = await Opens(bot.Marieke, "G01", language);
        var old = chat.Card.Words;

        await bot.Marieke.Presses(chat, ManageTexts.EditWords);
        await bot.Marieke.Presses(chat, ManageTexts.Save, ("nlText", "Alleen met schriftelijke toestemming."), ("enText", "Only with written consent."));

        old.ShouldNotContain("schriftelijke");
        var answer = await bot.Noor.Says(language == Language.Dutch ? "Mag ik een foto van bezoekers plaatsen?" : "May I post a photo of visitors?");
        answer.Card.Words.ShouldContain(language == Language.Dutch ? "Alleen met schriftelijke toestemming." : "Only with written consent.");
        await bot.Marieke.Presses(chat, ManageTexts.History);
        chat.Card.Words.ShouldContain(ManageTexts.Field(EditedField.DutchText).In(language));
        chat.Card.Difference.Added.ShouldContain("schriftelijke");
        await bot.Marieke.Presses(chat, ManageTexts.AsJson);
        chat.Card.Field("json").Value!.ShouldContain("\"G01\"");
        GuidelineFile.Read(chat.Card.Field("json").Value!).IsComplete.ShouldBeTrue();
        await bot.Marieke.Presses(chat, ManageTexts.BackToGuideline);
        await bot.Marieke.Presses(chat, ManageTexts.Back);
        chat.Card.Words.ShouldStartWith(ManageTexts.Title.In(language));
    }

    [Fact]
    public async Task A_retired_guideline_is_not_found_and_its_number_does_not_come_back()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var chat = await OpensNew(bot, Language.Dutch);
        await bot.Marieke.Presses(chat, ManageTexts.Save, Kites());
        var id = chat.Card.Button(ManageTexts.History.Dutch).Data["guideline"]!.GetValue<string>();

        await bot.Marieke.Presses(chat, ManageTexts.Retire, ("reason", "Er wordt niet meer gevliegerd"));

        chat.Card.Words.ShouldContain(ManageTexts.RetiredFor("Er wordt niet meer gevliegerd").Dutch);
        chat.Card.Titles.ShouldNotContain(ManageTexts.EditWords.Dutch, StringComparer.Ordinal);
        (await bot.Noor.Says(Question)).Card.Words.ShouldNotContain("vliegers gerust");
        var next = await OpensNew(bot, Language.Dutch);
        await bot.Marieke.Presses(next, ManageTexts.Save, [.. Kites().Where(field => field.Item1 != "nlTitle"), ("nlTitle", "Vlieg met een drone")]);
        next.Card.Button(ManageTexts.History.Dutch).Data["guideline"]!.GetValue<string>().ShouldNotBe(id, StringComparer.Ordinal);
        var list = await bot.Marieke.Says("richtlijnen beheren");
        await bot.Marieke.Presses(list, ManageTexts.Search, ("kind", "retired"));
        list.Card.Words.ShouldContain("Zet vliegers gerust op de foto");
    }

    [Theory, BothLanguages]
    public async Task A_change_that_somebody_else_was_first_with_is_refused_and_nothing_typed_is_lost(Language language)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        var (marieke, deniz) = (await Opens(bot.Marieke, "G01", language), await Opens(bot.Deniz, "G01", language));
        await bot.Marieke.Presses(marieke, ManageTexts.EditWords);
        await bot.Deniz.Presses(deniz, ManageTexts.EditWords);
        await bot.Deniz.Presses(deniz, ManageTexts.Save, ("nlTitle", "Titel van Deniz"), ("enTitle", "Title by Deniz"));

        await bot.Marieke.Presses(marieke, ManageTexts.Save, ("nlTitle", "Titel van Marieke"), ("enTitle", "Title by Marieke"));

        marieke.Card.Words.ShouldContain("Deniz Kaya");
        marieke.Card.Words.ShouldContain("Titel van Deniz");
        marieke.Card.Field("nlTitle").Value.ShouldBe("Titel van Marieke");
        (await bot.Service<GuidelineBook>().FindAsync("G01", TestContext.Current.CancellationToken))!.Dutch.Title.ShouldBe("Titel van Deniz");
        await bot.Marieke.Presses(marieke, ManageTexts.Save);
        marieke.Card.Words.ShouldContain(ManageTexts.Saved.In(language));
        (await bot.Service<GuidelineBook>().FindAsync("G01", TestContext.Current.CancellationToken))!.Dutch.Title.ShouldBe("Titel van Marieke");
    }

    [Theory, BothLanguages]
    public async Task The_last_sentence_that_a_colleague_added_to_a_long_text_is_seen_before_it_is_replaced(Language language)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        var (marieke, deniz) = (await Opens(bot.Marieke, "G01", language), await Opens(bot.Deniz, "G01", language));
        await bot.Marieke.Presses(marieke, ManageTexts.EditWords);
        await bot.Deniz.Presses(deniz, ManageTexts.EditWords);
        var text = marieke.Card.Field("nlText").Value!;
        text.Length.ShouldBeGreaterThan(RefusalParts.LongestQuote);
        await bot.Deniz.Presses(deniz, ManageTexts.Save, ("nlText", text + " Bel bij twijfel de redactie."));

        await bot.Marieke.Presses(marieke, ManageTexts.Save, ("nlText", text + " Ook in de zomer."));

        marieke.Card.Words.ShouldContain("Bel bij twijfel de redactie.");
    }

    [Theory, BothLanguages]
    public async Task A_guideline_that_misjudges_its_own_examples_is_not_saved_and_shows_which(Language language)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        var chat = await Opens(bot.Marieke, "G01", language);
        await bot.Marieke.Presses(chat, ManageTexts.EditChecks);
        var kept = await bot.EverythingKeptAsync();

        await bot.Marieke.Presses(
            chat, ManageTexts.Save, ("checks", "phone"), ("flagged", "Bel Ans op 06-21345678\nKom gezellig langs"), ("clean", "Bel mij op 06-87654321\nBel de balie"));

        chat.Card.Words.ShouldContain(ManageTexts.Refused(new ExamplesMisjudged([null!, null!])).In(language));
        chat.Card.Words.ShouldContain($"{ManageTexts.ShouldFlag.In(language)}\nKom gezellig langs");
        chat.Card.Words.ShouldContain($"{ManageTexts.ShouldLeave.In(language)}\nBel mij op 06-87654321");
        chat.Card.Field("flagged").Value.ShouldBe("Bel Ans op 06-21345678\nKom gezellig langs");
        chat.Card.Field("checks").Value.ShouldBe("phone");
        (await bot.EverythingKeptAsync()).ShouldBe(kept);

        await bot.Marieke.Presses(chat, ManageTexts.Save, ("flagged", "Bel Ans op 06-21345678"), ("clean", "Bel de balie"));
        chat.Card.Words.ShouldContain(ManageTexts.Saved.In(language));
    }

    [Theory]
    [InlineData(Language.Dutch, "nlTitle", "  ", EditedField.DutchTitle)]
    [InlineData(Language.English, "enText", "  ", EditedField.EnglishText)]
    public async Task A_form_that_is_not_complete_comes_back_as_it_was_typed(Language language, string field, string value, EditedField missing)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        var chat = await OpensNew(bot, language);
        var save = chat.Card.Button(ManageTexts.Save.In(language));
        var data = save.Filled(Kites().ToDictionary(entry => entry.Item1, entry => entry.Item2, StringComparer.Ordinal));
        data[field] = value;

        await bot.Marieke.Invokes(chat, save.Verb, data);

        chat.Card.Words.ShouldContain(ManageTexts.Refused(new FieldMissing(missing)).In(language));
        chat.Card.Field("nlExample").Value.ShouldBe("Een vlieger boven het dak");
    }

    [Fact]
    public async Task Who_keeps_no_guidelines_can_do_none_of_it()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var any = await bot.Noor.Says("help");
        var kept = await bot.EverythingKeptAsync();

        (await bot.Noor.Says("richtlijnen beheren")).Text.ShouldBe(TeamsTexts.OnlyKeepers.Dutch);
        foreach (var verb in new[] { "guidelines.list", "guidelines.new", "guidelines.save", "guidelines.retire", "rules.save", "rules.switch", "words.save" })
        {
            (await bot.Noor.Invokes(any, verb, new JsonObject { ["guideline"] = "G01", ["base"] = 1, ["part"] = "Words", ["rule"] = "person-health" }))
                .ShouldBe(TeamsTexts.OnlyKeepers.Dutch);
        }

        (await bot.EverythingKeptAsync()).ShouldBe(kept);
    }

    [Fact]
    public async Task An_owner_changes_the_guidelines_of_their_own_label_only()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var own = await Opens(bot.Deniz, "G01", Language.Dutch);
        own.Card.Titles.ShouldContain(ManageTexts.EditWords.Dutch, StringComparer.Ordinal);
        var set = await bot.Service<GuidelineBook>().SetAsync(TestContext.Current.CancellationToken);
        var other = set.Guidelines.First(guideline => guideline.Owner == "Communicatieadviseur");

        await bot.Deniz.Invokes(own, ManageVerbs.Open.Name, new JsonObject { ["guideline"] = other.Id });
        own.Card.Titles.ShouldNotContain(ManageTexts.EditWords.Dutch, StringComparer.Ordinal);
        await bot.Deniz.Invokes(own, ManageVerbs.Retire.Name, new JsonObject { ["guideline"] = other.Id, ["base"] = 1, ["reason"] = "x" });
        own.Card.Words.ShouldContain(ManageTexts.Refused(new NotYourGuideline(other.Owner)).Dutch);

        // Marieke stands in for Ruben, whose label it is, and administers besides.
        (await Opens(bot.Ruben, other.Id, Language.Dutch)).Card.Titles.ShouldContain(ManageTexts.EditWords.Dutch, StringComparer.Ordinal);
    }

    [Theory, BothLanguages]
    public async Task The_list_leafs_and_searches(Language language)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        var list = await bot.Marieke.Says(language == Language.Dutch ? "richtlijnen beheren" : "manage guidelines");
        var first = list.Card.Words;

        await bot.Marieke.Presses(list, ManageTexts.Next);
        list.Card.Words.ShouldNotBe(first, StringComparer.Ordinal);
        await bot.Marieke.Presses(list, ManageTexts.Previous);
        list.Card.Words.ShouldBe(first);
        await bot.Marieke.Presses(list, ManageTexts.Search, ("find", "g07"));
        list.Card.Words.ShouldContain("G07");
        list.Card.Words.ShouldNotContain("G08");
        await bot.Marieke.Presses(list, ManageTexts.Search, ("find", "qqqq"));
        list.Card.Words.ShouldContain(ManageTexts.NothingFound.In(language));
    }

    [Fact]
    public async Task A_proposal_opens_the_form_filled_in()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var turn = new Turn(
            (await bot.Service<GovernanceBot.People.PeopleTable>().FindAsync(bot.Deniz.Id, TestContext.Current.CancellationToken))!,
            Language.Dutch, new("https://x", "a:1", "b", true), null, "", bot.Clock.GetUtcNow());

        var added = await bot.Service<GuidelineForm>().ProposeAsync(
            turn, new("Mag een drone?", "Alleen buiten.", "Privacy officer", Language.Dutch), TestContext.Current.CancellationToken);
        var example = await bot.Service<GuidelineForm>().ProposeAsync(
            turn, new("Mag een drone?", "Alleen buiten.", "", Language.Dutch, "G01"), TestContext.Current.CancellationToken);
        var foreign = await bot.Service<GuidelineForm>().ProposeAsync(
            turn, new("Mag een drone?", "Alleen buiten.", "Directie", Language.Dutch), TestContext.Current.CancellationToken);

        var form = View(added);
        (form.Field("nlTitle").Value, form.Field("nlText").Value, form.Field("owner").Value).ShouldBe(("Mag een drone?", "Alleen buiten.", "Privacy officer"));
        View(example).Field("nlExample").Value!.ShouldEndWith("Mag een drone?\nAlleen buiten.");
        foreign.ShouldBeOfType<Reply.WithText>();

        static CardView View(Reply reply) =>
            new(System.Text.Json.JsonDocument.Parse(GovernanceBot.Cards.CardWriter.Write(reply.ShouldBeOfType<Reply.WithCard>().Card)).RootElement);
    }

    internal static (string, string)[] Kites() =>
    [
        ("nlTitle", "Zet vliegers gerust op de foto"),
        ("nlText", "Een zelfgemaakte vlieger mag op de foto, als er niemand herkenbaar bij staat."),
        ("nlExample", "Een vlieger boven het dak"),
        ("nlTags", "vlieger, vliegeren"),
        ("enTitle", "Feel free to show kites"),
        ("enText", "A home-made kite may be in the photo, as long as nobody can be recognised."),
        ("enTags", "kite, kites"),
    ];

    internal static async Task<ChatMessage> OpensNew(BotUnderTest bot, Language language)
    {
        var chat = await bot.Marieke.Says(language == Language.Dutch ? "richtlijnen beheren" : "manage guidelines");
        await bot.Marieke.Presses(chat, ManageTexts.NewGuideline);
        return chat;
    }

    internal static async Task<ChatMessage> Opens(Colleague who, string id, Language language)
    {
        var chat = await who.Says(language == Language.Dutch ? "richtlijnen beheren" : "manage guidelines");
        await who.Invokes(chat, ManageVerbs.Open.Name, new JsonObject { ["guideline"] = id });
        return chat;
    }
}
