using System.Collections.Immutable;
using GovernanceBot.Cards;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Guidelines.Managing;
using GovernanceBot.People;
using GovernanceBot.Teams;

namespace GovernanceBot.Guidelines.Managing;

/// <summary>What stands above a form where somebody else was first: who that was, and what saving again would replace.</summary>
public sealed class ChangedParts(PeopleTable people, Wording wording)
{
    private const int MostQuotes = 6;

    /// <param name="now">The version that stands there now.</param>
    /// <param name="differences">From what is there now to what was typed.</param>
    internal async Task<IReadOnlyList<CardElement>> OfAsync<T>(
        Turn turn, Versioned<T> now, ImmutableArray<FieldChange> differences, CancellationToken cancellation)
    {
        var language = turn.Language;
        var names = await people.NamesAsync(cancellation);
        var changed = ManageTexts.ChangedBy(now.By is { } by ? names(by) : null, wording.ShortMoment(now.At, language));
        List<CardElement> parts = [CardParts.Notice($"{changed.In(language)} {ManageTexts.StillTyped.In(language)}", ContainerStyle.Warning)];
        var left = MostQuotes;
        List<string> unquoted = [];
        foreach (var difference in differences)
        {
            var quotes = QuotesOf(difference, language).ToList();
            if (quotes.Count > left)
            {
                unquoted.Add(ManageTexts.Field(difference.Field).In(language));
                continue;
            }

            left -= quotes.Count;
            parts.AddRange(quotes.SelectMany(quote => new CardElement[] { CardParts.Aside(quote.Label.In(language)), CardParts.Quote(quote.Text) }));
        }

        return unquoted.Count == 0 ? parts : [.. parts, CardParts.Aside(ManageTexts.AlsoDifferent(string.Join(", ", unquoted)).In(language))];
    }

    /// <summary>Of a list or a text only what differs: one word among a hundred would be overlooked, and a last sentence cut off.</summary>
    private static IEnumerable<(Text Label, string Text)> QuotesOf(FieldChange difference, Language language)
    {
        var field = ManageTexts.Field(difference.Field).In(language);
        (Text Label, string Text)[] quotes = difference is { OnlyBefore: "", OnlyAfter: "" }
            ? [(ManageTexts.NowReads(field), difference.Before)]
            : [(ManageTexts.OnlyNow(field), difference.OnlyBefore), (ManageTexts.OnlyTyped(field), difference.OnlyAfter)];
        return quotes
            .Where(quote => quotes.Length == 1 || quote.Text.Length > 0)
            .Select(quote => (quote.Label, CardText.Excerpt(FieldTexts.Value(difference.Field, quote.Text, language), RefusalParts.LongestQuote)));
    }
}
