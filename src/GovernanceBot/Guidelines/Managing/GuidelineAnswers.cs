using System.Collections.Immutable;
using System.Globalization;
using GovernanceBot.Domain.Guidelines;
using GovernanceBot.Guidelines.Files;

namespace GovernanceBot.Guidelines.Managing;

/// <summary>Between a guideline and the form that shows it.</summary>
internal static class GuidelineAnswers
{
    private const char LineBreak = '↵';

    public static GuidelineAnswer Of(Guideline guideline, int version, FormPart part)
    {
        var answer = new GuidelineAnswer(guideline.Id, version, part);
        return part == FormPart.Checks
            ? answer with
            {
                Checks = string.Join(',', guideline.Checks),
                Role = GuidelineNames.Of(guideline.MustAgree) ?? GuidelineAnswer.Nobody,
                Flagged = Written(guideline.Examples.Flagged),
                Clean = Written(guideline.Examples.Clean),
            }
            : answer with
            {
                Kind = GuidelineNames.Of(guideline.Kind),
                Scope = GuidelineNames.Of(guideline.Scope),
                Owner = guideline.Owner,
                Review = guideline.ReviewOn?.ToString(GuidelineNames.DateFormat, CultureInfo.InvariantCulture),
                NlTitle = guideline.Dutch.Title,
                NlText = guideline.Dutch.Text,
                NlExample = guideline.Dutch.Example,
                NlTags = string.Join(", ", guideline.Dutch.Tags),
                EnTitle = guideline.English.Title,
                EnText = guideline.English.Text,
                EnExample = guideline.English.Example,
                EnTags = string.Join(", ", guideline.English.Tags),
            };
    }

    /// <summary>The guideline with what the part of the form says; an answer that is missing is an empty field.</summary>
    public static Guideline Apply(Guideline guideline, GuidelineAnswer answer) => answer.Part switch
    {
        FormPart.Checks => guideline with
        {
            Checks = Parts(answer.Checks, ','),
            MustAgree = GuidelineNames.Role(answer.Role ?? ""),
            Examples = Examples(answer),
        },
        FormPart.Dutch => Common(guideline, answer) with { Dutch = Dutch(answer) },
        FormPart.English => Common(guideline, answer) with { English = English(answer) },
        _ => Common(guideline, answer) with { Dutch = Dutch(answer), English = English(answer) },
    };

    /// <summary>What a new guideline is before the form says anything.</summary>
    public static Guideline Empty(string id) => new(id, GuidelineKind.Do, AccountScope.All, "", [], NoWords, NoWords);

    /// <returns>The lines that are not blank; a line break within one was shown as an arrow.</returns>
    public static ImmutableArray<string> Lines(string? text) => [.. Parts(text, '\n').Select(line => line.Replace(LineBreak, '\n'))];

    /// <summary>Each on a line of its own.</summary>
    public static string Written(IEnumerable<string> lines) => string.Join('\n', lines.Select(line => line.ReplaceLineEndings("\n").Replace('\n', LineBreak)));

    private static GuidelineWords NoWords => new("", "", "", []);

    private static Guideline Common(Guideline guideline, GuidelineAnswer answer) => guideline with
    {
        Kind = GuidelineNames.Kind(answer.Kind ?? "") ?? guideline.Kind,
        Scope = GuidelineNames.Scope(answer.Scope ?? "") ?? guideline.Scope,
        Owner = answer.Owner?.Trim() ?? guideline.Owner,
        ReviewOn = Date(answer.Review),
    };

    private static GuidelineWords Dutch(GuidelineAnswer answer) => Words(answer.NlTitle, answer.NlText, answer.NlExample, answer.NlTags);

    private static GuidelineWords English(GuidelineAnswer answer) => Words(answer.EnTitle, answer.EnText, answer.EnExample, answer.EnTags);

    private static GuidelineWords Words(string? title, string? text, string? example, string? tags) =>
        new(Text(title).ReplaceLineEndings(" "), Text(text), Text(example), Parts(tags, ',', '\n'));

    private static GuidelineExamples Examples(GuidelineAnswer answer) =>
        Lines(answer.Flagged) is var flagged && Lines(answer.Clean) is var clean && flagged.IsEmpty && clean.IsEmpty
            ? GuidelineExamples.None
            : new(flagged, clean);

    public static DateOnly? Date(string? date) =>
        DateOnly.TryParseExact(date, GuidelineNames.DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year is > 2000 and < 2200
            ? day
            : null;

    /// <summary>Half a character, which no store keeps, does not come from a form.</summary>
    public static string Text(string? text) => string.Concat((text ?? "").ReplaceLineEndings("\n").EnumerateRunes()).Trim();

    private static ImmutableArray<string> Parts(string? joined, params char[] between) =>
        [.. Text(joined).Split(between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)];
}
