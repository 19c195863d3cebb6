using GovernanceBot.Calendar;
using GovernanceBot.Clockwork;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Drafts;
using GovernanceBot.Drafts;
using GovernanceBot.Guidelines;
using GovernanceBot.Storage;
using GovernanceBot.Tests.Chat;

namespace GovernanceBot.Tests.Clockwork;

/// <summary>What the simulated year found about cards, each at its smallest.</summary>
public sealed class CopyTests
{
    private const string Words = "Zaterdag lezen we voor, van tien tot elf uur.";

    /// <summary>26 November 2027, 9:00 in Amsterdam.</summary>
    private static readonly DateTimeOffset Due = new(2027, 11, 26, 8, 0, 0, TimeSpan.Zero);

    private static readonly ClockworkSettings Settings = ClockworkSettings.For(1);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_reminder_that_arrived_is_not_sent_again_when_the_store_stumbles_over_its_record(bool wasWritten)
    {
        await using var bot = await BotUnderTest.StartAsync();
        var before = bot.Marieke.Chat.Count;
        Func<Task> fails = () => throw new StorageUnavailableException("The store did not answer.");
        bot.Engine.Around(IsDelivered, wasWritten ? null : _ => fails(), wasWritten ? fails : null);

        await bot.ReachesAsync(Due);
        await bot.PassesAsync(TimeSpan.FromHours(1));

        bot.Marieke.Chat.Count.ShouldBe(before + 1);
        await bot.Marieke.Presses(bot.Marieke.Newest, CalendarTexts.ItIsPosted);
    }

    [Fact]
    public async Task An_older_card_points_to_the_newer_one_also_when_that_arrived_late()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var until = await SubmitAsync(bot);
        var older = bot.Marieke.Newest;
        bot.Connector.Fails(bot.Marieke.Conversation, new Fault.Status(500));

        await bot.PassesAsync(until * 0.5);
        bot.Marieke.Newest.ShouldBeSameAs(older);
        older.Card.Titles.ShouldContain(DraftTexts.Approve.Dutch, StringComparer.Ordinal);

        await bot.PassesAsync(Settings.RetryAfter);
        bot.Marieke.Newest.ShouldNotBeSameAs(older);
        older.Card.Words.ShouldContain(DraftTexts.NewerCardBelow.Dutch);
        older.Card.Buttons.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_older_card_no_longer_points_to_a_newer_one_that_was_removed()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var until = await SubmitAsync(bot);
        var older = bot.Marieke.Newest;
        await bot.PassesAsync(until * 0.5);
        older.Card.Words.ShouldContain(DraftTexts.NewerCardBelow.Dutch);
        bot.Connector.Fails(bot.Marieke.Conversation, new Fault.Status(404));

        await bot.PassesAsync(until * 0.25);

        older.Card.Words.ShouldNotContain(DraftTexts.NewerCardBelow.Dutch);
        older.Card.Words.ShouldContain(Words);
    }

    [Fact]
    public async Task Of_two_processes_that_want_to_draw_one_card_the_second_leaves_it_to_the_first()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.ReachesAsync(Due);
        var reminder = bot.Marieke.Newest;
        var posted = reminder.Card.Button(CalendarTexts.ItIsPosted.Dutch);
        var question = await bot.Ruben.Says("help");
        var calls = bot.Connector.CallsTo(bot.Marieke.Conversation);
        bot.Engine.Around(IsClaim, memory => ClaimElsewhereAsync(memory, posted.Data["post"]!.GetValue<string>(), Due + Settings.Lease));

        await bot.Ruben.Invokes(question, posted.Verb, posted.Data);
        bot.Connector.CallsTo(bot.Marieke.Conversation).ShouldBe(calls);

        await bot.PassesAsync(Settings.Lease);
        reminder.Card.Buttons.ShouldBeEmpty();
    }

    [Fact]
    public async Task Cards_that_cannot_be_drawn_keep_a_draft_from_no_deadline_and_are_drawn_once_they_can_be()
    {
        await using var bot = await BotUnderTest.StartAsync();
        bot.ErrorsAreExpected = true;
        var until = await SubmitAsync(bot);
        var mine = bot.Noor.Newest;
        var draft = mine.Card.Button(DraftTexts.Withdraw.Dutch).Data["draft"]!.GetValue<string>();
        var lists = await ReplaceListsAsync(bot, "not what a card can be checked by");

        await bot.PassesAsync(until * 0.6);
        await bot.PassesAsync(until * 0.4);
        (await bot.Service<SubjectStore<Draft, DraftCommand>>().FindAsync(draft, TestContext.Current.CancellationToken))!.State.Status.ShouldBe(DraftStatus.Expired);
        mine.Card.Words.ShouldNotContain(DraftTexts.ExpiredForOthers.Dutch);

        await ReplaceListsAsync(bot, lists);
        await bot.PassesAsync(TimeSpan.FromHours(3));
        mine.Card.Words.ShouldContain(DraftTexts.ExpiredForOthers.Dutch);
    }

    /// <summary>The lists that belong to the guidelines: without them nothing can be said of a text.</summary>
    /// <returns>What was there.</returns>
    private static async Task<string> ReplaceListsAsync(BotUnderTest bot, string json)
    {
        var (engine, cancellation) = (bot.Service<ITableEngine>(), TestContext.Current.CancellationToken);
        var before = await engine.FindAsync(GuidelineTable.Table, new(GuidelineTable.Partition, "lists"), cancellation);
        var values = new Dictionary<string, object>(StringComparer.Ordinal) { ["Json"] = json };
        await engine.WriteAsync(GuidelineTable.Table, GuidelineTable.Partition, [new TableWrite.Upsert("lists", values), GuidelineTable.NewStamp()], cancellation);
        bot.Service<GuidelineBook>().Forget();
        return (string)before!.Values["Json"];
    }

    /// <returns>How long until the text is to be posted; before the first post of the calendar is due.</returns>
    private static async Task<TimeSpan> SubmitAsync(BotUnderTest bot)
    {
        await bot.Noor.Submits(Words, date: "2027-11-25");
        return new DateTimeOffset(2027, 11, 25, 13, 0, 0, TimeSpan.Zero) - bot.Clock.GetUtcNow();
    }

    private static bool IsDelivered(string table, IReadOnlyList<TableWrite> writes) =>
        table == SubjectTable.Name && writes is [TableWrite.Replace { Values: var values }] && values["Status"] is nameof(OutboxStatus.Delivered);

    private static bool IsClaim(string table, IReadOnlyList<TableWrite> writes) =>
        IsDelivered(table, writes) && ((TableWrite.Replace)writes[0]).Values["ClaimedBy"] is not "";

    private static async Task ClaimElsewhereAsync(ITableEngine memory, string subject, DateTimeOffset until)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var rows = await memory.QueryAsync(SubjectTable.Name, KeyRange.Of(subject, OutboxRow.Prefix), cancellation).ToListAsync(cancellation);
        var copy = rows.Select(OutboxRow.Read).Single(row => row.Effect is Effect.SendCard);
        var claimed = copy with { ClaimedBy = "another process", ClaimedUntil = until };
        await memory.WriteAsync(SubjectTable.Name, subject, [new TableWrite.Upsert(copy.Row, claimed.Values())], cancellation);
    }
}
