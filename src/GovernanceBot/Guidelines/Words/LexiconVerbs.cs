using System.Text.Json;
using System.Text.Json.Serialization;
using GovernanceBot.Teams;

namespace GovernanceBot.Guidelines.Words;

internal static class LexiconVerbs
{
    public static readonly Verb<LexiconRequest> List = new("words.list", LexiconVerbJson.Default.LexiconRequest);
    public static readonly Verb<ConceptRef> Open = new("words.open", LexiconVerbJson.Default.ConceptRef);
    public static readonly Verb<ConceptAnswer> Save = new("words.save", LexiconVerbJson.Default.ConceptAnswer);
}

/// <param name="Find">Part of a word.</param>
internal sealed record LexiconRequest(int Page = 0, string? Find = null);

/// <param name="Concept">Null for a new one.</param>
internal sealed record ConceptRef(string? Concept = null);

/// <param name="Base">The version of the organisation's own words that the form shows; 0 where there are none.</param>
/// <param name="Dutch">A word or short phrase on each line.</param>
internal sealed record ConceptAnswer(string? Concept, int Base, string? Dutch = null, string? English = null);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(LexiconRequest))]
[JsonSerializable(typeof(ConceptRef))]
[JsonSerializable(typeof(ConceptAnswer))]
internal sealed partial class LexiconVerbJson : JsonSerializerContext;
