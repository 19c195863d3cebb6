using System.Text.Json;
using System.Text.Json.Serialization;

namespace GovernanceBot.Local;

/// <summary>The demo organisation, as far as this program needs it.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="TimeZone">The IANA name of its time zone.</param>
/// <param name="People">First the one whose client is the employee's, then the one whose client is the editor's.</param>
public sealed record Organisation(
    [property: JsonPropertyName("organisation")] string Name,
    string TimeZone,
    IReadOnlyList<Person> People)
{
    public static string PeopleFile { get; } = DemoFile("organisatie.json");

    public static string GuidelinesFile { get; } = DemoFile("richtlijnen.json");

    public static string CalendarFile { get; } = DemoFile("kalender.csv");

    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);

    public static Organisation Read() => JsonSerializer.Deserialize<Organisation>(File.ReadAllText(PeopleFile), JsonSerializerOptions.Web)!;

    private static string DemoFile(string name) => Path.Combine(Repository.Root, "src", "GovernanceBot.Local", "Demo", name);
}
