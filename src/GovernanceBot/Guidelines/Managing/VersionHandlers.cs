using GovernanceBot.Cards;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Guidelines.Managing;
using GovernanceBot.Domain.Responsibilities;
using GovernanceBot.Guidelines.Files;
using GovernanceBot.People;
using GovernanceBot.Teams;

namespace GovernanceBot.Guidelines.Managing;

/// <summary>What became of a guideline over time, and its present version as the file has it.</summary>
public sealed class VersionHandlers(GuidelineTable table, GuidelineStore store, PeopleTable people, Wording wording)
{
    public void AddTo(Router router)
    {
        router.On(ManageVerbs.History, Right.KeepGuidelines, HistoryAsync);
        router.On(ManageVerbs.Json, Right.KeepGuidelines, JsonAsync);
    }

    private async Task<Reply> HistoryAsync(Turn turn, ManagedRef asked, CancellationToken cancellation)
    {
        var versions = await table.Guidelines.HistoryAsync(asked.Guideline ?? "", cancellation);
        if (versions is not [var newest, ..])
        {
            return Gone(turn);
        }

        var history = new VersionHistory(await people.NamesAsync(cancellation), wording, turn.Language);
        var (id, language) = (newest.Content.Id, turn.Language);
        var title = $"{ManageTexts.History.In(language)}: {newest.Content.In(language).Title}";
        var all = history.Of(versions, GuidelineFields.Between).ToList();
        AdaptiveCard card;
        do
        {
            card = new(
                [CardParts.Aside($"{GuidelineTexts.Guideline.In(language)} {id}"), CardParts.Heading(title) with { Spacing = Spacing.None }, .. all],
                [
                    ManageVerbs.Open.Button(ManageTexts.BackToGuideline.In(language), new(id)),
                    ManageVerbs.Json.Button(ManageTexts.AsJson.In(language), new(id)),
                ],
                language.Tag());
            all = all[..^1];
        }
        while (!CardWriter.Fits(card) && all.Count > 0);
        return new Reply.WithCard(card, title);
    }

    private async Task<Reply> JsonAsync(Turn turn, ManagedRef asked, CancellationToken cancellation)
    {
        if (await store.FindAsync(asked.Guideline ?? "", cancellation) is not { } version || await table.ListsAsync(cancellation) is not { } lists)
        {
            return Gone(turn);
        }

        var language = turn.Language;
        var card = new AdaptiveCard(
            [
                CardParts.Heading($"{GuidelineTexts.Guideline.In(language)} {version.Content.Id}"),
                new TextInput("json", ManageTexts.JsonHelp.In(language)) { IsMultiline = true, Value = GuidelineFile.Write(lists with { Guidelines = [version.Content] }) },
            ],
            [ManageVerbs.Open.ButtonWithoutInputs(ManageTexts.BackToGuideline.In(language), new(version.Content.Id))],
            language.Tag());
        return CardWriter.Fits(card) ? new Reply.WithCard(card, version.Content.Id) : new Reply.WithText(ManageTexts.TooLongForACard.In(language));
    }

    private static Reply.WithText Gone(Turn turn) => new(GuidelineTexts.Gone.In(turn.Language));
}
