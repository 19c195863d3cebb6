using System.Collections.Immutable;
using System.Text.RegularExpressions;

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
public sealed partial record FieldChange(EditedField Field, string Before, string After)
{
    /// <summary>The parts of a list, or the sentences of a text, that it had before and has no more; empty where the field is neither.</summary>
    public string OnlyBefore => Without(Before, After);

    /// <summary>The parts of a list, or the sentences of a text, that it did not have before.</summary>
    public string OnlyAfter => Without(After, Before);

    /// <summary>What joins the parts; a text is cut at the ends of its sentences, whatever space follows them.</summary>
    private string? Separator => Field switch
    {
        _ when IsText => " ",
        EditedField.DutchTags or EditedField.EnglishTags or EditedField.DutchWords or EditedField.EnglishWords => "\n",
        EditedField.Checks or EditedField.Flagged or EditedField.Clean => "\n",
        EditedField.Any or EditedField.Unless or EditedField.UnlessNear => "\n",
        EditedField.Near or EditedField.All => "\n\n",
        _ => null,
    };

    private bool IsText => Field is EditedField.DutchText or EditedField.DutchExample or EditedField.DutchAdvice
        or EditedField.EnglishText or EditedField.EnglishExample or EditedField.EnglishAdvice;

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

    private string Without(string value, string other) => Separator is { } between && value.Length > 0 && other.Length > 0
        ? string.Join(between, Parts(value, between).Except(Parts(other, between), StringComparer.Ordinal))
        : "";

    private IEnumerable<string> Parts(string value, string separator) => IsText ? Sentence().Matches(value).Select(match => match.Value) : value.Split(separator);

    /// <summary>Up to a mark that space follows, or to the end of the line: the point in 3.5 ends nothing.</summary>
    [GeneratedRegex(@"\S([^\n.!?]|[.!?]+[^\s.!?])*[.!?]*", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Sentence();
}
