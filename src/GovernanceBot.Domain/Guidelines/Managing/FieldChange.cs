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
    /// <summary>The parts of a list that it had before and has no more; empty where the field is no list.</summary>
    public string OnlyBefore => Without(Before, After);

    /// <summary>The parts of a list that it did not have before.</summary>
    public string OnlyAfter => Without(After, Before);

    private string? Separator => Field switch
    {
        EditedField.DutchTags or EditedField.EnglishTags or EditedField.DutchWords or EditedField.EnglishWords => "\n",
        EditedField.Checks or EditedField.Flagged or EditedField.Clean => "\n",
        EditedField.Any or EditedField.Unless or EditedField.UnlessNear => "\n",
        EditedField.Near or EditedField.All => "\n\n",
        _ => null,
    };

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

    private string Without(string list, string other) => Separator is { } between && list.Length > 0 && other.Length > 0
        ? string.Join(between, list.Split(between).Except(other.Split(between), StringComparer.Ordinal))
        : "";
}
