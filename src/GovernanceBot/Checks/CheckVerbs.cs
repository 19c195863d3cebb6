using System.Text.Json;
using System.Text.Json.Serialization;
using GovernanceBot.Teams;

namespace GovernanceBot.Checks;

internal static class CheckVerbs
{
    public static readonly Verb<CheckAnswer> Run = new("check.run", CheckJson.Default.CheckAnswer);
}

/// <summary>The fields of the form, by their ids. Those from <paramref name="Source"/> on are asked only where there are media.</summary>
/// <param name="Channel">The name of a channel; the others are values of <see cref="CheckChoices"/>.</param>
internal sealed record CheckAnswer(
    string? Text = null,
    string? Channel = null,
    string? Account = null,
    string? Media = null,
    string? Source = null,
    string? Alt = null,
    string? People = null,
    string? Consent = null);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CheckAnswer))]
internal sealed partial class CheckJson : JsonSerializerContext;
