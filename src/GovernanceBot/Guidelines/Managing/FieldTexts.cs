using System.Globalization;
using GovernanceBot.Cards;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Guidelines;
using GovernanceBot.Domain.Guidelines.Checking;
using GovernanceBot.Domain.Guidelines.Managing;
using GovernanceBot.Domain.Responsibilities;
using GovernanceBot.Guidelines.Checking;
using GovernanceBot.Guidelines.Rules;

namespace GovernanceBot.Guidelines.Managing;

/// <summary>What a field of a version holds, as people read it.</summary>
internal static class FieldTexts
{
    public static Text Role(Role role) => role switch
    {
        Domain.Responsibilities.Role.Spokesperson => ManageTexts.Spokesperson,
        Domain.Responsibilities.Role.PrivacyOfficer => ManageTexts.PrivacyOfficer,
        _ => new(role.ToString(), role.ToString()),
    };

    public static string Value(EditedField field, string value, Language language) => field switch
    {
        _ when value.Length == 0 => ManageTexts.NothingYet.In(language),
        EditedField.Kind => GuidelineTexts.Kind(Enum.Parse<GuidelineKind>(value)).In(language),
        EditedField.Scope => GuidelineTexts.Scope(Enum.Parse<AccountScope>(value)).In(language),
        EditedField.Severity => RuleTexts.SeverityName(Enum.Parse<Severity>(value)).In(language),
        EditedField.MustAgree => Role(Enum.Parse<Role>(value)).In(language),
        EditedField.Checks => Wording.List(value.Split('\n').Select(check => CategoryTexts.Name(check).In(language)), language),
        EditedField.Category => CategoryTexts.Name(value).In(language),
        EditedField.DutchTags or EditedField.EnglishTags or EditedField.DutchWords or EditedField.EnglishWords => string.Join(", ", value.Split('\n')),
        EditedField.LookAt or EditedField.MediaSource or EditedField.MediaPeople or EditedField.MediaConsent => MediaConditionAnswers.Value(field, value, language),
        EditedField.ReviewOn => DateOnly.Parse(value, CultureInfo.InvariantCulture)
            .ToString("d MMMM yyyy", CultureInfo.GetCultureInfo(language == Language.Dutch ? "nl-NL" : "en-GB")),
        _ => value,
    };
}
