using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GovernanceBot.Local;

namespace GovernanceBot.Tests.Manifest;

/// <summary>The files of the folder manifest.</summary>
internal static partial class AppPackage
{
    private static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal)
    {
        ["TEAMS_APP_ID"] = "11111111-2222-3333-4444-555555555555",
        ["BOT_ID"] = "66666666-7777-8888-9999-aaaaaaaaaaaa",
        ["ORGANISATION_NAME"] = "Bibliotheek De Oever",
        ["WEBSITE_URL"] = "https://bibliotheek.example/",
        ["PRIVACY_URL"] = "https://bibliotheek.example/privacy",
        ["TERMS_URL"] = "https://bibliotheek.example/voorwaarden",
    };

    public static string ManifestAsWritten { get; } = Read("manifest.json");

    /// <summary>The manifest with every place filled in; an unknown place is left as it is.</summary>
    public static JsonNode Manifest { get; } =
        JsonNode.Parse(Place().Replace(ManifestAsWritten, place => Values.GetValueOrDefault(place.Groups["name"].Value, place.Value)))!;

    public static IEnumerable<string> Places =>
        Place().Matches(ManifestAsWritten).Select(place => place.Groups["name"].Value).Distinct(StringComparer.Ordinal);

    /// <summary>Everything in the manifest that people read, by the key that its translation goes under.</summary>
    /// <seealso href="https://learn.microsoft.com/microsoftteams/platform/resources/schema/localization-schema"/>
    public static IReadOnlyDictionary<string, string> Dutch { get; } = Texts().ToDictionary(StringComparer.Ordinal);

    public static IReadOnlyDictionary<string, string> English { get; } = JsonNode.Parse(Read("en.json"))!.AsObject()
        .Where(text => !string.Equals(text.Key, "$schema", StringComparison.Ordinal))
        .ToDictionary(text => text.Key, text => (string)text.Value!, StringComparer.Ordinal);

    public static string Read(string file) => File.ReadAllText(PathOf(file));

    public static string PathOf(string file) => Path.Combine(Repository.Root, "manifest", file);

    private static IEnumerable<KeyValuePair<string, string>> Texts()
    {
        foreach (var (part, length) in new[] { ("name", "short"), ("name", "full"), ("description", "short"), ("description", "full") })
        {
            yield return new($"{part}.{length}", (string)Manifest[part]![length]!);
        }

        foreach (var (list, l) in Manifest["bots"]![0]!["commandLists"]!.AsArray().Select((list, l) => (list, l)))
        {
            foreach (var (command, c) in list!["commands"]!.AsArray().Select((command, c) => (command, c)))
            {
                yield return new($"bots[0].commandLists[{l}].commands[{c}].title", (string)command!["title"]!);
                yield return new($"bots[0].commandLists[{l}].commands[{c}].description", (string)command["description"]!);
            }
        }

        foreach (var (command, c) in Manifest["composeExtensions"]![0]!["commands"]!.AsArray().Select((command, c) => (command, c)))
        {
            var key = $"composeExtensions[0].commands[{c}]";
            yield return new($"{key}.title", (string)command!["title"]!);
            yield return new($"{key}.description", (string)command["description"]!);
            foreach (var (parameter, p) in (command["parameters"]?.AsArray() ?? []).Select((parameter, p) => (parameter, p)))
            {
                yield return new($"{key}.parameters[{p}].title", (string)parameter!["title"]!);
                yield return new($"{key}.parameters[{p}].description", (string)parameter["description"]!);
            }
        }
    }

    [GeneratedRegex(@"\$\{\{(?<name>\w+)\}\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();
}
