using System.Collections.Immutable;
using GovernanceBot.Cards;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Guidelines.Answering;
using GovernanceBot.Domain.Guidelines.Managing;
using GovernanceBot.Guidelines.Managing;
using GovernanceBot.Teams;

namespace GovernanceBot.Guidelines.Words;

/// <summary>The concepts to choose one from, and the form for the organisation's own words.</summary>
internal static class LexiconCards
{
    private const int Shown = 8;
    private const int LongestSearch = 60;
    private const int LongestSample = 140;
    private const int LongestWords = 750;

    public static Reply.WithCard List(ImmutableArray<Concept> all, IReadOnlySet<string> own, LexiconRequest asked, Language language)
    {
        var find = CardText.Excerpt(asked.Find?.Trim() ?? "", LongestSearch);
        var found = all.Where(concept => find.Length == 0 || concept.Dutch.Concat(concept.English).Any(word => word.Contains(find, StringComparison.OrdinalIgnoreCase)))
            .OrderByDescending(concept => own.Contains(concept.Id))
            .ThenByDescending(concept => NameOf(concept, language).StartsWith(find, StringComparison.OrdinalIgnoreCase))
            .ToList();
        var pages = Math.Max(1, (found.Count + Shown - 1) / Shown);
        var page = Math.Clamp(asked.Page, 0, pages - 1);
        var title = LexiconTexts.Title.In(language);
        List<CardElement> body =
        [
            CardParts.Heading(title),
            new TextBlock((found.Count == 0 ? LexiconTexts.NothingFound : LexiconTexts.ListHelp).In(language)),
            new TextInput("find", LexiconTexts.Find.In(language)) { Value = find, MaxLength = LongestSearch },
            .. found.Skip(page * Shown).Take(Shown).Select(concept => Row(concept, own.Contains(concept.Id), language)),
        ];
        List<CardAction> actions = [LexiconVerbs.List.Button(ManageTexts.Search.In(language), new())];
        if (page > 0)
        {
            actions.Add(LexiconVerbs.List.ButtonWithoutInputs(ManageTexts.Previous.In(language), new(page - 1, find)));
        }

        if (page < pages - 1)
        {
            actions.Add(LexiconVerbs.List.ButtonWithoutInputs(ManageTexts.Next.In(language), new(page + 1, find)));
        }

        actions.Add(LexiconVerbs.Open.ButtonWithoutInputs(LexiconTexts.New.In(language), new()));
        actions.Add(ManageVerbs.List.ButtonWithoutInputs(ManageTexts.Back.In(language), new()));
        return new(new(body, actions, language.Tag()), title);
    }

    /// <param name="known">As it was shipped; null for a concept of the organisation itself.</param>
    public static Reply Form(Concept? known, ConceptAnswer filled, IReadOnlyList<CardElement> above, Language language)
    {
        var title = known is null ? filled.Concept ?? LexiconTexts.New.In(language) : NameOf(known, language);
        List<CardElement> body = [CardParts.Heading(title), .. above];
        if (known is null)
        {
            body.Add(new TextBlock(LexiconTexts.NewHelp.In(language)));
        }
        else
        {
            body.Add(CardParts.Label(LexiconTexts.AlreadyKnown.In(language)));
            body.AddRange(new[] { known.Dutch, known.English }.Where(words => !words.IsEmpty).Select(
                words => new TextBlock(CardText.Excerpt(string.Join(", ", words), LongestWords)) { IsSubtle = true, Spacing = Spacing.Small }));
        }

        body.Add(Words("dutch", LexiconTexts.OwnDutch, filled.Dutch));
        body.Add(Words("english", LexiconTexts.OwnEnglish, filled.English));
        var card = new AdaptiveCard(
            body,
            [
                LexiconVerbs.Save.Button(ManageTexts.Save.In(language), new(filled.Concept, filled.Base)) with { Style = ActionStyle.Positive },
                LexiconVerbs.List.ButtonWithoutInputs(LexiconTexts.Back.In(language), new()),
            ],
            language.Tag());
        return CardWriter.Fits(card) ? new Reply.WithCard(card, title) : new Reply.WithText(ManageTexts.TooLongToSave.In(language));

        TextInput Words(string id, Text label, string? value) =>
            new(id, label.In(language)) { IsMultiline = true, Value = value, MaxLength = ConceptEditing.LongestWord * ConceptEditing.MostWords };
    }

    private static Container Row(Concept concept, bool isOwn, Language language)
    {
        var name = NameOf(concept, language);
        var words = (language == Language.Dutch ? concept.Dutch : concept.English).Skip(1);
        return new(
        [
            new TextBlock(name) { Weight = TextWeight.Bolder, Color = TextColor.Accent },
            CardParts.Aside((isOwn ? $"{LexiconTexts.OwnWords.In(language)} · " : "") + CardText.Excerpt(string.Join(", ", words), LongestSample)) with { Spacing = Spacing.None },
        ])
        {
            Style = ContainerStyle.Emphasis,
            Spacing = Spacing.Small,
            SelectAction = LexiconVerbs.Open.ButtonWithoutInputs(name, new(concept.Id)),
        };
    }

    private static string NameOf(Concept concept, Language language) =>
        (language == Language.Dutch ? concept.Dutch.Concat(concept.English) : concept.English.Concat(concept.Dutch)).FirstOrDefault() ?? concept.Id;
}
