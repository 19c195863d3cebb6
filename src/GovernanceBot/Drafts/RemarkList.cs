using GovernanceBot.Cards;
using GovernanceBot.Domain;

namespace GovernanceBot.Drafts;

/// <summary>What the guidelines have to say about a text, for whoever writes or decides on it.</summary>
internal static class RemarkList
{
    /// <summary>The worst few: a longer list is not read.</summary>
    private const int Shown = 3;

    private const int LongestQuote = 120;

    public static IEnumerable<CardElement> Of(IReadOnlyList<Remark> remarks, Language language)
    {
        if (remarks.Count == 0)
        {
            yield break;
        }

        yield return CardParts.Label(DraftTexts.MindThis.In(language));
        foreach (var remark in remarks.Take(Shown))
        {
            yield return Item(remark, language);
        }

        if (remarks.Count > Shown)
        {
            yield return CardParts.Aside(DraftTexts.MoreRemarks(remarks.Count - Shown).In(language));
        }
    }

    private static Container Item(Remark remark, Language language)
    {
        List<CardElement> items = [];
        if (remark.Quote is { } quote)
        {
            items.Add(new RichTextBlock([new TextRun($"“{CardText.Excerpt(quote, LongestQuote)}”") { Weight = TextWeight.Bolder }]));
        }

        if (remark.Finding.Advice is { } advice)
        {
            items.Add(new TextBlock(advice.In(language)) { Spacing = Spacing.None });
        }

        items.Add(CardParts.Aside($"{remark.Guideline.Id} · {remark.Guideline.In(language).Title}") with { Spacing = Spacing.None });
        return new(items) { Spacing = Spacing.Small };
    }
}
