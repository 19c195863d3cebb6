using System.Globalization;
using System.Text;
using GovernanceBot.Calendar;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Calendar;
using GovernanceBot.Domain.Drafts;
using GovernanceBot.Domain.Questions;
using GovernanceBot.Drafts;
using GovernanceBot.Guidelines;
using GovernanceBot.Guidelines.Asking;
using GovernanceBot.Local;
using GovernanceBot.Questions;
using GovernanceBot.Tests.Chat;

namespace GovernanceBot.Tests.Cards;

/// <summary>Whatever people write, wherever they can: the cards stay light, parse, and show it as they wrote it. That the cards are flawless is
/// checked where the bot is disposed of, for all that it showed.</summary>
public sealed class ExtremeTests : IDisposable
{
    private const string Markup =
        "**vet** _cursief_ [klik](javascript:alert(1)) <b>html</b> <script>alert(1)</script> {{DATE(2020-01-01T00:00:00Z, SHORT)}} "
        + "{{{{TIME(2020-01-01T00:00:00Z)}} # kop ~~weg~~ `code` | cel \\* \\\\ &lt; 1. een - twee \"quote\" 'x' ${naam} %s";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("governancebot-");

    public static TheoryData<Language, string> Everything
    {
        get
        {
            var data = new TheoryData<Language, string>();
            foreach (var kind in new[] { "letters", "accents", "quotes", "emoji", "lines", "breaks", "markup", "characters" })
            {
                data.Add(Language.Dutch, kind);
                data.Add(Language.English, kind);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public async Task A_draft_of_the_greatest_length_goes_all_the_way(Language language, string kind)
    {
        var (text, next) = (Text(kind, Draft.LongestText), Text(kind, Draft.LongestText - 1) + "!");
        var reason = Text(kind, Reason.Longest);
        await using var bot = await BotUnderTest.StartAsync(language);

        await bot.Noor.Submits(text);
        Shows(bot.Marieke.Newest, text);
        await bot.Marieke.Presses(bot.Marieke.Newest, DraftTexts.SendBack, ("change", reason));
        bot.Noor.Newest.Card.Field("text").Value.ShouldBe(text.Trim());
        Shows(bot.Noor.Newest, reason);
        await bot.Noor.Presses(bot.Noor.Newest, DraftTexts.SubmitAgain, ("text", next));
        Shows(bot.Marieke.Newest, next);
        await bot.Marieke.Presses(bot.Marieke.Newest, DraftTexts.Reject, ("objection", reason));
        Shows(bot.Noor.Newest, next);

        await bot.Noor.Submits(text, post: "Black Friday");
        await bot.Marieke.Presses(bot.Marieke.Newest, DraftTexts.Approve);
        await bot.ReachesAsync(new(2027, 11, 26, 8, 0, 0, TimeSpan.Zero));
        Shows(bot.Marieke.Newest, text);
        await bot.Marieke.Presses(bot.Marieke.Newest, CalendarTexts.Skip, ("reason", reason));
        Shows(bot.Marieke.Newest, reason);
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public async Task A_calendar_full_of_the_longest_texts_fits_on_its_cards(Language language, string kind)
    {
        var (title, text) = (Text(kind, PlannedPost.LongestTitle).ReplaceLineEndings(" ").Trim(), Text(kind, PlannedPost.LongestText));
        await using var bot = await BotUnderTest.StartAsync(language, setup: new(Calendar: await CalendarAsync(title, text)));

        Shows(await bot.Noor.Says(language == Language.Dutch ? "kalender" : "calendar"), title);
        (await bot.Noor.Says(language == Language.Dutch ? "concept" : "draft")).Card.Field("post").Choices.Count.ShouldBe(21);
        await bot.ReachesAsync(new(2027, 12, 1, 9, 0, 0, TimeSpan.Zero));

        Shows(bot.Marieke.Newest, title);
        Shows(bot.Marieke.Newest, text);
        await bot.Marieke.Presses(bot.Marieke.Newest, CalendarTexts.HandOver, ("to", bot.Noor.Id.Value));
        await bot.Noor.Presses(bot.Noor.Newest, CalendarTexts.ItIsPosted, ("link", "https://voorbeeld.example/?q=" + new string('a', 1_900)));
        bot.Marieke.Newest.Card.Links.ShouldHaveSingleItem();
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public async Task Any_text_in_the_chat_is_answered_with_a_sound_card(Language language, string kind)
    {
        await using var bot = await BotUnderTest.StartAsync(language);

        foreach (var length in new[] { 40, 1_000, 9_999 })
        {
            var answer = await bot.Noor.Says(Text(kind, length));
            (answer.Text is not null || answer.Card.Buttons.Count > 0).ShouldBeTrue();
        }
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public async Task A_question_and_its_answer_of_the_greatest_length_go_all_the_way(Language language, string kind)
    {
        var (question, answer) = (Text(kind, OpenQuestion.LongestText), Text(kind, OpenQuestion.LongestAnswer));
        await using var bot = await BotUnderTest.StartAsync(language);
        var mine = await bot.Noor.Says(language == Language.Dutch ? "Mag ik een foto van bezoekers plaatsen?" : "May I post a photo of visitors?");

        await bot.Noor.Presses(mine, QuestionTexts.Send, ("text", question));
        Shows(mine, question);
        Shows(bot.Deniz.Newest, question);
        await bot.Deniz.Presses(bot.Deniz.Newest, QuestionTexts.Answer, ("text", answer));
        Shows(bot.Deniz.Newest, answer);
        Shows(bot.Noor.Newest, answer);
    }

    [Theory, BothLanguages]
    public async Task A_name_is_shown_as_it_is_written(Language language)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        var form = bot.Noor.Message(language == Language.Dutch ? "concept" : "draft");
        form["from"]!["aadObjectId"] = "3b9e6f34-6d7a-4c38-9d1f-0f3f4b1f2c5d";
        form["from"]!["name"] = "*R* [x](y) {{DATE(1)}} <b>";
        await bot.DeliverAsync(form);
        var guest = bot.Noor.Newest;
        var submit = guest.Card.Buttons[0];
        var click = bot.Noor.Invoke(submit.Verb, submit.Filled(new Dictionary<string, string>(StringComparer.Ordinal) { ["text"] = "Tekst", ["channels"] = "X" }));
        click["from"]!["aadObjectId"] = "3b9e6f34-6d7a-4c38-9d1f-0f3f4b1f2c5d";
        await bot.DeliverAsync(click);

        Shows(bot.Marieke.Newest, "*R* [x](y) {{DATE(1)}} <b>");
    }

    [Theory, BothLanguages]
    public async Task Where_nobody_may_approve_author_and_coordinator_are_told(Language language)
    {
        await using var bot = await BotUnderTest.StartAsync(language, setup: new(People: await WithoutEditorsAsync()));

        var mine = await bot.Noor.Submits("Vrijdag is de bibliotheek open tot negen uur.");

        mine.Card.Words.ShouldContain(DraftTexts.NobodyToApprove.In(language));
        bot.Marieke.Newest.Card.Words.ShouldStartWith(DraftTexts.Stuck.In(language));
    }

    [Theory, BothLanguages]
    public async Task Every_guideline_fits_on_its_card(Language language)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        var set = (await bot.Service<GuidelineTable>().ReadAsync(TestContext.Current.CancellationToken)).ShouldNotBeNull();
        var message = await bot.Noor.Says("help");

        foreach (var guideline in set.Guidelines)
        {
            await bot.Noor.Invokes(message, GuidelineVerbs.Show.Name, new System.Text.Json.Nodes.JsonObject { ["guideline"] = guideline.Id });
            Shows(message, guideline.In(language).Title);
            Shows(message, guideline.In(language).Text);
        }
    }

    [Fact]
    public async Task The_judge_sees_what_is_wrong_with_a_card()
    {
        Assert.SkipUnless(NodeTools.Unavailable is null, NodeTools.Unavailable ?? "");
        const string Wrong = """
            {"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"**vet**","size":"enormous"},{"type":"Nonsense"},
            {"type":"Input.Text","id":"t","isRequired":true},{"type":"RichTextBlock","inlines":[{"type":"TextRun","text":"{{DATE(1)}}"}]}]}
            """;
        using var card = System.Text.Json.JsonDocument.Parse(Wrong);

        (await CardJudge.ComplaintsAsync(new CardView(card.RootElement))).Count.ShouldBe(6);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Line for line: where lines end, blocks end.</summary>
    private static void Shows(ChatMessage message, string text)
    {
        var words = message.Card.Words;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal))
        {
            words.ShouldContain(line, Case.Sensitive);
        }
    }

    /// <param name="length">In <see cref="TextCost"/>, of which an emoji takes its share.</param>
    private static string Text(string kind, int length) => Cut(kind == "emoji" ? length / 2 : length, kind switch
    {
        "letters" => "woord ",
        "accents" => "één ",
        "quotes" => "\"\\",
        "emoji" => "Feest! 🎉 Kom je ook? 😉 ",
        "lines" => "a\n",
        "breaks" => "a" + new string('\n', 4_990) + "b",
        "markup" => Markup,
        _ => "'\"/\\\t<>&\u200b\u00a0\u202e{}[]()*_~`#|+-=.!",
    });

    /// <summary>Repeats up to this length, without half a character at its end.</summary>
    private static string Cut(int length, string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, (length / piece.Length) + 1))[..length];
        return char.IsHighSurrogate(text[^1]) ? text[..^1] : text;
    }

    /// <summary>Twenty-five posts, one a day from 1 December 2027, 10:00 in Amsterdam.</summary>
    private async Task<string> CalendarAsync(string title, string text)
    {
        static string Field(string value) => $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        var csv = new StringBuilder("Datum;Tijd;Kanalen;Titel;Tekst;Thema;Soort;Verantwoordelijke\r\n");
        for (var day = 1; day <= 25; day++)
        {
            csv.Append(CultureInfo.InvariantCulture, $"{day}-12-2027;10:00;LinkedIn;{Field(title)};{Field(text)};x;informatief;Marieke Hoekstra\r\n");
        }

        return await WriteAsync("kalender.csv", csv.ToString());
    }

    private async Task<string> WithoutEditorsAsync()
    {
        var people = await File.ReadAllTextAsync(Path.Combine(BotHost.DemoFolder, "organisatie.json"), TestContext.Current.CancellationToken);
        return await WriteAsync("organisatie.json", people.Replace("\"role\": \"editor\"", "\"role\": \"privacyOfficer\"", StringComparison.Ordinal));
    }

    private async Task<string> WriteAsync(string name, string content)
    {
        var path = Path.Combine(_folder.FullName, name);
        await File.WriteAllTextAsync(path, content, TestContext.Current.CancellationToken);
        return path;
    }
}
