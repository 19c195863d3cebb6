using System.Text.Json;
using GovernanceBot.Teams;

namespace GovernanceBot.Tests.Teams;

public sealed class InboundTextTests
{
    [Theory]
    [InlineData("\"https://example.org\"", "https://example.org")]
    [InlineData("\"\\ud83d\\ude00\"", "😀")]
    [InlineData("\"\\ud83d\"", null)]
    [InlineData("12", null)]
    [InlineData("null", null)]
    [InlineData("{}", null)]
    public void Half_a_character_makes_no_text(string json, string? text)
    {
        using var document = JsonDocument.Parse(json);

        document.RootElement.AsText().ShouldBe(text);
    }

    [Theory]
    [InlineData("""{"url":"https://example.org"}""", "https://example.org")]
    [InlineData("""{"url":"\ud83d"}""", null)]
    [InlineData("[]", null)]
    public void Half_a_character_makes_no_text_of_a_property(string json, string? text)
    {
        using var document = JsonDocument.Parse(json);

        document.RootElement.TextOf("url").ShouldBe(text);
    }
}
