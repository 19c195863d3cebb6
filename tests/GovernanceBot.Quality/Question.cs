using System.Text.Json;
using System.Text.Json.Serialization;

namespace GovernanceBot.Quality;

/// <param name="Accept">The ids that answer it, the best first; none for a question out of scope.</param>
/// <param name="Batch">The group in which its figures are reported.</param>
/// <param name="Tuned">Whether the makers looked at it while they improved the answers.</param>
internal sealed record Question(string Id, string Lang, string Scope, string Text, IReadOnlyList<string> Accept, JsonElement? Batch = null, bool? Tuned = null)
{
    public bool InScope => string.Equals(Scope, "in", StringComparison.OrdinalIgnoreCase);

    public static IReadOnlyList<Question> ReadAll(string path) =>
        [.. File.ReadLines(path)
            .Where(line => !string.IsNullOrWhiteSpace(line))
            .Select(line => JsonSerializer.Deserialize(line, QualityJson.Default.Question)
                ?? throw new InvalidDataException($"A line of {path} is no question: {line}"))];
}

/// <param name="Outcome">answer, suggest or none.</param>
/// <param name="Ids">Best first, at most ten.</param>
internal sealed record AnswerLine(string Id, string Outcome, IReadOnlyList<string> Ids, double Score);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Question))]
[JsonSerializable(typeof(AnswerLine))]
internal sealed partial class QualityJson : JsonSerializerContext;
