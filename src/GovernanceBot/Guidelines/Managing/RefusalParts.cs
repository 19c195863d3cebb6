using GovernanceBot.Cards;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Guidelines.Managing;

namespace GovernanceBot.Guidelines.Managing;

/// <summary>What stands above a form that could not be saved: why, and what there is to see of it.</summary>
internal static class RefusalParts
{
    private const int MostExamples = 5;

    /// <summary>In UTF-16 units, so that what was typed keeps its room on the card.</summary>
    public const int LongestQuote = 300;

    public static IReadOnlyList<CardElement> Of(Refusal why, Language language)
    {
        List<CardElement> parts = [CardParts.Notice(ManageTexts.Refused(why).In(language), ContainerStyle.Attention)];
        if (why is ExamplesMisjudged misjudged)
        {
            foreach (var example in misjudged.Examples.Take(MostExamples))
            {
                var said = (example.MustFlag ? ManageTexts.ShouldFlag : ManageTexts.ShouldLeave).In(language);
                parts.Add(CardParts.Aside(example.Rule is { } rule ? $"{ManageTexts.OfRule(rule).In(language)}: {said}" : said));
                parts.Add(CardParts.Quote(CardText.Excerpt(example.Text, LongestQuote)));
            }
        }

        return parts;
    }
}
