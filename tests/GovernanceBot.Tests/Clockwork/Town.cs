using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using GovernanceBot.Domain.People;
using GovernanceBot.Tests.Chat;

namespace GovernanceBot.Tests.Clockwork;

/// <summary>An organisation of twenty, as files: the first three edit every channel, the fourth coordinates, everybody answers for posts of their own.</summary>
internal sealed class Town(string folder)
{
    private const int People = 20;
    private const int Editors = 3;

    /// <summary>What tells one post from another in whatever card shows it.</summary>
    public const string PostMark = "Plan-";

    private string PeopleFile => Path.Combine(folder, "people.json");

    private string CalendarFile => Path.Combine(folder, "calendar.csv");

    public IEnumerable<string> Settings => [$"--Organisation:People={PeopleFile}", $"--Organisation:Calendar={CalendarFile}"];

    public static IReadOnlyList<Colleague> ColleaguesAt(IRunningBot bot) =>
        [.. Enumerable.Range(0, People).Select(i => new Colleague(bot, Id(i), Name(i)))];

    /// <param name="start">The first post is due an hour later.</param>
    public async Task WriteAsync(DateTimeOffset start, TimeSpan between, int posts, TimeZoneInfo zone)
    {
        var people = new JsonArray([.. Enumerable.Range(0, People).Select(i => new JsonObject
        {
            ["id"] = Id(i).Value, ["name"] = Name(i), ["title"] = "Medewerker", ["language"] = "nl",
        })]);
        var duties = new JsonArray([.. Enumerable.Range(0, Editors).Select(i => Duty("editor", i, (i + 1) % Editors)), Duty("coordinator", Editors, Editors + 1)]);
        var organisation = new JsonObject { ["organisation"] = "Stad", ["timeZone"] = zone.Id, ["people"] = people, ["responsibilities"] = duties };
        await File.WriteAllTextAsync(PeopleFile, organisation.ToJsonString(), TestContext.Current.CancellationToken);

        var calendar = new StringBuilder("Datum;Tijd;Kanalen;Titel;Tekst;Thema;Soort;Verantwoordelijke\n");
        for (var i = 0; i < posts; i++)
        {
            var at = TimeZoneInfo.ConvertTime(start + TimeSpan.FromHours(1) + (i * between), zone);
            calendar.AppendLine(CultureInfo.InvariantCulture, $"{at:dd-MM-yyyy};{at:HH:mm};LinkedIn;{PostMark}{i:D4};Tekst;Thema;Informatief;{Name(i % People)}");
        }

        await File.WriteAllTextAsync(CalendarFile, calendar.ToString(), TestContext.Current.CancellationToken);
    }

    private static JsonObject Duty(string role, int person, int deputy) => new()
    {
        ["person"] = Id(person).Value, ["role"] = role, ["channels"] = new JsonArray(), ["deputy"] = Id(deputy).Value,
    };

    private static PersonId Id(int i) => new($"00000000-0000-4000-8000-{i:D12}");

    private static string Name(int i) => $"Persoon {(char)('A' + i)}";
}
