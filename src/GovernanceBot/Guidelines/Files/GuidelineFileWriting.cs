using System.Globalization;
using GovernanceBot.Domain.Guidelines;
using GovernanceBot.Guidelines.Rules;

namespace GovernanceBot.Guidelines.Files;

internal static class GuidelineFileWriting
{
    public static GuidelineFileJson From(GuidelineSet set) => new()
    {
        Version = GuidelineFile.Version,
        Organisation = set.Organisation,
        Allowlist = new()
        {
            Phones = [.. set.Allowlist.Phones],
            ServicePhonePatterns = [.. set.Allowlist.ServicePhonePatterns],
            Emails = [.. set.Allowlist.Emails],
            Ibans = [.. set.Allowlist.Ibans],
            OwnDomains = [.. set.Allowlist.OwnDomains],
        },
        Limits = new()
        {
            Hashtags = Sorted(set.Limits.Hashtags),
            Emoji = set.Limits.Emoji,
            Length = Sorted(set.Limits.Length),
        },
        Shorteners = [.. set.Shorteners],
        AdMarkers = [.. set.AdMarkers],
        Guidelines = [.. set.Guidelines.Select(From)],
    };

    private static GuidelineJson From(Guideline guideline) => new()
    {
        Id = guideline.Id,
        Kind = GuidelineNames.Of(guideline.Kind),
        Scope = GuidelineNames.Of(guideline.Scope),
        Owner = guideline.Owner,
        MustAgree = GuidelineNames.Of(guideline.MustAgree),
        Review = guideline.ReviewOn?.ToString(GuidelineNames.DateFormat, CultureInfo.InvariantCulture),
        Checks = [.. guideline.Checks],
        Nl = From(guideline.Dutch),
        En = From(guideline.English),
        Examples = guideline.Examples == GuidelineExamples.None
            ? null
            : new() { Flagged = [.. guideline.Examples.Flagged], Clean = [.. guideline.Examples.Clean] },
        Rules = guideline.Rules.IsEmpty ? null : [.. guideline.Rules.Select(RuleReading.FromDomain)],
    };

    private static GuidelineWordsJson From(GuidelineWords words) => new()
    {
        Title = words.Title,
        Text = words.Text,
        Example = words.Example,
        Tags = [.. words.Tags],
    };

    // A fixed order makes two exports of the same set the same file.
    private static SortedDictionary<string, int> Sorted(IReadOnlyDictionary<string, int> limits) =>
        new(limits.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
}
