using GovernanceBot.Cards;
using GovernanceBot.Domain;
using GovernanceBot.Guidelines.Asking;

namespace GovernanceBot.Guidelines.Checking;

/// <summary>What the guidelines have to say about a text, for whoever writes or decides on it.</summary>
internal static class RemarkList
{
    /// <summary>The worst few: a longer list is not read, unless it is asked for.</summary>
    private const int ShownAtOnce = 3;

    /// <summary>More than anybody mends at once; and what a card with a very long text can still carry.</summary>
    private static readonly int[] MostOnCard = [20, 8];

    private const int LongestQuote = 120;

    private const string Rest = "remarks-rest";

    private const string MoreButton = "remarks-more";

    /// <returns>The card with as much as it can carry: all remarks and their guidelines to unfold, only the first few, or none.</returns>
    public static AdaptiveCard OnCard(
        IReadOnlyList<Remark> remarks, Language language, params IReadOnlyList<Func<IReadOnlyList<CardElement>, AdaptiveCard>> cards)
    {
        IReadOnlyList<CardElement>[] lists = [.. MostOnCard.Select(most => InFull(remarks, most, language)), InShort(remarks, language)];
        return cards.SelectMany(card => lists.Select(card)).FirstOrDefault(CardWriter.Fits) ?? cards[^1]([]);
    }

    private static List<CardElement> InFull(IReadOnlyList<Remark> remarks, int most, Language language)
    {
        List<CardElement> items = [.. remarks.Take(most).Select((remark, at) => Item(remark, $"guideline-{at + 1}", language))];
        List<CardElement> rest = [.. items.Skip(ShownAtOnce), .. More(remarks.Count - most, language)];
        return rest.Count == 0
            ? items
            : [.. items.Take(ShownAtOnce), ShowMore(remarks.Count, most, language), new Container(rest) { Id = Rest, IsVisible = false, Separator = true, Spacing = Spacing.Medium }];
    }

    private static List<CardElement> InShort(IReadOnlyList<Remark> remarks, Language language) =>
    [
        .. remarks.Take(ShownAtOnce).Select(remark => new Container([.. Words(remark, language), CardParts.Aside(Title(remark, language))]) { Spacing = Spacing.Small }),
        .. More(remarks.Count - ShownAtOnce, language),
    ];

    private static Container ShowMore(int count, int most, Language language)
    {
        var title = count > most ? RemarkTexts.ShowFirst(most) : RemarkTexts.ShowAll(count);
        return new([new ActionSet([new ToggleVisibilityAction(title.In(language), [Rest, MoreButton])])]) { Id = MoreButton, Spacing = Spacing.Medium };
    }

    private static IEnumerable<CardElement> More(int more, Language language) =>
        more > 0 ? [CardParts.Aside(RemarkTexts.More(more).In(language))] : [];

    /// <param name="id">By which the guideline in full unfolds, under the line that names it.</param>
    private static Container Item(Remark remark, string id, Language language) => new(
    [
        .. Words(remark, language),
        new Container([new TextBlock($"{Title(remark, language)} ▾") { Size = TextSize.Small, Color = TextColor.Accent }])
        {
            Spacing = Spacing.None,
            SelectAction = new ToggleVisibilityAction(RemarkTexts.Read(remark.Guideline.Id).In(language), [id]),
        },
        new Container(GuidelineCards.Words(remark.Guideline, language)) { Id = id, IsVisible = false, Style = ContainerStyle.Emphasis, Spacing = Spacing.Small },
    ]) { Separator = true, Spacing = Spacing.Medium };

    private static IEnumerable<CardElement> Words(Remark remark, Language language)
    {
        List<TextRun> what = [new(CategoryRemarks.Remark(remark.Finding.Category).In(language)) { Weight = TextWeight.Bolder }];
        if (remark.Quote is { } quote)
        {
            what.Add(new($": “{CardText.Excerpt(quote, LongestQuote)}”"));
        }

        yield return new RichTextBlock(what);
        if (remark.Finding.Advice is { } advice)
        {
            yield return new TextBlock(advice.In(language)) { Spacing = Spacing.None };
        }
    }

    private static string Title(Remark remark, Language language) => $"{remark.Guideline.Id} · {remark.Guideline.In(language).Title}";
}
