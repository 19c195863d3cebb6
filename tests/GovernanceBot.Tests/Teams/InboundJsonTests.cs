using System.Text.Json;
using GovernanceBot.Teams;

namespace GovernanceBot.Tests.Teams;

public sealed class InboundJsonTests
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

        Wire.Json.String.Read(document.RootElement).ShouldBe(text);
    }

    [Theory]
    [InlineData("""{"downloadUrl":"https://example.org"}""", "https://example.org")]
    [InlineData("""{"downloadUrl":"\ud83d"}""", null)]
    [InlineData("""{"\ud83d":"https://example.org"}""", null)]
    [InlineData("[]", null)]
    public void What_has_another_form_is_not_there(string json, string? address)
    {
        using var document = JsonDocument.Parse(json);

        Wire.Json.FileDownload.Read(document.RootElement)?.DownloadUrl.ShouldBe(address);
    }
}
