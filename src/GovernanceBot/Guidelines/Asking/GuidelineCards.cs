using GovernanceBot.Cards;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Guidelines;
using GovernanceBot.Teams;

namespace GovernanceBot.Guidelines.Asking;

internal static class GuidelineCards
{
    /// <param name="owner">Who answers for the guideline, by name where that is known.</param>
    /// <param name="others">The guidelines to offer when this was not what was meant.</param>
    public static Reply.WithCard Answer(Guideline guideline, string owner, IReadOnlyList<string> others, FollowUps next, Language language)
    {
        var words = guideline.In(language);
        List<CardElement> body =
        [
            CardParts.Heading(words.Title),
            .. Words(guideline, language),
            Facts(guideline, owner, language),
            next.IsMeant
                ? CardParts.Notice(GuidelineTexts.GladItHelped.In(language), ContainerStyle.Good)
                : new TextBlock(GuidelineTexts.WasThisIt.In(language)) { Weight = TextWeight.Bolder, Spacing = Spacing.Medium },
        ];
        List<CardAction> actions = next.IsMeant
            ? [GuidelineVerbs.CheckForm.Button(GuidelineTexts.CheckPost.In(language), new())]
            :
            [
                GuidelineVerbs.Meant.Button(GuidelineTexts.MyQuestion.In(language), new(guideline.Id, others, next.Question)),
                GuidelineVerbs.Others.Button(GuidelineTexts.NotMyQuestion.In(language), new(others, next.Question, guideline.Id)),
            ];
        return new(new(body, WithAsk(actions, next), language.Tag()), words.Title);
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

    public static Reply.WithCard DidYouMean(IReadOnlyList<Guideline> guidelines, FollowUps next, Language language)
    {
        var (asked, choose, refuse) = guidelines.Count == 1
            ? (GuidelineTexts.DidYouMeanThis, GuidelineTexts.ChooseIt, GuidelineTexts.NotMyQuestion)
            : (GuidelineTexts.DidYouMean, GuidelineTexts.ChooseOne, GuidelineTexts.NoneOfThese);
        var title = asked.In(language);
        var none = GuidelineVerbs.Others.Button(refuse.In(language), new([], next.Question, next.Shown?.Id));
        var card = new AdaptiveCard(
            [
                CardParts.Heading(title),
                new TextBlock(choose.In(language)),
                .. guidelines.Select(guideline => Choice(guideline, guidelines, next, language)),
                .. Before(next, language),
            ],
            WithAsk([none], next),
            language.Tag());
        return new(card, title);
    }

    /// <param name="title">Why there is no answer.</param>
    /// <param name="person">Whom to ask instead; null where nobody answers for guidelines.</param>
    public static Reply.WithCard NotInThere(Text title, string? person, FollowUps next, Language language)
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

        body.AddRange(Before(next, language));
        var example = GuidelineVerbs.AskExample.Button(GuidelineTexts.ExampleQuestion.In(language), new());
        List<CardAction> actions = next.Ask is { } ask ? [ask, example] : [example];
        return new(new(body, actions, language.Tag()), title.In(language));
    }

    /// <summary>A guideline below something else: its number, its title and, where it fits, its words.</summary>
    public static IEnumerable<CardElement> InShort(Guideline? guideline, Language language, bool withText = true)
    {
        if (guideline is null)
        {
            yield break;
        }

        var words = guideline.In(language);
        yield return CardParts.Label($"{GuidelineTexts.Guideline.In(language)} {guideline.Id}");
        yield return new TextBlock(words.Title) { Weight = TextWeight.Bolder, Spacing = Spacing.None };
        if (withText)
        {
            yield return new TextBlock(words.Text) { Spacing = Spacing.Small };
        }
    }

    /// <summary>The title in full: a button would cut it, on a phone first.</summary>
    private static Container Choice(Guideline guideline, IReadOnlyList<Guideline> all, FollowUps next, Language language)
    {
        var title = guideline.In(language).Title;
        var others = all.Where(other => other != guideline).Select(other => other.Id);
        return new([new TextBlock(title) { Weight = TextWeight.Bolder, Color = TextColor.Accent }])
        {
            Style = ContainerStyle.Emphasis,
            Spacing = Spacing.Small,
            SelectAction = GuidelineVerbs.Show.Button(title, new(guideline.Id, next.Shown is { } shown ? [.. others, shown.Id] : [.. others], next.Question)),
        };
    }

    private static IEnumerable<CardElement> Before(FollowUps next, Language language) => next.Shown is null
        ? []
        : [new TextBlock(GuidelineTexts.ShownBefore.In(language)) { Separator = true, Spacing = Spacing.Medium }, .. InShort(next.Shown, language)];

    private static List<CardAction>? WithAsk(List<CardAction> actions, FollowUps next)
    {
        if (next.Ask is { } ask)
        {
            actions.Add(ask);
        }

        return actions.Count > 0 ? actions : null;
    }
}
