using System.Text;
using GovernanceBot.Cards;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Guidelines.Answering;
using GovernanceBot.Domain.Guidelines.Managing;
using GovernanceBot.Domain.Responsibilities;
using GovernanceBot.Guidelines.Managing;
using GovernanceBot.Teams;

namespace GovernanceBot.Guidelines.Words;

/// <summary>The words by which questions are understood, and those that the organisation adds.</summary>
public sealed class LexiconHandlers(GuidelineTable table, GuidelineBook book, Lexicon shipped, ChangedParts changed, TimeProvider clock)
{
    private const int Tries = 3;

    private static readonly Command Words = new(["woorden", "woordenlijst", "woorden beheren"], ["words", "word list", "manage words"]);

    public void AddTo(Router router)
    {
        router.On(Words, Right.KeepGuidelines, (turn, cancellation) => turn.Conversation.IsPersonal
            ? ListAsync(turn, new(), cancellation)
            : Task.FromResult<Reply>(new Reply.WithText(GuidelineTexts.OnlyInPersonalChat.In(turn.Language))));
        router.On(LexiconVerbs.List, Right.KeepGuidelines, ListAsync);
        router.On(LexiconVerbs.Open, Right.KeepGuidelines, (turn, asked, cancellation) => OpenAsync(turn, asked.Concept, cancellation));
        router.On(LexiconVerbs.Save, Right.KeepGuidelines, SaveAsync);
    }

    private async Task<Reply> ListAsync(Turn turn, LexiconRequest asked, CancellationToken cancellation)
    {
        var lexicon = await book.LexiconAsync(cancellation);
        var own = (await table.Concepts.AllAsync(cancellation)).Where(kept => !kept.Version.IsRetired)
            .Select(kept => kept.Version.Content.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return LexiconCards.List(lexicon.Concepts, own, asked, turn.Language);
    }

    private async Task<Reply> OpenAsync(Turn turn, string? concept, CancellationToken cancellation)
    {
        if (concept is null)
        {
            return LexiconCards.Form(null, new(null, 0), [], turn.Language);
        }

        var kept = await table.Concepts.FindAsync(concept, cancellation);
        var own = kept is { Version.IsRetired: false } ? kept.Version.Content : null;
        return own is null && Shipped(concept) is null
            ? await ListAsync(turn, new(), cancellation)
            : LexiconCards.Form(Shipped(concept), AnswerOf(concept, own, kept?.Version.Number ?? 0), [], turn.Language);
    }

    private async Task<Reply> SaveAsync(Turn turn, ConceptAnswer answer, CancellationToken cancellation)
    {
        var (dutch, english) = (GuidelineAnswers.Lines(answer.Dutch), GuidelineAnswers.Lines(answer.English));
        var id = answer.Concept ?? await NewIdAsync([.. dutch, .. english], cancellation);
        var known = Shipped(id);
        if (answer.Concept is not null && known is null && await table.Concepts.FindAsync(id, cancellation) is null)
        {
            return await ListAsync(turn, new(), cancellation);
        }

        var own = new Concept(known?.Id ?? id, known?.Kind ?? ConceptKind.Subject, dutch, english, []);
        for (var attempt = 1; attempt <= Tries; attempt++)
        {
            var kept = await table.Concepts.FindAsync(own.Id, cancellation);
            switch (ConceptEditing.Decide(kept?.Version, own, turn.Person.Id, answer.Base, clock.GetUtcNow()))
            {
                case EditOutcome<Concept>.Refused { Why: ChangedMeanwhile } when kept is { Version: var now }:
                    var above = await changed.OfAsync(turn, now, GuidelineFields.Between(now.Content, own), cancellation);
                    return LexiconCards.Form(known, answer with { Concept = own.Id, Base = now.Number }, above, turn.Language);
                case EditOutcome<Concept>.Refused refused:
                    return LexiconCards.Form(known, answer, RefusalParts.Of(refused.Why, turn.Language), turn.Language);
                case EditOutcome<Concept>.Changed next when !await table.Concepts.SaveAsync(next.Version, kept?.ETag, cancellation):
                    continue;
                case EditOutcome<Concept>.Changed { Version: var version }:
                    book.Forget();
                    return Saved(known, version, turn.Language);
                case EditOutcome<Concept>.Unchanged { Now: var version }:
                    return Saved(known, version, turn.Language);
            }
        }

        return LexiconCards.Form(known, answer, RefusalParts.Of(new ChangedMeanwhile(), turn.Language), turn.Language);
    }

    private static Reply Saved(Concept? known, Versioned<Concept> version, Language language) => LexiconCards.Form(
        known,
        AnswerOf(version.Content.Id, version.Content, version.Number),
        [CardParts.Notice(LexiconTexts.Saved.In(language), ContainerStyle.Good)],
        language);

    private static ConceptAnswer AnswerOf(string id, Concept? own, int version) =>
        new(id, version, GuidelineAnswers.Written(own?.Dutch ?? []), GuidelineAnswers.Written(own?.English ?? []));

    private Concept? Shipped(string id) => shipped.Concepts.FirstOrDefault(concept => concept.Id.Equals(id, StringComparison.OrdinalIgnoreCase));

    /// <summary>Made of the first word, so that two deliveries of one click are one concept.</summary>
    private async Task<string> NewIdAsync(IReadOnlyList<string> words, CancellationToken cancellation)
    {
        var slug = new StringBuilder("eigen-");
        foreach (var letter in (words is [var first, ..] ? first : "").ToLowerInvariant())
        {
            slug.Append(char.IsAsciiLetterOrDigit(letter) ? letter : '-');
        }

        var id = CardText.Excerpt(slug.ToString(), RowKeys.LongestId).Replace('…', '-');
        return (await table.Concepts.FindAsync(id, cancellation)) is { Version.IsRetired: true } ? $"{id[..Math.Min(id.Length, 30)]}-{Guid.NewGuid():N}"[..RowKeys.LongestId] : id;
    }
}
