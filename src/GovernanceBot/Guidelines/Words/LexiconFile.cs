using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using GovernanceBot.Domain.Guidelines.Answering;

namespace GovernanceBot.Guidelines.Words;

/// <summary>Reads a lexicon: the shipped one (lexicon.json, embedded in the program) or what an organisation adds in the same form.</summary>
/// <remarks>
/// Forms are separated by commas, on as many lines as read well; an implication is a concept and a weight ("privacy 0.5"). <c>kind</c> is subject (the default), setting or elsewhere.
/// A shorthand is a chat spelling and the words it stands for ("vd van de").
/// </remarks>
public static class LexiconFile
{
    private static readonly char[] Spaces = [' ', '\n', '\r', '\t'];

    public static Lexicon ReadShipped()
    {
        using var stream = typeof(LexiconFile).Assembly.GetManifestResourceStream("lexicon.json")
            ?? throw new InvalidOperationException("The lexicon is not part of this build.");
        return ToLexicon(JsonSerializer.Deserialize(stream, LexiconFileContext.Default.LexiconFileJson));
    }

    /// <exception cref="JsonException">The text is not JSON of this form.</exception>
    /// <exception cref="FormatException">An implication has no weight above 0 up to 1, a kind is unknown, or a shorthand stands for no word.</exception>
    public static Lexicon Read(string json) => ToLexicon(JsonSerializer.Deserialize(json, LexiconFileContext.Default.LexiconFileJson));

    private static Lexicon ToLexicon(LexiconFileJson? file) => new(
        [.. (file?.Concepts ?? []).Select(ToConcept)],
        [.. (file?.EverydayWords ?? []).SelectMany(words => words.Split(Spaces, StringSplitOptions.RemoveEmptyEntries))])
    {
        Shorthands = [.. (file?.Shorthands ?? []).SelectMany(Split).Select(ToShorthand)],
    };

    private static Concept ToConcept(LexiconFileConcept concept) => new(
        concept.Id,
        Enum.TryParse<ConceptKind>(concept.Kind ?? nameof(ConceptKind.Subject), ignoreCase: true, out var kind)
            ? kind
            : throw new FormatException($"{concept.Id} has an unknown kind: {concept.Kind}"),
        [.. (concept.Nl ?? []).SelectMany(Split)],
        [.. (concept.En ?? []).SelectMany(Split)],
        [.. Split(concept.Implies ?? "").Select(implication => ToImplication(concept.Id, implication))]);

    private static Shorthand ToShorthand(string shorthand) => shorthand.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var spelling, _, ..] words
        ? new Shorthand(spelling, [.. words[1..]])
        : throw new FormatException($"{shorthand} is a shorthand for nothing.");

    private static string[] Split(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static Implication ToImplication(string id, string implication)
    {
        var words = implication.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 2 && double.TryParse(words[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var weight) && weight is > 0 and <= 1
            ? new Implication(words[0], weight)
            : throw new FormatException($"{id} has an implication that is no concept and weight: {implication}");
    }
}

internal sealed record LexiconFileJson(List<LexiconFileConcept>? Concepts, List<string>? EverydayWords, List<string>? Shorthands);

internal sealed record LexiconFileConcept(string Id, string? Kind, List<string>? Nl, List<string>? En, string? Implies);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true)]
[JsonSerializable(typeof(LexiconFileJson))]
internal sealed partial class LexiconFileContext : JsonSerializerContext;
