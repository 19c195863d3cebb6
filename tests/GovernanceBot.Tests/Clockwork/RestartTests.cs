using System.Text.Json.Nodes;
using GovernanceBot.Calendar;
using GovernanceBot.Domain.People;
using GovernanceBot.Drafts;
using GovernanceBot.Tests.Chat;

namespace GovernanceBot.Tests.Clockwork;

public sealed class RestartTests : IDisposable
{
    /// <summary>26 November 2027, 9:00 in Amsterdam: a post of Marieke's is due.</summary>
    private static readonly DateTimeOffset Due = new(2027, 11, 26, 8, 0, 0, TimeSpan.Zero);

    /// <summary>Longer than the lease of a process that was killed.</summary>
    private static readonly TimeSpan Outage = TimeSpan.FromMinutes(5);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("governancebot-");

    [Fact]
    public async Task A_draft_that_was_submitted_reaches_the_editor_although_the_bot_was_killed()
    {
        await using var connector = await ConnectorStandIn.StartAsync();
        await using (var killed = await BotProcess.StartAsync(_folder.FullName, connector, Due.AddDays(-3)))
        {
            await Marieke(killed).Installs();
            var calls = connector.CallsTo(Marieke(killed).Conversation);
            connector.Breaks(Marieke(killed).Conversation, new Fault.Hang());

            var form = await Noor(killed).Submits("Vrijdag is de bibliotheek open tot negen uur.");
            form.Card.Words.ShouldContain(DraftTexts.InReview("Marieke Hoekstra").Dutch);
            await Eventually.Async(() => connector.CallsTo(Marieke(killed).Conversation) > calls);
            await killed.KillAsync();
            connector.Recovers(Marieke(killed).Conversation);
        }

        await using var restarted = await BotProcess.StartAsync(_folder.FullName, connector, Due.AddDays(-3) + Outage);
        var marieke = Marieke(restarted);
        await Eventually.Async(() => marieke.Newest.Card.Titles.Contains(DraftTexts.Approve.Dutch, StringComparer.Ordinal));

        await marieke.Presses(marieke.Newest, DraftTexts.Approve);
        await Eventually.Async(() => Noor(restarted).Newest.Card.Words.Contains(DraftTexts.YourDraft.Dutch, StringComparison.Ordinal)
            && Noor(restarted).Chat.Count == 2);
        marieke.Chat.Count(message => message.Cards.Any(card => card.Titles.Contains(DraftTexts.Approve.Dutch, StringComparer.Ordinal))).ShouldBe(1);
    }

    [Fact]
    public async Task A_reminder_that_became_due_arrives_once_although_the_bot_was_killed()
    {
        await using var connector = await ConnectorStandIn.StartAsync();
        int calls;
        await using (var planned = await BotProcess.StartAsync(_folder.FullName, connector, Due.AddDays(-1)))
        {
            await Marieke(planned).Installs();
            calls = connector.CallsTo(Marieke(planned).Conversation);
            connector.Breaks(Marieke(planned).Conversation, new Fault.Hang());
        }

        await using (var killed = await BotProcess.StartAsync(_folder.FullName, connector, Due.AddSeconds(-1)))
        {
            await Eventually.Async(() => connector.CallsTo(Marieke(killed).Conversation) > calls);
            await killed.KillAsync();
            connector.Recovers(Marieke(killed).Conversation);
        }

        await using var restarted = await BotProcess.StartAsync(_folder.FullName, connector, Due + Outage);
        await Eventually.Async(() => Reminders(restarted).Count > 0);

        // Settling it goes through the same lane, behind whatever would send it again.
        await Marieke(restarted).Presses(Reminders(restarted)[0], CalendarTexts.ItIsPosted);
        await Eventually.Async(() => Reminders(restarted)[0].Cards.Count >= 2);
        Reminders(restarted).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_card_that_is_on_its_way_when_the_bot_is_stopped_in_order_comes_once()
    {
        await using var connector = await ConnectorStandIn.StartAsync();
        int messages;
        await using (var stopped = await BotProcess.StartAsync(_folder.FullName, connector, Due.AddDays(-3)))
        {
            var marieke = Marieke(stopped);
            await marieke.Installs();
            messages = marieke.Chat.Count + 1;
            connector.Breaks(marieke.Conversation, new Fault.Late(TimeSpan.FromSeconds(2)));
            await Noor(stopped).Submits("Vrijdag is de bibliotheek open tot negen uur.");
            await Eventually.Async(() => marieke.Chat.Count == messages);
        }

        await using var restarted = await BotProcess.StartAsync(_folder.FullName, connector, Due.AddDays(-3) + Outage);
        connector.Recovers(Marieke(restarted).Conversation);
        await Marieke(restarted).Presses(Marieke(restarted).Newest, DraftTexts.Approve);
        await Eventually.Async(() => Noor(restarted).Newest.Card.Words.Contains(DraftTexts.YourDraft.Dutch, StringComparison.Ordinal)
            && Noor(restarted).Chat.Count == 2);
        Marieke(restarted).Chat.Count.ShouldBe(messages);
    }

    [Fact]
    public async Task Whoever_is_no_longer_in_the_people_file_is_no_colleague_to_hand_a_post_to()
    {
        await using var connector = await ConnectorStandIn.StartAsync();
        await using (var before = await BotProcess.StartAsync(_folder.FullName, connector, Due.AddDays(-1)))
        {
            await Marieke(before).Installs();
        }

        var file = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(BotHost.DemoFolder, "organisatie.json"), TestContext.Current.CancellationToken))!;
        var people = file["people"]!.AsArray();
        people.RemoveAll(person => (string?)person!["name"] == "Noor El Idrissi").ShouldBe(1);
        var without = Path.Combine(_folder.FullName, "organisatie.json");
        await File.WriteAllTextAsync(without, file.ToJsonString(), TestContext.Current.CancellationToken);

        await using var after = await BotProcess.StartAsync(
            BotProcess.StoreIn(_folder.FullName), connector, Due.AddSeconds(-1), more: $"--Organisation:People={without}");
        await Eventually.Async(() => Reminders(after).Count > 0);

        var reminder = Reminders(after)[0].Card.Json.GetRawText();
        reminder.ShouldContain("Ruben Pinas");
        reminder.ShouldNotContain("Noor El Idrissi");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static Colleague Noor(BotProcess bot) => new(bot, new PersonId("00a139b0-625d-56c9-9cd7-119524fba141"), "Noor El Idrissi");

    private static Colleague Marieke(BotProcess bot) => new(bot, new PersonId("d7f90631-36a8-5368-af12-c5a257666d62"), "Marieke Hoekstra");

    private static List<ChatMessage> Reminders(BotProcess bot) =>
        [.. Marieke(bot).Chat.Where(message => message.Cards.Any(card => card.Titles.Contains(CalendarTexts.ItIsPosted.Dutch, StringComparer.Ordinal)))];
}
