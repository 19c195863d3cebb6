using System.Collections.Immutable;
using GovernanceBot.Domain;

namespace GovernanceBot.Cards;

/// <summary>One answer that a form offers, with what it means: read by the same list that is shown.</summary>
/// <param name="Value">What the client sends for it; never empty, because clients show no such choice.</param>
internal sealed record Option<T>(string Value, T Meaning, Text Name);

internal static class Options
{
    public static Option<T>? Find<T>(this ImmutableArray<Option<T>> options, string? value) =>
        options.FirstOrDefault(option => string.Equals(option.Value, value, StringComparison.Ordinal));

    public static IReadOnlyList<Choice> In<T>(this ImmutableArray<Option<T>> options, Language language) =>
        [.. options.Select(option => new Choice(option.Name.In(language), option.Value))];
}
