using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using GovernanceBot.Domain;
using GovernanceBot.Guidelines;
using GovernanceBot.Guidelines.Files;
using GovernanceBot.Guidelines.Importing;
using GovernanceBot.Guidelines.Managing;
using GovernanceBot.Teams;
using GovernanceBot.Teams.Files;
using GovernanceBot.Tests.Chat;

namespace GovernanceBot.Tests.Guidelines.Managing;

public sealed class ImportTests
{
    private const string Words = """{"title":"Geen vuurwerk op de foto","text":"Zet geen vuurwerk online.","example":"","tags":["vuurwerk"]}""";

    private static readonly string File = $$$"""
        {"version":1,"organisation":"Bibliotheek Elzerwaard","guidelines":[
          {"id":"G90","kind":"dont","owner":"Directie","nl":{{{Words}}},"en":{{{Words}}}},
          {"id":"G91","kind":"maybe","owner":"Directie","nl":{{{Words}}},"en":{{{Words}}}},
          {"id":"G92","kind":"do","owner":"Directie","checks":["phone"],"nl":{{{Words}}},"en":{{{Words}}},"examples":{"flagged":["Bel de balie"]}}]}
        """;

    [Theory, BothLanguages]
    public async Task A_file_is_shown_before_anything_is_written_and_taken_over_when_asked(Language language)
    {
        var drive = new OneDriveStandIn { Files = { ["/richtlijnen.json"] = Encoding.UTF8.GetBytes(File) } };
        await using var bot = await BotUnderTest.StartAsync(language, setup: new(Files: drive));
        var before = (await bot.Service<GuidelineBook>().SetAsync(TestContext.Current.CancellationToken)).Guidelines.Length;

        var report = await bot.Marieke.SendsFile(bot, $"{OneDriveStandIn.Host}/richtlijnen.json?tempauth=x");

        var words = report.Card.Words;
        words.ShouldContain($"{ImportTexts.Added.In(language)} (1)\nG90: Geen vuurwerk op de foto");
        words.ShouldContain($"{ImportTexts.Retired.In(language)} ({before})");
        words.ShouldContain($"{ImportTexts.Refused.In(language)} (2)");
        words.ShouldContain($"G91 {ImportTexts.Why(RefusalReason.UnknownKind).In(language)} (kind: maybe)");
        words.ShouldContain($"G92 {ImportTexts.Why(RefusalReason.MisjudgedExample).In(language)} (examples: Bel de balie)");
        (await bot.Service<GuidelineBook>().SetAsync(TestContext.Current.CancellationToken)).Guidelines.Length.ShouldBe(before);
        drive.Requests.ShouldAllBe(request => request.Headers.Authorization == null);

        await bot.Marieke.Presses(report, ImportTexts.TakeOverWhole);

        report.Card.Words.ShouldContain(ImportTexts.Done.In(language));
        (await bot.Service<GuidelineBook>().SetAsync(TestContext.Current.CancellationToken)).Guidelines.ShouldHaveSingleItem().Id.ShouldBe("G90");
        (await bot.Service<GuidelineStore>().FindAsync("G01", TestContext.Current.CancellationToken))!.RetiredFor.ShouldBe(ImportTexts.NotInFile.In(language));
    }

    [Theory, BothLanguages]
    public async Task A_part_of_the_guidelines_can_be_taken_over_without_losing_the_rest(Language language)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        var cancellation = TestContext.Current.CancellationToken;
        var before = await bot.Service<GuidelineBook>().SetAsync(cancellation);
        var report = await bot.Marieke.Says(File);

        await bot.Marieke.Presses(report, ImportTexts.TakeOverPart);

