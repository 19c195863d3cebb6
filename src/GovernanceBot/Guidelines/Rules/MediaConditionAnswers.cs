using System.Collections.Immutable;
using GovernanceBot.Cards;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Guidelines.Checking;
using GovernanceBot.Domain.Guidelines.Checking.Rules;

namespace GovernanceBot.Guidelines.Rules;

/// <summary>Between what a rule says of an image or video and the form that shows it: nothing ticked anywhere is no condition.</summary>
internal static class MediaConditionAnswers
{
    // What a post says nothing of.
    private const string Unsaid = "unsaid";

    private static readonly ImmutableArray<Option<MediaSource>> Sources =
    [
        new("own", MediaSource.Own, new("zelf gemaakt", "made ourselves")),
        new("web", MediaSource.Web, new("van internet", "from the internet")),
        new("licensed", MediaSource.Licensed, new("met licentie of toestemming van de maker", "with a licence or the maker's permission")),
    ];

    private static readonly ImmutableArray<Option<MediaPeople?>> People =
    [
        new(Unsaid, null, new("niet ingevuld", "not filled in")),
        new("none", MediaPeople.None, new("niemand", "nobody")),
        new("not-recognisable", MediaPeople.NotRecognisable, new("mensen die je niet herkent", "people who cannot be recognised")),
        new("adults", MediaPeople.Adults, new("herkenbare volwassenen", "recognisable adults")),
        new("minors", MediaPeople.Minors, new("herkenbare kinderen onder de 16", "recognisable children under 16")),
    ];

    private static readonly ImmutableArray<Option<MediaConsent?>> Consents =
    [
        new(Unsaid, null, new("niet ingevuld", "not filled in")),
        new("n/a", MediaConsent.NotApplicable, new("niet nodig", "not needed")),
        new("none", MediaConsent.None, new("geen", "none")),
        new("unknown", MediaConsent.Unknown, new("onbekend", "unknown")),
        new("adult", MediaConsent.Adult, new("van wie erop staan", "from those shown")),
        new("parental", MediaConsent.Parental, new("van een ouder of verzorger", "from a parent or guardian")),
    ];

    public static RuleAnswer Fill(RuleAnswer answer, JudgementRule rule) => rule.Media is not { } media ? answer : answer with
    {
        Source = Ticked(Sources, media.Source),
        People = Ticked(People, media.People),
        Consent = Ticked(Consents, media.Consent),
        LookAt = rule.LookAt.ToString(),
    };

    public static MediaCondition? Read(RuleAnswer answer)
    {
        var condition = new MediaCondition(Meant(Sources, answer.Source), Meant(People, answer.People), Meant(Consents, answer.Consent));
        return condition is { Source.IsEmpty: true, People.IsEmpty: true, Consent.IsEmpty: true } ? null : condition;
    }

    public static LookAt LookAtOf(RuleAnswer answer) => answer.LookAt == nameof(LookAt.TextAndAlt) ? LookAt.TextAndAlt : LookAt.Text;

    /// <summary>An image that answers to the condition: what is typed as an example of the rule is judged with it.</summary>
    public static ImmutableArray<Media> Sample(MediaCondition? condition) => condition is null ? [] :
    [
        new(
            MediaType.Image,
            null,
            condition.Source.IsEmpty ? MediaSource.Own : condition.Source[0],
            condition.People.IsEmpty ? null : condition.People[0],
            condition.Consent.IsEmpty ? null : condition.Consent[0]),
    ];

    public static IEnumerable<CardElement> Fields(RuleAnswer filled, Language language) =>
    [
        CardParts.Aside(RuleTexts.MediaHelp.In(language)),
        Input("source", RuleTexts.MediaSource, Sources, filled.Source, language),
        Input("people", RuleTexts.MediaPeople, People, filled.People, language),
        Input("consent", RuleTexts.MediaConsent, Consents, filled.Consent, language),
        new ChoiceInput(
            "lookAt",
            RuleTexts.LookAt.In(language),
            [new(RuleTexts.LookAtText.In(language), nameof(LookAt.Text)), new(RuleTexts.LookAtAlt.In(language), nameof(LookAt.TextAndAlt))])
        {
            Style = ChoiceStyle.Compact,
            Value = LookAtOf(filled).ToString(),
        },
    ];

    private static ChoiceInput Input<T>(string id, Text label, ImmutableArray<Option<T>> options, string? value, Language language) =>
        new(id, label.In(language), [.. options.Select(option => new Choice(option.Name.In(language), option.Value))])
        {
            Style = ChoiceStyle.Compact,
            IsMultiSelect = true,
            Value = value,
            Placeholder = RuleTexts.DoesNotMatter.In(language),
        };

    private static string? Ticked<T>(ImmutableArray<Option<T>> options, ImmutableArray<T> meant) =>
        meant.IsEmpty ? null : string.Join(',', options.Where(option => meant.Contains(option.Meaning)).Select(option => option.Value));

    private static ImmutableArray<T> Meant<T>(ImmutableArray<Option<T>> options, string? ticked)
    {
        var values = (ticked ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);
        return [.. options.Where(option => values.Contains(option.Value, StringComparer.Ordinal)).Select(option => option.Meaning)];
    }

    private sealed record Option<T>(string Value, T Meaning, Text Name);
}
