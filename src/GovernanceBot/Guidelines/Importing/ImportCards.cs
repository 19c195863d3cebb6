using GovernanceBot.Cards;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Guidelines;
using GovernanceBot.Domain.Guidelines.Managing;
using GovernanceBot.Teams;

namespace GovernanceBot.Guidelines.Importing;

internal static class ImportCards
{
    /// <summary>As many of each kind as a phone bears; every refused row is listed as far as the card can hold it.</summary>
    private const int Shown = 10;

    private const int MostRefused = 60;
    private const int LongestPaste = 200_000;

    public static Reply.WithCard Ask(Language language) => new(
        new(
            [
                CardParts.Heading(ImportTexts.Title.In(language)),
                new TextBlock(ImportTexts.Help.In(language)),
                new TextInput("json", ImportTexts.Paste.In(language)) { IsMultiline = true, MaxLength = LongestPaste },
            ],
            [ImportVerbs.Read.Button(ImportTexts.Show.In(language), new()) with { Style = ActionStyle.Positive }],
            language.Tag()),
        ImportTexts.Title.In(language));

    /// <param name="ticket">What takes it over; null where there is nothing to take over.</param>
    public static Reply.WithCard Report(ImportReport report, Guid? ticket, Text? done, Language language)
    {
        var title = (report.Set is null ? ImportTexts.Unreadable : done is null ? ImportTexts.Report : ImportTexts.Title).In(language);
        List<CardElement> body = [CardParts.Heading(title)];
        if (done is { } said)
        {
            body.Add(CardParts.Notice(said.In(language), ContainerStyle.Good));
        }
        else if (report.Set is not null)
        {
            body.Add(new TextBlock((report.Plan.IsEmpty ? ImportTexts.NothingToDo : report.ChangedSince ? ImportTexts.ChangedSince : ImportTexts.NotYet).In(language)));
        }

        body.AddRange(Group(ImportTexts.Added, report.Plan.Added, language));
        body.AddRange(Group(ImportTexts.Changed, report.Plan.Changed, language));
        body.AddRange(Group(ImportTexts.Retired, report.Plan.Retired, language));
        return new(WithRefused(body, report, ticket is { } take && report.Set is not null ? Choices(report, take, language) : [], language), title);
    }

    /// <summary>A part of the guidelines is pasted more often than all of them: what would go is never the first choice.</summary>
    private static List<CardAction> Choices(ImportReport report, Guid ticket, Language language)
    {
        var drop = ImportVerbs.Drop.Button(ImportTexts.Drop.In(language), new(ticket));
        var whole = ImportVerbs.TakeOver.Button(ImportTexts.TakeOver.In(language), new(ticket)) with { Style = ActionStyle.Positive };
        if (report.Plan.Retired.IsEmpty)
        {
            return [whole, drop];
        }

        var part = ImportVerbs.TakeOver.Button(ImportTexts.TakeOverPart.In(language), new(ticket, Whole: false)) with { Style = ActionStyle.Positive };
        whole = whole with { Title = ImportTexts.TakeOverWhole.In(language), Style = ActionStyle.Destructive };
        return (report.Plan with { Retired = [] }).IsEmpty ? [whole, drop] : [part, whole, drop];
    }

    private static AdaptiveCard WithRefused(List<CardElement> body, ImportReport report, List<CardAction> actions, Language language)
    {
        for (var most = MostRefused; ; most /= 2)
        {
            var card = new AdaptiveCard([.. body, .. Refused(report, most, language)], actions.Count > 0 ? actions : null, language.Tag());
            if (CardWriter.Fits(card) || most == 0)
            {
                return card;
            }
        }
    }

    private static IEnumerable<CardElement> Group(Text name, IReadOnlyCollection<Versioned<Guideline>> versions, Language language)
    {
        if (versions.Count == 0)
        {
            yield break;
        }

        yield return CardParts.Label($"{name.In(language)} ({versions.Count})");
        foreach (var version in versions.Take(Shown))
        {
            yield return new TextBlock($"{version.Content.Id}: {version.Content.In(language).Title}") { Spacing = Spacing.None };
        }

        if (versions.Count > Shown)
        {
            yield return CardParts.Aside(ImportTexts.AndMore(versions.Count - Shown).In(language));
        }
    }

    private static IEnumerable<CardElement> Refused(ImportReport report, int most, Language language)
    {
        if (report.Refused.IsEmpty)
        {
            yield break;
        }

        yield return CardParts.Label($"{ImportTexts.Refused.In(language)} ({report.Refused.Length})");
        foreach (var entry in report.Refused.Take(most))
        {
            var where = entry.Id ?? (entry.Position is { } place ? $"{place}." : "");
            var field = entry.Field.Length > 0 ? $" ({entry.Field}{(entry.Detail.Length > 0 ? $": {entry.Detail}" : "")})" : "";
            yield return new TextBlock($"{where} {ImportTexts.Why(entry.Reason).In(language)}{field}".Trim()) { Color = TextColor.Attention, Spacing = Spacing.None };
        }

        if (report.Refused.Length > most)
        {
            yield return CardParts.Aside(ImportTexts.AndMore(report.Refused.Length - most).In(language));
        }
    }
}
