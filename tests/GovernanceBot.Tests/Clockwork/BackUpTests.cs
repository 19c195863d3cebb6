using System.IO.Compression;
using GovernanceBot.Calendar;
using GovernanceBot.Domain.People;
using GovernanceBot.Drafts;
using GovernanceBot.Hosting;
using GovernanceBot.Local;
using GovernanceBot.Storage;
using GovernanceBot.Tests.Chat;

namespace GovernanceBot.Tests.Clockwork;

/// <summary>The commands <c>back-up</c> and <c>restore</c>, as an administrator runs them.</summary>
public sealed class BackUpTests : IDisposable
{
    /// <summary>26 November 2027, 9:00 in Amsterdam: a post of Marieke's is due.</summary>
    private static readonly DateTimeOffset Due = new(2027, 11, 26, 8, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("governancebot-");

    private string[] Store => BotProcess.StoreIn(_folder.FullName);

    private string BackUp => Path.Combine(_folder.FullName, "back-up.jsonl");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_bot_that_was_restored_into_another_store_goes_on_where_it_was(bool fromAzure)
    {
        Assert.SkipUnless(NodeTools.Unavailable is null, NodeTools.Unavailable ?? "");
        await NodeTools.EnsureInstalledAsync(TextWriter.Null, TestContext.Current.CancellationToken);
        await using var connector = await ConnectorStandIn.StartAsync();
        await using var azurite = await Azurite.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        var inAzure = BotProcess.StoreIn(azurite);
        var (here, elsewhere) = fromAzure ? (inAzure, Store) : (Store, inAzure);
        await using (var bot = await BotProcess.StartAsync(here, connector, Due.AddDays(-3)))
        {
            await Marieke(bot).Installs();
            await Noor(bot).Installs();
            await Noor(bot).Submits("Vrijdag is de bibliotheek open tot negen uur.");
            await Eventually.Async(() => Reviews(bot).Count == 1);
            (await BotProcess.CommandAsync(here, "back-up", BackUp)).ShouldBe(0);
        }

        (await BotProcess.CommandAsync(elsewhere, "restore", BackUp)).ShouldBe(0);
        (await BotProcess.CommandAsync(elsewhere, "restore", BackUp)).ShouldBe(1);

        await using var restored = await BotProcess.StartAsync(elsewhere, connector, Due.AddSeconds(-1));
        await Eventually.Async(() => Marieke(restored).Chat.Any(message => Shows(message, CalendarTexts.ItIsPosted.Dutch)));
        (await Marieke(restored).Hears("goedkeuringen")).ShouldBe(DraftTexts.Waiting(1, 1, 0).Dutch);
        await Eventually.Async(() => Reviews(restored).Count == 2);
        await Marieke(restored).Presses(Reviews(restored)[^1], DraftTexts.Approve);
        await Eventually.Async(() => Noor(restored).Chat.Any(
            message => message.IsCard && message.Card.Words.Contains("Goedgekeurd door Marieke Hoekstra", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_card_that_shows_what_came_after_the_back_up_shows_what_was_restored()
    {
        await using var connector = await ConnectorStandIn.StartAsync();
        await using (var before = await BotProcess.StartAsync(Store, connector, Due.AddDays(-1)))
        {
            await Marieke(before).Installs();
        }

        await using (var bot = await BotProcess.StartAsync(Store, connector, Due.AddSeconds(-1)))
        {
            await Eventually.Async(() => Reminders(bot).Count == 1);
            (await BotProcess.CommandAsync(Store, "back-up", BackUp)).ShouldBe(0);
            await Marieke(bot).Presses(Reminders(bot)[0], CalendarTexts.ItIsPosted);
            await Eventually.Async(() => Reminders(bot)[0].Card.Buttons.Count == 0);
        }

        var elsewhere = BotProcess.StoreIn(_folder.CreateSubdirectory("restored").FullName);
        (await BotProcess.CommandAsync(elsewhere, "restore", BackUp)).ShouldBe(0);

        await using var restored = await BotProcess.StartAsync(elsewhere, connector, Due.AddHours(1));
        await Eventually.Async(() => Reminders(restored)[0].Card.Titles.Contains(CalendarTexts.ItIsPosted.Dutch, StringComparer.Ordinal));
    }

    /// <summary>The demonstration as an earlier release kept it, with one draft under review: what it holds stays readable for every later release.</summary>
    [Fact]
    public async Task A_store_of_an_earlier_release_is_worked_with()
    {
        await using (var packed = new GZipStream(File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Clockwork", "earlier-release.jsonl.gz")), CompressionMode.Decompress))
        await using (var file = File.Create(BackUp))
        {
            await packed.CopyToAsync(file, TestContext.Current.CancellationToken);
        }

        (await BotProcess.CommandAsync(Store, "restore", BackUp)).ShouldBe(0);
        await using var connector = await ConnectorStandIn.StartAsync();
        await using var bot = await BotProcess.StartAsync(Store, connector, Due.AddDays(-2));
        await Marieke(bot).Installs();

        await HearsAsync("mag ik een foto van een klas plaatsen?", "Zet kinderen niet herkenbaar in beeld");
        await HearsAsync("goedkeuringen", DraftTexts.Waiting(1, 1, 0).Dutch);
        await Eventually.Async(() => Reviews(bot).Count == 1);
        await Marieke(bot).Presses(Reviews(bot)[0], DraftTexts.Approve);
        await HearsAsync("goedkeuringen", DraftTexts.NoneWaiting.Dutch);

        // Reminders that are due by now come in between.
        async Task HearsAsync(string asked, string words)
        {
            await Marieke(bot).Says(asked);
            await Eventually.Async(() => Marieke(bot).Chat.Any(message =>
                (message.IsCard ? message.Card.Words : message.Text)?.Contains(words, StringComparison.Ordinal) == true));
        }
    }

    [Fact]
    public async Task A_back_up_is_for_its_owner_only_and_never_replaces_another_file()
    {
        using (var engine = SqliteTableEngine.OpenFile(Path.Combine(_folder.FullName, "bot.db")))
        {
            await engine.CreateTablesAsync(TableCreation.Tables, TestContext.Current.CancellationToken);
        }

        (await BotProcess.CommandAsync(Store, "back-up", BackUp)).ShouldBe(0);
        var first = await File.ReadAllBytesAsync(BackUp, TestContext.Current.CancellationToken);

        (await BotProcess.CommandAsync(Store, "back-up", BackUp)).ShouldBe(1);

        (await File.ReadAllBytesAsync(BackUp, TestContext.Current.CancellationToken)).ShouldBe(first);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(BackUp).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Fact]
    public async Task A_store_that_was_restored_in_part_gives_no_back_up_and_is_not_worked_with()
    {
        using (var engine = SqliteTableEngine.OpenFile(Path.Combine(_folder.FullName, "bot.db")))
        {
            await engine.CreateTablesAsync(TableCreation.Tables, TestContext.Current.CancellationToken);
            await new RestoreMark(engine, Takeover.Table).SetAsync("of a file", TestContext.Current.CancellationToken);
        }

        (await BotProcess.CommandAsync(Store, "back-up", BackUp)).ShouldBe(1);
        File.Exists(BackUp).ShouldBeFalse();
        (await BotProcess.CommandAsync(Store, "--urls=http://127.0.0.1:0")).ShouldNotBe(0);
    }

    [Fact]
    public async Task A_store_that_is_not_there_gives_no_back_up()
    {
        (await BotProcess.CommandAsync(Store, "back-up", BackUp)).ShouldBe(1);

        File.Exists(BackUp).ShouldBeFalse();
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static Colleague Noor(BotProcess bot) => new(bot, new PersonId("00a139b0-625d-56c9-9cd7-119524fba141"), "Noor El Idrissi");

    private static Colleague Marieke(BotProcess bot) => new(bot, new PersonId(BotUnderTest.Administrator), "Marieke Hoekstra");

    private static List<ChatMessage> Reviews(BotProcess bot) =>
        [.. Marieke(bot).Chat.Where(message => Shows(message, DraftTexts.Approve.Dutch))];

    private static List<ChatMessage> Reminders(BotProcess bot) =>
        [.. Marieke(bot).Chat.Where(message => Shows(message, CalendarTexts.ItIsPosted.Dutch))];

    private static bool Shows(ChatMessage message, string button) =>
        message.Cards.Any(card => card.Titles.Contains(button, StringComparer.Ordinal));
}
