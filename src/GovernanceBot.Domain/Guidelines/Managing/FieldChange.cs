using System.Collections.Immutable;

namespace GovernanceBot.Domain.Guidelines.Managing;

/// <summary>The fields of what people keep, in the order in which they are shown.</summary>
public enum EditedField
{
    Kind,
    Scope,
    Owner,
    DutchTitle,
    DutchText,
    DutchExample,
    DutchTags,
    EnglishTitle,
    EnglishText,
    EnglishExample,
    EnglishTags,
    Checks,
    MustAgree,
    ReviewOn,
    Flagged,
    Clean,
    Rules,
    Category,
    Severity,
    Platforms,
    Any,
    Near,
    Distance,
    All,
    Unless,
    UnlessNear,
    LookAt,
    MediaSource,
    MediaPeople,
    MediaConsent,
    DutchAdvice,
    EnglishAdvice,
    DutchWords,
    EnglishWords,
}

/// <summary>One field as text; a list has a line for each of its parts.</summary>
public readonly record struct FieldText(EditedField Field, string Text);

/// <param name="Before">Empty where the field was.</param>
public sealed record FieldChange(EditedField Field, string Before, string After)
{
    /// <returns>The fields that differ, in order. Nothing means that both say the same.</returns>
    public static ImmutableArray<FieldChange> Between(IEnumerable<FieldText> before, IEnumerable<FieldText> after)
    {
        var old = before.ToDictionary(field => field.Field, field => field.Text);
        return
        [
            .. after
                .Select(field => new FieldChange(field.Field, old.GetValueOrDefault(field.Field, ""), field.Text))
                .Where(change => !string.Equals(change.Before, change.After, StringComparison.Ordinal)),
        ];
    }
}
