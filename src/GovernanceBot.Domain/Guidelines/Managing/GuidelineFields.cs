using System.Collections.Immutable;
using System.Globalization;
using GovernanceBot.Domain.Guidelines.Answering;
using GovernanceBot.Domain.Guidelines.Checking.Rules;

namespace GovernanceBot.Domain.Guidelines.Managing;

/// <summary>What people keep, field by field as text: to compare versions, and to say what changed.</summary>
public static class GuidelineFields
{
    /// <summary>Of an image or video: the author did not say.</summary>
    public const string Unsaid = "Unsaid";

    public static IEnumerable<FieldText> Of(Guideline guideline) =>
    [
        new(EditedField.Kind, guideline.Kind.ToString()),
        new(EditedField.Scope, guideline.Scope.ToString()),
        new(EditedField.Owner, guideline.Owner),
        new(EditedField.DutchTitle, guideline.Dutch.Title),
        new(EditedField.DutchText, guideline.Dutch.Text),
        new(EditedField.DutchExample, guideline.Dutch.Example),
        new(EditedField.DutchTags, Lines(guideline.Dutch.Tags)),
        new(EditedField.EnglishTitle, guideline.English.Title),
        new(EditedField.EnglishText, guideline.English.Text),
        new(EditedField.EnglishExample, guideline.English.Example),
        new(EditedField.EnglishTags, Lines(guideline.English.Tags)),
        new(EditedField.Checks, Lines(guideline.Checks)),
        new(EditedField.MustAgree, guideline.MustAgree?.ToString() ?? ""),
        new(EditedField.ReviewOn, guideline.ReviewOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? ""),
        new(EditedField.Flagged, Lines(guideline.Examples.Flagged)),
        new(EditedField.Clean, Lines(guideline.Examples.Clean)),
        new(EditedField.Rules, string.Join("\n\n", guideline.Rules.Select(rule => $"{rule.Id}\n{Joined(Of(rule))}"))),
    ];

    public static IEnumerable<FieldText> Of(JudgementRule rule) =>
    [
        new(EditedField.Category, rule.Category),
        new(EditedField.Severity, rule.Severity.ToString()),
        new(EditedField.Scope, rule.Account.ToString()),
        new(EditedField.Platforms, Lines(rule.Platforms)),
        new(EditedField.Any, Lines(rule.Terms.Any)),
        new(EditedField.Near, Groups(rule.Terms.Near)),
        new(EditedField.Distance, rule.Terms.Near.IsEmpty ? "" : rule.Terms.Distance.ToString(CultureInfo.InvariantCulture)),
        new(EditedField.All, Groups(rule.Terms.All)),
        new(EditedField.Unless, Lines(rule.Terms.Unless)),
        new(EditedField.UnlessNear, Lines(rule.Terms.UnlessNear)),
        new(EditedField.LookAt, rule.LookAt == LookAt.Text ? "" : rule.LookAt.ToString()),
        new(EditedField.MediaSource, Lines(rule.Media?.Source.Select(source => source.ToString()) ?? [])),
        new(EditedField.MediaPeople, Lines(rule.Media?.People.Select(people => people?.ToString() ?? Unsaid) ?? [])),
        new(EditedField.MediaConsent, Lines(rule.Media?.Consent.Select(consent => consent?.ToString() ?? Unsaid) ?? [])),
        new(EditedField.DutchAdvice, rule.Advice?.Dutch ?? ""),
        new(EditedField.EnglishAdvice, rule.Advice?.English ?? ""),
        new(EditedField.Flagged, Lines(rule.Examples.Match.Select(example => example.Text))),
        new(EditedField.Clean, Lines(rule.Examples.Clean.Select(example => example.Text))),
    ];

    public static IEnumerable<FieldText> Of(Concept concept) =>
        [new(EditedField.DutchWords, Lines(concept.Dutch)), new(EditedField.EnglishWords, Lines(concept.English))];

    public static ImmutableArray<FieldChange> Between(Guideline before, Guideline after) => FieldChange.Between(Of(before), Of(after));

    public static ImmutableArray<FieldChange> Between(JudgementRule before, JudgementRule after) => FieldChange.Between(Of(before), Of(after));

    public static ImmutableArray<FieldChange> Between(Concept before, Concept after) => FieldChange.Between(Of(before), Of(after));

    /// <summary>What it takes to keep all this in one row and to show it on one card.</summary>
    public static int Cost(IEnumerable<FieldText> fields) =>
        fields.Sum(field => TextCost.Of(field.Text) + field.Text.Count(character => character is '"' or '\\' || char.IsControl(character)));

    private static string Lines(IEnumerable<string> parts) => string.Join('\n', parts);

    private static string Groups(ImmutableArray<ImmutableArray<string>> groups) => string.Join("\n\n", groups.Select(group => Lines(group)));

    private static string Joined(IEnumerable<FieldText> fields) =>
        string.Join('\n', fields.Where(field => field.Text.Length > 0).Select(field => $"{field.Field}: {field.Text}"));
}
