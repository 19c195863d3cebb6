using System.Globalization;
using System.Text;
using GovernanceBot.Local;
using GovernanceBot.Teams;
using GovernanceBot.Tests.Chat;

namespace GovernanceBot.Tests.Rights;

/// <summary>Everything that the bot answers, pressed, typed or sent by everybody at the real bot.</summary>
public sealed class RightsTests
{
    private static readonly string[] Refusals =
        [.. new[] { TeamsTexts.OnlyKeepers, TeamsTexts.OnlyAdministrators }.SelectMany(words => new[] { words.Dutch, words.English })];

    [Fact]
    public async Task The_table_has_a_line_for_each_verb_and_command_and_none_more()
    {
        await using var bot = await BotUnderTest.StartAsync(installed: false);
        var router = bot.Service<Router>();

        RightsTable.Lines.Select(line => (line.Name, line.Right)).Distinct().OrderBy(line => line.Name, StringComparer.Ordinal)
            .ShouldBe(
                router.Rights.Select(asked => (asked.Name, asked.Right)).OrderBy(asked => asked.Name, StringComparer.Ordinal),
                $"a verb or command was added or removed: {nameof(RightsTable)} says who may use it, in one line");
    }

    [Fact]
    public async Task Who_may_do_it_can_and_who_may_not_changes_nothing_and_sees_nothing()
    {
        await using var staff = await Staff.StartAsync();
        var seen = new Dictionary<RightsLine, Who>();
        foreach (var line in RightsTable.Lines)
        {
            seen[line] = await SeeAsync(staff, line);
        }

        var table = Markdown(seen);
        TestContext.Current.TestOutputHelper?.WriteLine(table);
        await WriteAsync(table);
        seen.ShouldAllBe(entry => entry.Value == entry.Key.Allowed, string.Join('\n', seen
            .Where(entry => entry.Value != entry.Key.Allowed)
            .Select(entry => $"{entry.Key}: allowed to {entry.Value}, the design says {entry.Key.Allowed}")));
    }

    /// <summary>First those who may not, on one thing that none of them can change; then the others, each on a thing of their own.</summary>
    private static async Task<Who> SeeAsync(Staff staff, RightsLine line)
    {
        var seen = Who.None;
        var data = await line.On.PrepareAsync(staff);
        foreach (var who in Staff.All.OrderBy(who => line.Allowed.HasFlag(who)))
        {
            var may = await MayAsync(staff, who, line, data?.DeepClone().AsObject());
            if (may)
            {
                seen |= who;
                data = await line.On.PrepareAsync(staff);
            }
        }

        return seen;
    }

    private static async Task<bool> MayAsync(Staff staff, Who who, RightsLine line, System.Text.Json.Nodes.JsonObject? data)
    {
        var colleague = staff[who];
        if (line.On.AskAsync is { } ask)
        {
            var before = await staff.Bot.EverythingKeptAsync();
            var isRefused = IsRefusal(await ask(staff, colleague, line.Name));
            (isRefused && !before.SequenceEqual(await staff.Bot.EverythingKeptAsync(), StringComparer.Ordinal)).ShouldBeFalse($"{line} by {who} changed something");
            return !isRefused;
        }

        var somewhere = await colleague.Says("help");
        var kept = await staff.Bot.EverythingKeptAsync();
        var words = await colleague.Invokes(somewhere, line.Name, data);
        var changed = !kept.SequenceEqual(await staff.Bot.EverythingKeptAsync(), StringComparer.Ordinal);
        var may = line.On.Changes ? changed : !IsRefusal(words);
        if (!may)
        {
            changed.ShouldBeFalse($"{line} by {who} changed something");
            (words is not null || Involved(who, line)).ShouldBeTrue($"{line} showed {who} a card");
        }

        return may;
    }

    private static bool IsRefusal(string? words) => words is not null && Refusals.Any(refusal => words.Contains(refusal, StringComparison.Ordinal));

    /// <summary>Whoever has a part in the subject sees how it stands, also when this is not for them.</summary>
    private static bool Involved(Who who, RightsLine line) =>
        who == Who.Author || (who is Who.Editor or Who.Deputy or Who.Coordinator or Who.PrivacyOfficer or Who.Spokesperson && line.On.Changes);

    private static string Markdown(Dictionary<RightsLine, Who> seen)
    {
        var text = new StringBuilder("| verb, command or other | on | right |").AppendJoin("", Staff.All.Select(who => $" {who} |")).AppendLine();
        text.Append("|---|---|---|").AppendJoin("", Staff.All.Select(_ => ":-:|")).AppendLine();
        foreach (var (line, allowed) in seen)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {line.Name} | {line.On.Name} | {line.Right} |")
                .AppendJoin("", Staff.All.Select(who => allowed.HasFlag(who) ? " yes |" : " – |")).AppendLine();
        }

        return text.ToString();
    }

    private static async Task WriteAsync(string table)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "rights.md"), table, TestContext.Current.CancellationToken);
    }
}
