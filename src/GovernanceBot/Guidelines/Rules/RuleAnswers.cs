using System.Collections.Immutable;
using System.Globalization;
using GovernanceBot.Domain.Calendar;
using GovernanceBot.Domain.Guidelines;
using GovernanceBot.Domain.Guidelines.Checking;
using GovernanceBot.Domain.Guidelines.Checking.Rules;
using GovernanceBot.Guidelines.Checking;
using GovernanceBot.Guidelines.Files;
using GovernanceBot.Guidelines.Managing;

namespace GovernanceBot.Guidelines.Rules;

/// <summary>Between a judgement rule and the form that shows it.</summary>
internal static class RuleAnswers
{
    private const int WidestDistance = 50;

    public static RuleAnswer Of(JudgementRule rule, string? guideline, int version) => MediaConditionAnswers.Fill(new(guideline, rule.Id, version)
    {
        Category = rule.Category,
        Severity = rule.Severity.ToString(),
        Account = GuidelineNames.Of(rule.Account),
        Platforms = string.Join(',', rule.Platforms),
        Any = GuidelineAnswers.Written(rule.Terms.Any),
        Near = Written(rule.Terms.Near),
        Distance = rule.Terms.Distance.ToString(CultureInfo.InvariantCulture),
        All = Written(rule.Terms.All),
        Unless = GuidelineAnswers.Written(rule.Terms.Unless),
        UnlessNear = GuidelineAnswers.Written(rule.Terms.UnlessNear),
        Nl = rule.Advice?.Dutch,
        En = rule.Advice?.English,
        Match = GuidelineAnswers.Written(TextsOf(rule.Examples.Match, rule.Media)),
        Clean = GuidelineAnswers.Written(TextsOf(rule.Examples.Clean, rule.Media)),
    }, rule);

    /// <summary>The rule with what the form says; examples with a picture of their own, which the form does not show, stay for as long as the rule is
    /// for the same pictures.</summary>
    public static JudgementRule Apply(JudgementRule rule, RuleAnswer answer) => ApplyMedia(rule, answer) with
    {
        Category = CategoryTexts.All.Any(known => known.Category == answer.Category) ? answer.Category! : rule.Category,
        Severity = Enum.TryParse<Severity>(answer.Severity, out var severity) && Enum.IsDefined(severity) ? severity : rule.Severity,
        Account = GuidelineNames.Scope(answer.Account ?? "") ?? rule.Account,
        Platforms = [.. (answer.Platforms ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Intersect(Platforms, StringComparer.Ordinal)],
        Terms = new()
        {
            Any = GuidelineAnswers.Lines(answer.Any),
            Near = Groups(answer.Near),
            Distance = int.TryParse(answer.Distance, NumberStyles.None, CultureInfo.InvariantCulture, out var words) && words is > 0 and <= WidestDistance
                ? words
                : rule.Terms.Distance,
            All = Groups(answer.All),
            Unless = GuidelineAnswers.Lines(answer.Unless),
            UnlessNear = GuidelineAnswers.Lines(answer.UnlessNear),
        },
        Advice = GuidelineAnswers.Text(answer.Nl) is { Length: > 0 } nl && GuidelineAnswers.Text(answer.En) is { Length: > 0 } en ? new(nl, en) : null,
    };

    public static IEnumerable<string> Platforms => Enum.GetValues<Channel>().Select(Post.NameOf);

    private static JudgementRule ApplyMedia(JudgementRule rule, RuleAnswer answer)
    {
        var media = MediaConditionAnswers.Read(answer);
        return rule with
        {
            Media = media,
            LookAt = MediaConditionAnswers.LookAtOf(answer),
            Examples = new(Examples(rule.Examples.Match, answer.Match, rule.Media, media), Examples(rule.Examples.Clean, answer.Clean, rule.Media, media)),
        };
    }

    private static IEnumerable<string> TextsOf(ImmutableArray<RuleExample> examples, MediaCondition? media) =>
        examples.Where(example => IsTyped(example, media)).Select(example => example.Text);

    /// <summary>Whether an example can have come from the form: its text alone, or with the image that the rule's condition gives it.</summary>
    private static bool IsTyped(RuleExample example, MediaCondition? media) => example.Media.SequenceEqual(MediaConditionAnswers.Sample(media));

    private static ImmutableArray<RuleExample> Examples(
        ImmutableArray<RuleExample> before, string? lines, MediaCondition? oldMedia, MediaCondition? newMedia)
    {
        var (texts, with) = (GuidelineAnswers.Lines(lines), MediaConditionAnswers.Sample(newMedia));
        var isSameMedia = MediaConditionAnswers.Ticks(newMedia) == MediaConditionAnswers.Ticks(oldMedia);
        return isSameMedia && texts.SequenceEqual(TextsOf(before, oldMedia), StringComparer.Ordinal)
            ? before
            : [.. before.Where(example => isSameMedia && !IsTyped(example, oldMedia)), .. texts.Select(text => new RuleExample(text, with))];
    }

    private static string Written(ImmutableArray<ImmutableArray<string>> groups) => string.Join('\n', groups.Select(group => string.Join("; ", group)));

    private static ImmutableArray<ImmutableArray<string>> Groups(string? lines) =>
    [
        .. GuidelineAnswers.Lines(lines)
            .Select(line => line.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToImmutableArray())
            .Where(group => !group.IsEmpty),
    ];
}
