using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using GovernanceBot.Calendar;
using GovernanceBot.Domain.People;
using GovernanceBot.Tests.Chat;

namespace GovernanceBot.Tests.Rights;

/// <summary>An organisation in which everybody has one part only, at the real bot.</summary>
internal sealed class Staff : IAsyncDisposable
{
    public static readonly IReadOnlyList<Who> All = [.. Enum.GetValues<Who>().Where(who => who is not (Who.None or Who.Everyone))];

    private readonly Dictionary<Who, Colleague> _people;
    private readonly DirectoryInfo _folder;
    private int _posts;

    private Staff(BotUnderTest bot, DirectoryInfo folder)
    {
        (Bot, _folder) = (bot, folder);
        _people = All.ToDictionary(who => who, who => new Colleague(bot, new(IdOf(who)), who.ToString()));
    }

    public BotUnderTest Bot { get; }

    public Colleague this[Who who] => _people[who];

    public static async Task<Staff> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("governancebot-");
        var setup = new BotSetup(
            People: await WriteAsync(folder, "organisatie.json", Organisation()),
            Calendar: await WriteAsync(folder, "kalender.csv", Calendar()));
        var staff = new Staff(await BotUnderTest.StartAsync(installed: false, setup: setup), folder);
        foreach (var colleague in staff._people.Values)
        {
            await colleague.Installs();
        }

        return staff;
    }

    /// <summary>A planned post that nobody touched yet.</summary>
    public async Task<string> NextPostAsync() =>
        (await Bot.Service<UpcomingPosts>().AfterAsync(BotUnderTest.Start.AddDays(10).AddHours(_posts++), 1, TestContext.Current.CancellationToken)).Single().Id;

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private static string IdOf(Who who) =>
        who == Who.Administrator ? BotUnderTest.Administrator : $"00000000-0000-4000-8000-{(int)who:D12}";

    private static string Organisation() => new JsonObject
    {
        ["organisation"] = "Bibliotheek",
        ["timeZone"] = "Europe/Amsterdam",
        ["people"] = new JsonArray([.. All.Where(who => who != Who.Stranger).Select(who => new JsonObject
        {
            ["id"] = IdOf(who), ["name"] = who.ToString(), ["title"] = "Medewerker", ["language"] = "nl",
        })]),
        ["responsibilities"] = new JsonArray(
            Held(Who.Editor, "editor", Who.Deputy),
            Held(Who.Coordinator, "coordinator", Who.Deputy),
            Held(Who.PrivacyOfficer, "privacyOfficer", null),
            Held(Who.Spokesperson, "spokesperson", null),
            Held(Who.GuidelineOwner, "guidelineOwner", null)),
    }.ToJsonString();

    private static JsonObject Held(Who who, string role, Who? deputy) => new()
    {
        ["person"] = IdOf(who),
        ["role"] = role,
        ["owns"] = new JsonArray("Social-mediacoördinator", "Privacy officer"),
        ["deputy"] = deputy is { } stand ? IdOf(stand) : null,
    };

    /// <summary>A hundred posts, one an hour from 1 December 2027.</summary>
    private static string Calendar()
    {
        var csv = new StringBuilder("Datum;Tijd;Kanalen;Titel;Tekst;Thema;Soort;Verantwoordelijke\r\n");
        for (var hour = 0; hour < 200; hour++)
        {
            csv.Append(CultureInfo.InvariantCulture, $"{1 + (hour / 24)}-12-2027;{hour % 24}:00;LinkedIn;Bericht {hour};Tekst;x;informatief;Coordinator\r\n");
        }

        return csv.ToString();
    }

    private static async Task<string> WriteAsync(DirectoryInfo folder, string name, string content)
    {
        var path = Path.Combine(folder.FullName, name);
        await File.WriteAllTextAsync(path, content, TestContext.Current.CancellationToken);
        return path;
    }
}
