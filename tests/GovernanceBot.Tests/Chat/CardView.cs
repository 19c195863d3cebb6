using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace GovernanceBot.Tests.Chat;

/// <summary>A card as a person reads and uses it: its words, its fields and its buttons.</summary>
internal sealed partial class CardView(JsonElement json)
{
    public JsonElement Json => json;

    public string Language => json.GetProperty("lang").GetString()!;

    public int Bytes => Encoding.UTF8.GetByteCount(json.GetRawText());

    /// <summary>What stands on the card, a line for each block of text, with escapes taken back as a client does.</summary>
    public string Words => string.Join('\n', Blocks(json.GetProperty("body")));

    /// <summary>The text of what was removed and of what was added since the version before.</summary>
    public (string Removed, string Added) Difference => (
        string.Concat(Runs().Where(run => run.TryGetProperty("strikethrough", out _)).Select(Run)),
        string.Concat(Runs().Where(run => run.TryGetProperty("weight", out var weight) && weight.GetString() == "bolder").Select(Run)));

    /// <summary>All that sends something, also from the parts that unfold.</summary>
    public IReadOnlyList<CardButton> Buttons => [.. ButtonsOf(json, [])];

    public IReadOnlyList<string> Titles => [.. Buttons.Select(button => button.Title)];

    public IReadOnlyList<CardField> Fields => [.. FieldsOf(json)];

    public IReadOnlyList<string> Links => [.. Actions(json).Where(a => Type(a) == "Action.OpenUrl").Select(a => a.GetProperty("url").GetString()!)];

    /// <summary>The card after a press on what unfolds something, by the client alone.</summary>
    public CardView Toggled(string title)
    {
        var toggle = Shown(json).Where(action => Type(action) == "Action.ToggleVisibility" && action.GetProperty("title").GetString() == title).ShouldHaveSingleItem();
        var targets = toggle.GetProperty("targetElements").EnumerateArray().Select(id => id.GetString()).ToHashSet(StringComparer.Ordinal);
        var changed = JsonNode.Parse(json.GetRawText())!;
        Flip(changed, targets).ShouldBe(targets.Count, "every target is there once");
        using var document = JsonDocument.Parse(changed.ToJsonString());
        return new CardView(document.RootElement.Clone());
    }

    public CardButton Button(string title)
    {
        var found = Buttons.Where(button => button.Title == title).ToList();
        return found.Count == 1
            ? found[0]
            : throw new InvalidOperationException($"{found.Count} buttons '{title}' on the card; there are: {string.Join(", ", Titles)}");
    }

    public CardField Field(string id) => Fields.Single(field => field.Id == id);

    private static IEnumerable<CardButton> ButtonsOf(JsonElement card, IReadOnlyList<CardField> around)
    {
        IReadOnlyList<CardField> fields = [.. around, .. FieldsOf(card)];
        return Shown(card).SelectMany(action => Type(action) switch
        {
            "Action.ShowCard" => ButtonsOf(action.GetProperty("card"), fields),
            "Action.Execute" or "Action.Submit" => [new CardButton(action, fields)],
            _ => [],
        });
    }

    private static IEnumerable<JsonElement> Shown(JsonElement card) =>
        Actions(card).Concat(Elements(card.GetProperty("body")).Where(IsButton).Select(e => e.GetProperty("selectAction")));

    private static int Flip(JsonNode? node, IReadOnlySet<string?> ids)
    {
        if (node is JsonArray list)
        {
            return list.Sum(item => Flip(item, ids));
        }

        if (node is not JsonObject element)
        {
            return 0;
        }

        var count = element.Sum(property => Flip(property.Value, ids));
        if ((string?)element["type"] == "Container" && ids.Contains((string?)element["id"]))
        {
            element["isVisible"] = (bool?)element["isVisible"] == false;
            count++;
        }

        return count;
    }

    private static bool IsButton(JsonElement element) => element.TryGetProperty("selectAction", out _);

    private static IEnumerable<JsonElement> Actions(JsonElement card) =>
        Elements(card.GetProperty("body")).Where(element => Type(element) == "ActionSet").Append(card).SelectMany(holder => Children(holder, "actions"));

    private static IEnumerable<CardField> FieldsOf(JsonElement card) =>
        Elements(card.GetProperty("body"), hiddenToo: true).Where(element => Type(element).StartsWith("Input.", StringComparison.Ordinal)).Select(e => new CardField(e));

    /// <param name="hiddenToo">A client sends the fields that it does not show; nothing else of what is hidden is there for a person.</param>
    private static IEnumerable<JsonElement> Elements(JsonElement list, bool hiddenToo = false) => list.EnumerateArray()
        .Where(element => hiddenToo || !element.TryGetProperty("isVisible", out var visible) || visible.GetBoolean())
        .SelectMany(element => element.TryGetProperty("items", out var items) ? Elements(items, hiddenToo).Prepend(element) : [element]);

    private static IEnumerable<string> Blocks(JsonElement list) => Elements(list).SelectMany(element => Type(element) switch
    {
        "TextBlock" => [WithoutEscapes(element.GetProperty("text").GetString()!)],
        "RichTextBlock" => [string.Concat(Children(element, "inlines").Select(Run))],
        "FactSet" => Children(element, "facts").Select(fact =>
            $"{fact.GetProperty("title").GetString()}: {WithoutEscapes(fact.GetProperty("value").GetString()!)}"),
        _ => Enumerable.Empty<string>(),
    });

    private static IEnumerable<JsonElement> Children(JsonElement element, string name) =>
        element.TryGetProperty(name, out var list) ? list.EnumerateArray() : Enumerable.Empty<JsonElement>();

    private IEnumerable<JsonElement> Runs() =>
        Elements(json.GetProperty("body")).Where(e => Type(e) == "RichTextBlock").SelectMany(e => Children(e, "inlines"));

    private static string Run(JsonElement run) => WithoutJoiners(run.GetProperty("text").GetString()!);

    private static string Type(JsonElement element) => element.GetProperty("type").GetString()!;

    private static string WithoutEscapes(string text) => WithoutJoiners(Escape().Replace(text, "${character}"));

    private static string WithoutJoiners(string text) => text.Replace("\u2060", "", StringComparison.Ordinal);

    [GeneratedRegex(@"\\(?<character>[!-/:-@\[-`{-~])", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Escape();
}
