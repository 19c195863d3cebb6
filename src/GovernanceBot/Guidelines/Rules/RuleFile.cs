using System.Collections.Immutable;
using System.Text.Json;
using GovernanceBot.Domain.Guidelines.Checking.Rules;

namespace GovernanceBot.Guidelines.Rules;

/// <summary>Reads the judgement rules that come with the product: <c>rules.json</c> beside this file.</summary>
public static class RuleFile
{
    private const string Resource = "rules.json";

    // They take time to read, and never change.
    public static readonly Lazy<RuleBook> FromAssembly = new(ReadShipped);

    /// <exception cref="InvalidDataException">The product was built with rules that cannot be read.</exception>
    public static RuleBook Shipped() => FromAssembly.Value;

    /// <summary>As it was written.</summary>
    public static Stream Open() => typeof(RuleFile).Assembly.GetManifestResourceStream(Resource)
        ?? throw new InvalidDataException($"{Resource} is missing from the assembly");

    private static RuleBook ReadShipped()
    {
        using var reader = new StreamReader(Open());
        return Read(reader.ReadToEnd());
    }

    /// <exception cref="InvalidDataException">It is not JSON, or a rule in it cannot be read.</exception>
    public static RuleBook Read(string json)
    {
        try
        {
            var file = JsonSerializer.Deserialize(json, RuleFileContext.Default.RuleFileJson) ?? new();
            return new(
                (file.Words ?? []).ToImmutableDictionary(list => list.Key, list => list.Value.ToImmutableArray(), StringComparer.Ordinal),
                (file.Detectors ?? []).ToImmutableDictionary(words => words.Key, RuleReading.ToDomain, StringComparer.Ordinal),
                [.. (file.Rules ?? []).Select(RuleReading.ToDomain)]);
        }
        catch (JsonException refusal)
        {
            throw new InvalidDataException("The rules cannot be read", refusal);
        }
    }
}
