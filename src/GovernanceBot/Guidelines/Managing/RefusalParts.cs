using System.Collections.Immutable;
using GovernanceBot.Cards;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Guidelines.Managing;

namespace GovernanceBot.Guidelines.Managing;

/// <summary>What stands above a form that could not be saved: why, and what there is to see of it.</summary>
internal static class RefusalParts
{
    private const int MostExamples = 5;
    private const int MostFields = 6;

    /// <summary>In UTF-16 units, so that what was typed keeps its room on the card.</summary>
    private const int LongestQuote = 300;

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

    /// <param name="who">Who saved the version that stands there now.</param>
    /// <param name="differences">From what is there now to what was typed.</param>
    public static IReadOnlyList<CardElement> Changed(string who, string when, ImmutableArray<FieldChange> differences, Language language)
    {
        List<CardElement> parts =
        [
            CardParts.Notice($"{ManageTexts.ChangedBy(who, when).In(language)} {ManageTexts.StillTyped.In(language)}", ContainerStyle.Warning),
        ];
        foreach (var difference in differences.Take(MostFields))
        {
            parts.Add(CardParts.Aside(ManageTexts.NowReads(ManageTexts.Field(difference.Field).In(language)).In(language)));
            parts.Add(CardParts.Quote(CardText.Excerpt(FieldTexts.Value(difference.Field, difference.Before, language), LongestQuote)));
        }

        return parts;
    }
}
