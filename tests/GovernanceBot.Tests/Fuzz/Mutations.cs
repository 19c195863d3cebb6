using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace GovernanceBot.Tests.Fuzz;

/// <summary>Activities that Teams sent, with up to five things wrong with them, and now and then with a text that is no JSON any more.</summary>
internal static class Mutations
{
    /// <summary>Stands in all that people could have written: no log may hold it.</summary>
    public const string Marker = "Geheim7f3a";

    /// <summary>A half character cannot be carried in a tree of JSON: this stands for it until the text is made.</summary>
    private const string Half = "-half-a-character-";

    private static readonly JsonSerializerOptions AsTeamsWrites = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 1_000 };

    /// <summary>As JSON. What has broken software before: emptiness, size, depth, wrong kinds, half characters, names of other things.</summary>
    private static readonly string[] Values =
    [
        "null", "true", "0", "-1", "1e400", "99999999999999999999", "3.5", "\"\"", "\" \"", "[]", "{}", "[null]", "[[[[]]]]", "{\"\":{\"\":{}}}",
        $"\"{Marker}\"", $"\"{Marker} **vet** [x](javascript:1) <script> {{{{DATE(1)}}}} ' OR 1=1 -- ../../etc/passwd %s %n\"",
        $"\"{Marker} {Half}\"", $"\"{Marker} \\u0000\\u0008\\u001b[31m\\u202e\\u200b\\ufeff\\uffff\"", $"\"{Marker} \\r\\n\\r\\n HTTP/1.1 200\"",
        $"\"{Marker}{new string('x', 3_000)}\"", $"\"{Marker}{new string('\u00e9', 20_000)}\"", "\"personal\"", "\"groupChat\"", "\"message\"", "\"invoke\"",
        "\"adaptiveCard/action\"", "\"installationUpdate\"", "\"conversationUpdate\"", "\"add\"", "\"remove\"", "\"28:2e7c0f52-52a1-4a86-8a55-6d3f7f1c9b21\"",
        "\"00a139b0-625d-56c9-9cd7-119524fba141\"", "\"d7f90631-36a8-5368-af12-c5a257666d62\"", "\"00000000-0000-0000-0000-000000000000\"", "\"G05\"",
        "\"draft-0123456789abcdef0123456789abcdef\"", "\"draft-\"", "\"post-x/y?z#\"", "\"loose\"", "\"LinkedIn,X,Hyves,,\"", "\"9999-12-31\"", "\"0001-01-01\"",
        "\"24:00\"", "\"2027-02-30\"", "\"en-US\"", "\"https://evil.example/\"", "\"http://127.0.0.1:1/teams\"",
    ];

    public static Gen<string> Of(IReadOnlyList<string> recorded) =>
        from activity in Gen.Elements<string>(recorded)
        from other in Gen.Elements<string>(recorded)
        from count in Gen.Choose(0, 5)
        from changes in Changes().ArrayOf(count)
        from id in Gen.Choose(0, int.MaxValue)
        from damage in Gen.Frequency((12, Gen.Constant(-1)), (1, Gen.Choose(0, 100_000)))
        select Damaged(Changed(activity, other, changes, id), damage);

    private static Gen<Change> Changes() =>
        from place in Gen.Choose(0, 10_000)
        from kind in Gen.Choose(0, 6)
        from value in Gen.OneOf(Gen.Elements<string>(Values), Written())
        select new Change(place, kind, value);

    private static Gen<string> Written() =>
        from text in ArbMap.Default.GeneratorFor<string?>()
        select JsonSerializer.Serialize(Marker + text);

    private static string Changed(string activity, string other, Change[] changes, int id)
    {
        var root = JsonNode.Parse(activity)!.AsObject();
        root["id"] = $"f:{id}";
        foreach (var change in changes)
        {
            Apply(root, JsonNode.Parse(other)!, change);
        }

        return root.ToJsonString(AsTeamsWrites).Replace(Half, "\\ud83d", StringComparison.Ordinal);
    }

    private static void Apply(JsonObject root, JsonNode other, Change change)
    {
        var places = Places(root).ToList();
        if (places.Count == 0)
        {
            return;
        }

        var (parent, name) = places[change.Where % places.Count];
        switch (change.Kind)
        {
            case 0:
                parent.Remove(name);
                break;
            case 1:
                (parent[$"{name}X"], _) = (parent[name]?.DeepClone(), parent.Remove(name));
                break;
            case 2:
                var (donor, of) = Places(other).ElementAt(change.Where % Places(other).Count());
                parent[name] = donor[of]?.DeepClone();
                break;
            case 3:
                parent[name] = new JsonArray(parent[name]?.DeepClone(), parent[name]?.DeepClone());
                break;
            case 4:
                parent[name] = Nested(change.Where % 90);
                break;
            default:
                parent[name] = Parsed(change.Value);
                break;
        }
    }

    private static JsonNode? Parsed(string value)
    {
        try
        {
            return JsonNode.Parse(value)?.DeepClone();
        }
        catch (JsonException)
        {
            return Marker;
        }
    }

    private static JsonNode Nested(int depth)
    {
        JsonNode inner = Marker;
        for (var level = 0; level < depth; level++)
        {
            inner = new JsonArray(inner);
        }

        return inner;
    }

    private static IEnumerable<(JsonObject Parent, string Name)> Places(JsonNode? node) => node switch
    {
        JsonObject all => all.SelectMany(entry => Places(entry.Value).Prepend((all, entry.Key))),
        JsonArray list => list.SelectMany(Places),
        _ => [],
    };

    private static string Damaged(string json, int damage)
    {
        if (damage < 0)
        {
            return json;
        }

        var at = damage % json.Length;
        return (damage % 5) switch
        {
            0 => json[..at],
            1 => json.Insert(at, "\\ud83d"),
            2 => json.Insert(at, "\0"),
            3 => json.Remove(at, 1),
            _ => json + json,
        };
    }

    private sealed record Change(int Where, int Kind, string Value);
}
