using System.Collections.Immutable;
using GovernanceBot.Cards;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Guidelines.Checking;
using GovernanceBot.Domain.Guidelines.Checking.Rules;
using GovernanceBot.Domain.Guidelines.Managing;

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
        new(Unsaid, null, new("weet de schrijver niet", "the author doesn't know")),
        new("none", MediaPeople.None, new("niemand", "nobody")),
        new("not-recognisable", MediaPeople.NotRecognisable, new("mensen, maar niet herkenbaar", "people, but not recognisable")),
        new("adults", MediaPeople.Adults, new("herkenbare volwassenen", "recognisable adults")),
        new("minors", MediaPeople.Minors, new("herkenbare kinderen onder de 16", "recognisable children under 16")),
    ];

    private static readonly ImmutableArray<Option<MediaConsent?>> Consents =
    [
        new(Unsaid, null, new("weet de schrijver niet", "the author doesn't know")),
        new("n/a", MediaConsent.NotApplicable, new("niet nodig", "not needed")),
        new("none", MediaConsent.None, new("geen", "none")),
        new("unknown", MediaConsent.Unknown, new("onbekend", "unknown")),
        new("adult", MediaConsent.Adult, new("van de mensen die erop staan", "from those shown")),
        new("parental", MediaConsent.Parental, new("van een ouder of verzorger", "from a parent or guardian")),
    ];

    public static RuleAnswer Fill(RuleAnswer answer, JudgementRule rule)
    {
        var (source, people, consent) = Ticks(rule.Media);
        return answer with { Source = source, People = people, Consent = consent, LookAt = rule.LookAt.ToString() };
    }

    /// <summary>What is ticked for a condition; the same for two that say the same.</summary>
    public static (string? Source, string? People, string? Consent) Ticks(MediaCondition? condition) =>
        (Ticked(Sources, condition?.Source), Ticked(People, condition?.People), Ticked(Consents, condition?.Consent));

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

    /// <summary>What a version's field holds, in words.</summary>
    public static string Value(EditedField field, string value, Language language)
    {
        return field switch
        {
            EditedField.MediaSource => Names(Sources),
            EditedField.MediaPeople => Names(People),
            EditedField.MediaConsent => Names(Consents),
            _ => RuleTexts.LookAtAlt.In(language),
        };

        string Names<T>(ImmutableArray<Option<T>> options) => Wording.List(
            value.Split('\n').Select(name => options.First(option => (option.Meaning?.ToString() ?? GuidelineFields.Unsaid) == name).Name.In(language)), language);
    }

    private static ChoiceInput Input<T>(string id, Text label, ImmutableArray<Option<T>> options, string? value, Language language) =>
        new(id, label.In(language), options.In(language))
        {
            Style = ChoiceStyle.Compact,
            IsMultiSelect = true,
            Value = value,
            Placeholder = RuleTexts.DoesNotMatter.In(language),
        };

    private static string? Ticked<T>(ImmutableArray<Option<T>> options, ImmutableArray<T>? meant) =>
        meant is { IsEmpty: false } some ? string.Join(',', options.Where(option => some.Contains(option.Meaning)).Select(option => option.Value)) : null;

    private static ImmutableArray<T> Meant<T>(ImmutableArray<Option<T>> options, string? ticked)
    {
        var values = (ticked ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);
        return [.. options.Where(option => values.Contains(option.Value, StringComparer.Ordinal)).Select(option => option.Meaning)];
    }
}