        report.Card.Words.ShouldContain(ImportTexts.Done.In(language));
        report.Card.Words.ShouldNotContain(ImportTexts.Retired.In(language));
        var after = await bot.Service<GuidelineBook>().SetAsync(cancellation);
        after.Guidelines.Select(guideline => guideline.Id).ShouldBe(before.Guidelines.Select(guideline => guideline.Id).Append("G90"), ignoreOrder: true);
        GuidelineFile.Write(after with { Guidelines = [] }).ShouldBe(GuidelineFile.Write(before with { Guidelines = [] }));
    }

    [Theory, BothLanguages]
    public async Task What_was_added_since_the_report_is_shown_before_it_is_retired(Language language)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        var cancellation = TestContext.Current.CancellationToken;
        var before = (await bot.Service<GuidelineBook>().SetAsync(cancellation)).Guidelines.Length;
        var report = await bot.Marieke.Says(File);
        await bot.Marieke.Presses(await ManageTests.OpensNew(bot, language), ManageTexts.Save, ManageTests.Kites());

        await bot.Marieke.Presses(report, ImportTexts.TakeOverWhole);

        report.Card.Words.ShouldContain(ImportTexts.ChangedSince.In(language));
        report.Card.Words.ShouldContain($"{ImportTexts.Retired.In(language)} ({before + 1})");
        (await bot.Service<GuidelineBook>().SetAsync(cancellation)).Guidelines.Length.ShouldBe(before + 1);
        await bot.Marieke.Presses(report, ImportTexts.TakeOverWhole);
        report.Card.Words.ShouldContain(ImportTexts.Done.In(language));
        (await bot.Service<GuidelineBook>().SetAsync(cancellation)).Guidelines.ShouldHaveSingleItem().Id.ShouldBe("G90");
    }

    [Theory, BothLanguages]
    public async Task A_file_is_taken_over_once_and_a_correction_after_it_stays(Language language)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        var report = await bot.Marieke.Says(File);
        var card = report.Card;
        await bot.Marieke.Presses(report, ImportTexts.TakeOverPart);
        var guideline = await ManageTests.Opens(bot.Marieke, "G90", language);
        await bot.Marieke.Presses(guideline, ManageTexts.EditWords);
        await bot.Marieke.Presses(guideline, ManageTexts.Save, ("nlTitle", "Vuurwerk mag soms"));

        (await bot.Marieke.PressesOnOld(card, report, ImportTexts.TakeOverPart)).ShouldBe(ImportTexts.TakenAlready.In(language));
        (await bot.Marieke.PressesOnOld(card, report, ImportTexts.Drop)).ShouldBe(ImportTexts.TakenAlready.In(language));

        (await bot.Service<GuidelineBook>().FindAsync("G90", TestContext.Current.CancellationToken))!.Dutch.Title.ShouldBe("Vuurwerk mag soms");
    }

    [Fact]
    public async Task An_export_imports_as_nothing_to_do()
    {
        var drive = new OneDriveStandIn();
        await using var bot = await BotUnderTest.StartAsync(setup: new(Files: drive));
        await bot.Marieke.Says("richtlijnen exporteren");
        bot.Marieke.Newest.Attachment.GetProperty("contentType").GetString().ShouldBe("application/vnd.microsoft.teams.card.file.consent");
        (await bot.Marieke.Presses(await bot.Marieke.Says("richtlijnen beheren"), ImportTexts.Export)).ShouldBe(TeamsTexts.SeeBelow.Dutch);
        var offer = bot.Marieke.Newest.Attachment;
        offer.GetProperty("contentType").GetString().ShouldBe("application/vnd.microsoft.teams.card.file.consent");
        offer.GetProperty("content").GetProperty("sizeInBytes").GetInt32().ShouldBeGreaterThan(10_000);

        (await bot.DeliverAsync(bot.Marieke.Consents("accept", Context(offer), $"{OneDriveStandIn.Host}/upload"))).ShouldBe(HttpStatusCode.OK);

        bot.Marieke.Newest.Attachment.GetProperty("contentType").GetString().ShouldBe("application/vnd.microsoft.teams.card.file.info");
        var put = drive.Requests.ShouldHaveSingleItem();
        put.Content!.Headers.ContentRange!.Length.ShouldBe(drive.Files["/upload"].Length);
        var answer = await bot.Marieke.SendsFile(bot, $"{OneDriveStandIn.Host}/upload");
        answer.Card.Words.ShouldContain(ImportTexts.NothingToDo.Dutch);

        await bot.DeliverAsync(bot.Marieke.Consents("decline", Context(offer), null));
        bot.Marieke.Newest.Text.ShouldBe(ImportTexts.ExportDeclined.Dutch);
        await bot.DeliverAsync(bot.Marieke.Consents("accept", Context(offer), "https://elsewhere.example/upload"));
        bot.Marieke.Newest.Text.ShouldBe(ImportTexts.ExportFailed.Dutch);
    }

    [Theory, BothLanguages]
    public async Task Pasted_JSON_is_a_file_too(Language language)
    {
        await using var bot = await BotUnderTest.StartAsync(language);

        (await bot.Marieke.Says(File)).Card.Words.ShouldContain("G90: Geen vuurwerk op de foto");
        var form = await bot.Marieke.Says(language == Language.Dutch ? "richtlijnen importeren" : "import guidelines");
        await bot.Marieke.Presses(form, ImportTexts.Show, ("json", File));
        form.Card.Words.ShouldContain("G90: Geen vuurwerk op de foto");
        await bot.Marieke.Presses(form, ImportTexts.Drop);
        form.Card.Words.ShouldContain(ImportTexts.Dropped.In(language));
    }

    [Theory, BothLanguages]
    public async Task Lists_for_which_there_is_no_room_are_refused_before_anything_is_written(Language language)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        var phones = string.Join(',', Enumerable.Range(0, 450).Select(number => $"\"{new string('0', 80)}{number}\""));

        var report = await bot.Marieke.Says(File.Replace("\"guidelines\"", $"\"allowlist\":{{\"phones\":[{phones}]}},\"guidelines\"", StringComparison.Ordinal));

        report.Card.Words.ShouldContain(ImportTexts.Unreadable.In(language));
        report.Card.Words.ShouldContain($"{ImportTexts.Why(RefusalReason.TooLong).In(language)} (allowlist");
        report.Card.Buttons.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("http://elzerwaard-my.sharepoint.com/f")]
    [InlineData("https://evil.example/f")]
    [InlineData("https://sharepoint.com.evil.example/f")]
    [InlineData("https://evilsharepoint.com/f")]
    [InlineData("https://elzerwaard-my.sharepoint.com@evil.example/f")]
    [InlineData("https://user:pass@elzerwaard-my.sharepoint.com/f")]
    [InlineData("https://elzerwaard-my.sharepoint.com:8443/f")]
    [InlineData("https://127.0.0.1/f")]
    [InlineData("https://[::1]/f")]
    [InlineData("file:///etc/passwd")]
    [InlineData("not an address")]
    public async Task Nothing_is_fetched_from_elsewhere(string url)
    {
        var drive = new OneDriveStandIn();
        await using var bot = await BotUnderTest.StartAsync(setup: new(Files: drive));

        (await bot.Marieke.SendsFile(bot, url)).Text.ShouldBe(ImportTexts.Nothing(FileProblem.UnknownHost).Dutch);

        drive.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_that_is_too_large_not_there_or_no_file_at_all_is_said_so()
    {
        var drive = new OneDriveStandIn
        {
            Files = { ["/large"] = new byte[FileTransfer.LargestFile + 1], ["/noise"] = [0xFF, 0xFE, 0x00, 0x01], ["/list"] = "[1,2]"u8.ToArray() },
        };
        await using var bot = await BotUnderTest.StartAsync(setup: new(Files: drive));

        (await bot.Marieke.SendsFile(bot, $"{OneDriveStandIn.Host}/large")).Text.ShouldBe(ImportTexts.Nothing(FileProblem.TooLarge).Dutch);
        (await bot.Marieke.SendsFile(bot, $"{OneDriveStandIn.Host}/gone")).Text.ShouldBe(ImportTexts.Nothing(FileProblem.NotThere).Dutch);
        (await bot.Marieke.SendsFile(bot, $"{OneDriveStandIn.Host}/noise")).Card.Words.ShouldContain(ImportTexts.Unreadable.Dutch);
        (await bot.Marieke.SendsFile(bot, $"{OneDriveStandIn.Host}/list")).Card.Words.ShouldContain(ImportTexts.Unreadable.Dutch);
    }

    [Fact]
    public async Task Only_an_administrator_imports_and_only_what_they_sent_themselves_within_the_hour()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var report = await bot.Marieke.Says(File);
        var take = report.Card.Button(ImportTexts.TakeOverWhole.Dutch);

        (await bot.Noor.Says(File)).Text.ShouldBe(TeamsTexts.OnlyAdministrators.Dutch);
        (await bot.Deniz.SendsFile(bot, $"{OneDriveStandIn.Host}/f")).Text.ShouldBe(TeamsTexts.OnlyAdministrators.Dutch);
        (await bot.Deniz.Invokes(await bot.Deniz.Says("help"), take.Verb, take.Data)).ShouldBe(TeamsTexts.OnlyAdministrators.Dutch);
        (await bot.Marieke.Invokes(report, take.Verb, new JsonObject { ["ticket"] = Guid.NewGuid().ToString() })).ShouldBe(ImportTexts.Expired.Dutch);
        bot.Clock.Reach(bot.Clock.GetUtcNow() + TimeSpan.FromMinutes(61));
        (await bot.Marieke.Presses(report, ImportTexts.TakeOverWhole)).ShouldBe(ImportTexts.Expired.Dutch);
        (await bot.Service<GuidelineBook>().FindAsync("G90", TestContext.Current.CancellationToken)).ShouldBeNull();
    }

    [Theory, BothLanguages]
    public async Task A_question_with_a_picture_beside_it_is_a_question(Language language)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        var question = language == Language.Dutch ? "Mag ik een foto van bezoekers plaatsen?" : "May I post a photo of visitors?";

        var answer = await bot.Deniz.SendsFile(bot, $"{OneDriveStandIn.Host}/foto.jpg", question, "foto.jpg");

        answer.Card.Words.ShouldContain("G01");
    }

    private static JsonNode? Context(System.Text.Json.JsonElement offer) =>
        JsonNode.Parse(offer.GetProperty("content").GetProperty("acceptContext").GetRawText());
}
