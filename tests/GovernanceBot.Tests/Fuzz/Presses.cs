using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using GovernanceBot.Calendar;
using GovernanceBot.Domain.People;
using GovernanceBot.Drafts;
using GovernanceBot.Teams;
using GovernanceBot.Tests.Chat;

namespace GovernanceBot.Tests.Fuzz;

/// <summary>Every verb of the product with every field of its data, by its own records; what they name is really there.</summary>
internal static class Presses
{
    public static async Task<IReadOnlyList<(string Verb, JsonObject Data)>> OnAsync(BotUnderTest bot)
    {
        var values = await ValuesAsync(bot);
        return
        [
            .. typeof(Router).Assembly.GetTypes()
                .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
                .Where(field => field.FieldType.IsGenericType && field.FieldType.GetGenericTypeDefinition() == typeof(Verb<>))
                .Select(field => Filled(field.GetValue(null)!, values))
        ];
    }

    private static (string Verb, JsonObject Data) Filled(object verb, IReadOnlyDictionary<string, string> values)
    {
        var name = (string)verb.GetType().GetProperty(nameof(Verb<>.Name))!.GetValue(verb)!;
        var json = (JsonTypeInfo)verb.GetType().GetProperty(nameof(Verb<>.Json))!.GetValue(verb)!;
        var data = new JsonObject(json.Properties.Select(field => KeyValuePair.Create(field.Name, Value(field, values))));
        return (name, data);
    }

    private static JsonNode? Value(JsonPropertyInfo field, IReadOnlyDictionary<string, string> values) => field.PropertyType switch
    {
        var type when type == typeof(bool) => true,
        var type when type == typeof(int) => 1,
        var type when type == typeof(Guid) || type == typeof(Guid?) => Guid.Empty.ToString(),
        var type when type == typeof(DateTimeOffset?) => BotUnderTest.Start.ToString("O"),
        var type when type == typeof(PersonId) || type == typeof(PersonId?) => BotUnderTest.Administrator,
        { IsEnum: true } type => Enum.GetNames(type)[^1],
        var type when type == typeof(IReadOnlyList<string>) => new JsonArray("G02", "G03"),
        _ => values.GetValueOrDefault(field.Name, Mutations.Marker),
    };

    /// <summary>By the field's name; all others take any text.</summary>
    private static async Task<IReadOnlyDictionary<string, string>> ValuesAsync(BotUnderTest bot)
    {
        var draft = await bot.Noor.Submits($"{Mutations.Marker} Vrijdag open.");
        var asked = (await bot.Noor.Says("Hoe laat gaat de kantine open?")).Card.Buttons.Single(button => button.Verb == "question.ask");
        var posts = await bot.Service<UpcomingPosts>().AfterAsync(BotUnderTest.Start, 1, TestContext.Current.CancellationToken);
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["draft"] = (string)draft.Card.Button(DraftTexts.Withdraw.Dutch).Data["draft"]!,
            ["question"] = (string)asked.Data["question"]!,
            ["post"] = posts.Single().Id,
            ["guideline"] = "G05",
            ["channel"] = "LinkedIn",
            ["channels"] = "LinkedIn,X",
            ["date"] = "2027-12-01",
            ["time"] = "14:00",
            ["minutes"] = "60",
            ["next"] = "2028-06-01",
            ["link"] = $"https://example.org/{Mutations.Marker}",
        };
    }
}
