using GovernanceBot.Cards;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Guidelines;
using GovernanceBot.Teams;

namespace GovernanceBot.Guidelines;

internal static class GuidelineCards
{
    /// <param name="owner">Who answers for the guideline, by name where that is known.</param>
    /// <param name="others">The guidelines to offer when this was not what was meant.</param>
    public static Reply.WithCard Answer(Guideline guideline, string owner, IReadOnlyList<string> others, Language language)
    {
        var words = guideline.In(language);
        List<CardElement> body =
        [
            CardParts.Heading(words.Title),
            .. Words(guideline, language),
            Facts(guideline, owner, language),
        ];
        List<CardAction> actions =
        [
            GuidelineVerbs.Others.Button(GuidelineTexts.NotMyQuestion.In(language), new(others)),
            GuidelineVerbs.CheckForm.Button(GuidelineTexts.CheckPost.In(language), new()),
        ];
        return new(new(body, actions, language.Tag()), words.Title);
    }

    /// <summary>For everybody in a conversation to read: no button, because what it does would differ for each.</summary>
    public static AdaptiveCard ToInsert(Guideline guideline, string owner, Language language) => new(
        [CardParts.Heading(guideline.In(language).Title), .. Words(guideline, language), Facts(guideline, owner, language)], Lang: language.Tag());

    /// <summary>The guideline in its own words, with its example.</summary>
    public static IReadOnlyList<CardElement> Words(Guideline guideline, Language language)
    {
        var words = guideline.In(language);
        return words.Example.Length == 0
            ? [new TextBlock(words.Text)]
            :
            [
                new TextBlock(words.Text),
                CardParts.Label(GuidelineTexts.Example.In(language)),
                new TextBlock(words.Example) { IsSubtle = true, Spacing = Spacing.None },
            ];
    }

    private static FactSet Facts(Guideline guideline, string owner, Language language) => new(
    [
        new(GuidelineTexts.Guideline.In(language), $"{guideline.Id}, {GuidelineTexts.Kind(guideline.Kind).In(language)}"),
        new(GuidelineTexts.AppliesTo.In(language), GuidelineTexts.Scope(guideline.Scope).In(language)),
        new(GuidelineTexts.AskMore.In(language), owner),
    ]) { Separator = true, Spacing = Spacing.Medium };

    public static Reply.WithCard DidYouMean(IReadOnlyList<Guideline> guidelines, Language language)
    {
        var title = GuidelineTexts.DidYouMean.In(language);
        var card = new AdaptiveCard(
            [
                CardParts.Heading(title),
                new TextBlock(GuidelineTexts.ChooseOne.In(language)),
                .. guidelines.Select(guideline => Choice(guideline, [.. guidelines.Except([guideline]).Select(other => other.Id)], language)),
            ],
            [GuidelineVerbs.Others.Button(GuidelineTexts.NoneOfThese.In(language), new([]))],
            language.Tag());
        return new(card, title);
    }

    /// <summary>The title in full: a button would cut it, on a phone first.</summary>
    private static Container Choice(Guideline guideline, IReadOnlyList<string> others, Language language)
    {
        var title = guideline.In(language).Title;
        return new([new TextBlock(title) { Weight = TextWeight.Bolder, Color = TextColor.Accent }])
        {
            Style = ContainerStyle.Emphasis,
            Spacing = Spacing.Small,
            SelectAction = GuidelineVerbs.Show.Button(title, new(guideline.Id, others)),
        };
    }

    /// <param name="title">Why there is no answer.</param>
    /// <param name="person">Whom to ask instead; null where nobody answers for guidelines.</param>
    public static Reply.WithCard NotInThere(Text title, string? person, Language language)
    {
        List<CardElement> body =
        [
            CardParts.Heading(title.In(language)),
            new TextBlock(GuidelineTexts.TryAgain.In(language)),
        ];
        if (person is not null)
        {
            body.Add(new TextBlock(GuidelineTexts.PersonToAsk(person).In(language)));
        }

        var example = GuidelineVerbs.AskExample.Button(GuidelineTexts.ExampleQuestion.In(language), new());
        return new(new(body, [example], language.Tag()), title.In(language));
    }
}
