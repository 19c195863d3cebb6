using System.Collections.Immutable;
using System.Text.Json;
using GovernanceBot.Domain.Guidelines;
using GovernanceBot.Domain.Guidelines.Checking;
using GovernanceBot.Domain.Guidelines.Checking.Rules;
using GovernanceBot.Guidelines.Files;

namespace GovernanceBot.Guidelines.Rules;

/// <summary>Turns a rule as written into a rule of the domain, and back.</summary>
internal static class RuleReading
{
    /// <exception cref="JsonException">A field says something that the format does not know.</exception>
    public static JudgementRule ToDomain(RuleJson rule) => new(Required(rule.Id, "id"), Required(rule.Category, "category"), SeverityOf(rule.Severity))
    {
        Account = rule.Account is null ? AccountScope.All : GuidelineNames.Scope(rule.Account) ?? throw Unknown("account", rule.Account),
        Platforms = [.. (rule.Platforms ?? []).Select(platform => platform.ToLowerInvariant())],
        LookAt = rule.LookAtAlt ? LookAt.TextAndAlt : LookAt.Text,
        Terms = new()
        {
            Any = [.. rule.Any ?? []],
            Near = Groups(rule.Near),
            Distance = rule.Distance ?? RuleTerms.None.Distance,
            All = Groups(rule.All),
            Unless = [.. rule.Unless ?? []],
            UnlessNear = [.. rule.UnlessNear ?? []],
        },
        Media = rule.Media is { } media ? ToDomain(media) : null,
        Advice = AdviceOf(rule.Nl, rule.En),
        Examples = rule.Match is null && rule.Clean is null ? RuleExamples.None : new(Examples(rule.Match), Examples(rule.Clean)),
    };

    public static DetectorWords ToDomain(KeyValuePair<string, DetectorWordsJson> words) =>
        new(SeverityOf(words.Value.Severity), AdviceOf(words.Value.Nl, words.Value.En));

    public static RuleJson FromDomain(JudgementRule rule) => new()
    {
        Id = rule.Id,
        Category = rule.Category,
        Severity = rule.Severity.ToString().ToLowerInvariant(),
        Account = GuidelineNames.Of(rule.Account),
        Platforms = Filled(rule.Platforms),
        LookAtAlt = rule.LookAt == LookAt.TextAndAlt,
        Any = Filled(rule.Terms.Any),
        Near = Filled(rule.Terms.Near),
        Distance = rule.Terms.Near.IsEmpty ? null : rule.Terms.Distance,
        All = Filled(rule.Terms.All),
        Unless = Filled(rule.Terms.Unless),
        UnlessNear = Filled(rule.Terms.UnlessNear),
        Media = rule.Media is { } media ? MediaNames.From(media) : null,
        Nl = rule.Advice?.Dutch,
        En = rule.Advice?.English,
        Match = [.. rule.Examples.Match.Select(From)],
        Clean = [.. rule.Examples.Clean.Select(From)],
    };

    private static MediaCondition ToDomain(MediaConditionJson media) => new(
        [.. (media.Source ?? []).Select(source => MediaNames.Source(source) ?? throw Unknown("source", source))],
        [.. (media.People ?? []).Select(MediaNames.People)],
        [.. (media.Consent ?? []).Select(MediaNames.Consent)]);

    private static RuleExampleJson From(RuleExample example) => new(example.Text, [.. example.Media.Select(MediaNames.From)]);

    private static ImmutableArray<RuleExample> Examples(RuleExampleJson[]? examples) =>
        [.. (examples ?? []).Select(example => new RuleExample(example.Text, [.. example.Media.Select(MediaNames.ToDomain)]))];

    private static ImmutableArray<ImmutableArray<string>> Groups(string[][]? groups) => [.. (groups ?? []).Select(group => group.ToImmutableArray())];

    private static string[]? Filled(ImmutableArray<string> terms) => terms.IsEmpty ? null : [.. terms];

    private static string[][]? Filled(ImmutableArray<ImmutableArray<string>> groups) => groups.IsEmpty ? null : [.. groups.Select(group => group.ToArray())];

    private static Advice? AdviceOf(string? dutch, string? english) => dutch is null || english is null ? null : new(dutch, english);

    private static Severity SeverityOf(string? name) =>
        name is null ? Severity.Medium : Enum.TryParse<Severity>(name, ignoreCase: true, out var severity) ? severity : throw Unknown("severity", name);

    private static string Required(string? value, string field) => string.IsNullOrWhiteSpace(value) ? throw Unknown(field, value) : value;

    private static JsonException Unknown(string field, string? value) => new($"{field}: {value}");
}
