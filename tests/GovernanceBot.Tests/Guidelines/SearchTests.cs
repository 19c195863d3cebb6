using System.Text.Json;
using System.Text.Json.Nodes;
using GovernanceBot.Domain;
using GovernanceBot.Guidelines;
using GovernanceBot.Tests.Chat;

namespace GovernanceBot.Tests.Guidelines;

public sealed class SearchTests
{
    [Theory]
    [InlineData(Language.Dutch, "foto van bezoekers", "G01")]
    [InlineData(Language.Dutch, "photo of visitors", "G01")]
    [InlineData(Language.English, "photo of visitors", "G01")]
    [InlineData(Language.English, "foto van bezoekers", "G01")]
    [InlineData(Language.Dutch, "G05", "G05")]
    [InlineData(Language.Dutch, "g05", "G05")]
    [InlineData(Language.Dutch, "verkorte li", "G31")]
    [InlineData(Language.English, "hashtags", "G27")]
    public async Task What_is_typed_in_either_language_finds_the_guideline_in_the_persons_own(Language language, string text, string id)
    {
        await using var bot = await BotUnderTest.StartAsync(language);
        var guideline = (await bot.Service<GuidelineBook>().FindAsync(id, TestContext.Current.CancellationToken)).ShouldNotBeNull();

        var found = await FindAsync(bot, text);

        found[0].Preview.ShouldBe(($"{id} · {GuidelineTexts.Kind(guideline.Kind).In(language)}", guideline.In(language).Title));
        found[0].Card.Words.ShouldContain(guideline.In(language).Text);
        found[0].Card.Language.ShouldBe(language == Language.Dutch ? "nl" : "en");
        found.Select(result => result.Preview.Text).Distinct(StringComparer.Ordinal).Count().ShouldBe(found.Count);
        foreach (var result in found)
        {
            await CardJudge.ShouldBeFlawlessAsync(result.Card);
            result.Card.Json.TryGetProperty("actions", out _).ShouldBeFalse("who reads it could not press anything");
        }
    }

    [Fact]
    public async Task Before_anything_is_typed_a_handful_is_shown()
    {
        await using var bot = await BotUnderTest.StartAsync();

        var initial = await bot.Noor.Extends("query", Query(new JsonObject { ["name"] = "initialRun", ["value"] = "true" }));

        Results(initial).Count.ShouldBe(8);
        (await FindAsync(bot, " ")).Count.ShouldBe(8);
        Results(await bot.Noor.Extends("query", new JsonObject { ["commandId"] = "searchGuidelines" })).Count.ShouldBe(8);
    }

    [Theory]
    [InlineData(0, 3, 3)]
    [InlineData(6, 25, 2)]
    [InlineData(-5, 4, 4)]
    [InlineData(0, -1, 1)]
    [InlineData(0, 2_000_000_000, 8)]
    [InlineData(2_000_000_000, 25, 0)]
    public async Task A_page_stays_within_its_bounds(int skip, int count, int expected)
    {
        await using var bot = await BotUnderTest.StartAsync();

        var answer = await bot.Noor.Extends("query", Query(new JsonObject { ["name"] = "text", ["value"] = "" }, skip, count));

        var type = answer.GetProperty("composeExtension").GetProperty("type").GetString();
        (type == "result" ? Results(answer).Count : 0).ShouldBe(expected);
    }

    [Theory, BothLanguages]
    public async Task Where_nothing_is_found_that_is_said(Language language)
    {
        await using var bot = await BotUnderTest.StartAsync(language);

        var answer = (await bot.Noor.Extends("query", Query(new JsonObject { ["name"] = "text", ["value"] = "🎉🎉" }))).GetProperty("composeExtension");

        answer.GetProperty("type").GetString().ShouldBe("message");
        answer.GetProperty("text").GetString().ShouldBe(GuidelineTexts.NothingFound.In(language));
    }

    [Theory]
    [InlineData("<script>alert(1)</script> {{DATE(1)}}")]
    [InlineData("((((((((((a+)+)+)+")]
    public async Task No_search_is_an_obstacle(string text)
    {
        await using var bot = await BotUnderTest.StartAsync();

        (await bot.Noor.Extends("query", Query(new JsonObject { ["name"] = "text", ["value"] = text }))).GetProperty("composeExtension").ValueKind.ShouldBe(JsonValueKind.Object);
        (await bot.Noor.Extends("query", Query(new JsonObject { ["name"] = "text", ["value"] = new string('z', 100_000) })))
            .GetProperty("composeExtension").ValueKind.ShouldBe(JsonValueKind.Object);
    }

    private static async Task<IReadOnlyList<Found>> FindAsync(BotUnderTest bot, string text) =>
        Results(await bot.Noor.Extends("query", Query(new JsonObject { ["name"] = "text", ["value"] = text })));

    private static JsonObject Query(JsonObject parameter, int skip = 0, int count = 25) => new()
    {
        ["commandId"] = "searchGuidelines",
        ["commandContext"] = "compose",
        ["parameters"] = new JsonArray(parameter),
        ["queryOptions"] = new JsonObject { ["skip"] = skip, ["count"] = count },
    };

    private static IReadOnlyList<Found> Results(JsonElement answer)
    {
        var extension = answer.GetProperty("composeExtension");
        extension.GetProperty("type").GetString().ShouldBe("result");
        extension.GetProperty("attachmentLayout").GetString().ShouldBe("list");
        return [.. extension.GetProperty("attachments").EnumerateArray().Select(Read)];
    }

    private static Found Read(JsonElement attachment)
    {
        attachment.GetProperty("contentType").GetString().ShouldBe("application/vnd.microsoft.card.adaptive");
        var preview = attachment.GetProperty("preview");
        preview.GetProperty("contentType").GetString().ShouldBe("application/vnd.microsoft.card.thumbnail");
        var content = preview.GetProperty("content");
        return new(new(attachment.GetProperty("content")), (content.GetProperty("title").GetString()!, content.GetProperty("text").GetString()!));
    }

    private sealed record Found(CardView Card, (string Title, string Text) Preview);
}
