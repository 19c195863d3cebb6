using System.Text.Json.Nodes;
using GovernanceBot.Checks;
using GovernanceBot.Guidelines.Asking;
using GovernanceBot.Local;

namespace GovernanceBot.Tests.Manifest;

public sealed class ManifestTests
{
    /// <summary>What the store does not want in a name.</summary>
    private static readonly string[] UnwantedInNames = ["teams", "calendar", "chat", "microsoft", "app"];

    private static readonly string[] SameInBothLanguages =
        ["help", "nederlands", "english", "Verder in het Nederlands", "Continue in English"];

    [Fact]
    public async Task The_manifest_follows_the_schema_that_it_names() =>
        (await ComplaintsAsync("MicrosoftTeams.schema.json", AppPackage.Manifest.ToJsonString())).ShouldBeEmpty();

    [Fact]
    public async Task The_English_strings_follow_the_schema_of_translations() =>
        (await ComplaintsAsync("MicrosoftTeams.Localization.schema.json", AppPackage.Read("en.json"))).ShouldBeEmpty();

    [Fact]
    public async Task A_manifest_that_is_not_filled_in_is_refused() =>
        (await ComplaintsAsync("MicrosoftTeams.schema.json", AppPackage.ManifestAsWritten))
            .ShouldContain(complaint => complaint.StartsWith("/id ", StringComparison.Ordinal));

    [Fact]
    public void The_instructions_name_every_place_to_fill_in_and_no_other()
    {
        var named = AppPackage.Read("README.md").Split('`')
            .Where(word => word.Length > 4 && word.All(c => char.IsAsciiLetterUpper(c) || c == '_'))
            .Distinct(StringComparer.Ordinal);

        named.ShouldBe(AppPackage.Places, ignoreOrder: true);
    }

    [Fact]
    public void Everything_that_people_read_is_there_in_both_languages()
    {
        AppPackage.English.Keys.ShouldBe(AppPackage.Dutch.Keys, ignoreOrder: true);
        AppPackage.Dutch.Intersect(AppPackage.English).Select(text => text.Value)
            .Except(SameInBothLanguages, StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public void Texts_keep_within_what_the_store_shows()
    {
        foreach (var (key, text) in AppPackage.Dutch.Concat(AppPackage.English))
        {
            text.Length.ShouldBeLessThanOrEqualTo(Limit(key), $"{key}: {text}");
            text.ShouldBe(text.Trim(), key);
        }
    }

    [Fact]
    public void Names_hold_no_word_that_the_store_refuses()
    {
        string[] names = [AppPackage.Dutch["name.short"], AppPackage.English["name.short"]];

        names.ShouldAllBe(name => !UnwantedInNames.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void A_scope_has_one_list_of_at_most_ten_commands_each_once()
    {
        var bot = AppPackage.Manifest["bots"]![0]!;
        var lists = bot["commandLists"]!.AsArray();

        lists.SelectMany(list => Words(list!["scopes"])).ShouldBe(Words(bot["scopes"]));
        foreach (var list in lists)
        {
            var titles = list!["commands"]!.AsArray().Select(command => (string)command!["title"]!).ToList();
            titles.Count.ShouldBeInRange(1, 10);
            titles.Distinct(StringComparer.OrdinalIgnoreCase).Count().ShouldBe(titles.Count);
        }
    }

    [Fact]
    public void The_message_extension_has_the_commands_that_the_bot_answers()
    {
        var extension = AppPackage.Manifest["composeExtensions"]!.AsArray().ShouldHaveSingleItem()!;

        ((string)extension["botId"]!).ShouldBe((string)AppPackage.Manifest["bots"]![0]!["botId"]!);
        extension["commands"]!.AsArray().Select(command => (string)command!["id"]!).ShouldBe([CheckHandlers.OnMessage.Id, SearchHandlers.Search.Id]);
    }

    private static int Limit(string key) => key switch
    {
        "name.short" => 30,
        "name.full" => 100,
        "description.short" => 80,
        "description.full" => 4000,
        _ when key.EndsWith("title", StringComparison.Ordinal) => 32,
        _ => 128,
    };

    private static IEnumerable<string> Words(JsonNode? list) => list!.AsArray().Select(word => (string)word!);

    private static Task<IReadOnlyList<string>> ComplaintsAsync(string schema, string json)
    {
        var version = "v" + (string)AppPackage.Manifest["manifestVersion"]!;
        ((string)AppPackage.Manifest["$schema"]!).ShouldContain($"/{version}/");
        var file = NodeTools.Script(Path.Combine("@microsoft", "app-manifest", "build", "json-schemas", "teams", version, schema));
        return NodeJudge.ComplaintsAsync(Path.Combine("Manifest", "judge-manifest.cjs"), file, json);
    }
}
