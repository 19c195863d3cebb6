using GovernanceBot.Clockwork;
using GovernanceBot.Domain.Drafts;
using GovernanceBot.Storage;
using GovernanceBot.Tests.Chat;

namespace GovernanceBot.Tests.Clockwork;

public sealed class AlarmTests
{
    /// <summary>Half a minute before a text is to be posted: its approver is reminded in fifteen seconds.</summary>
    private static readonly DateTimeOffset Late = new(2027, 11, 25, 12, 59, 30, TimeSpan.Zero);

    [Fact]
    public async Task A_moment_that_rang_elsewhere_before_its_change_was_kept_rings_again()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.ReachesAsync(Late);
        bot.Engine.Around(IsNewDraft, RingsElsewhereAsync);
        await bot.Noor.Submits("Zaterdag lezen we voor, van tien tot elf uur.", date: "2027-11-25");
        await bot.SettledAsync();
        var asked = bot.Marieke.Chat.Count;

        await bot.PassesAsync(TimeSpan.FromSeconds(16));

        bot.Marieke.Chat.Count.ShouldBe(asked + 1);
    }

    private static bool IsNewDraft(string table, IReadOnlyList<TableWrite> writes) =>
        table == SubjectTable.Name && writes.Any(write => write is TableWrite.Insert { Row: SubjectTable.StateRow });

    /// <summary>Another process finds no draft yet, so nothing to do.</summary>
    private static async Task RingsElsewhereAsync(ITableEngine memory)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var alarms = await memory.QueryAsync(Alarms.Table, new(" ", null), cancellation).ToListAsync(cancellation);
        var wake = alarms.Single(alarm => alarm.Key.Row.Contains($"-{Draft.IdPrefix}-", StringComparison.Ordinal) && alarm.Key.Row.EndsWith("-wake", StringComparison.Ordinal));
        await memory.WriteAsync(Alarms.Table, wake.Key.Partition, [new TableWrite.Delete(wake.Key.Row, wake.ETag)], cancellation);
    }
}
