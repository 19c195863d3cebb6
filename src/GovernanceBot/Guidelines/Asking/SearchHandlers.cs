using GovernanceBot.Cards;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Guidelines;
using GovernanceBot.Domain.Responsibilities;
using GovernanceBot.People;
using GovernanceBot.Responsibilities;
using GovernanceBot.Teams;

namespace GovernanceBot.Guidelines.Asking;

/// <summary>Finds guidelines while somebody types, to insert one in a conversation.</summary>
public sealed class SearchHandlers(GuidelineBook book, MandateBook mandates, PeopleTable people)
{
    public static readonly SearchCommand Search = new("searchGuidelines");

    /// <summary>A handful to choose from before anything was typed.</summary>
    private const int ShownUnasked = 8;

    private const int LongestTitle = 120;

    public void AddTo(Router router) => router.On(Search, Right.Everyone, FindAsync);

    private async Task<Reply.WithResults> FindAsync(Turn turn, SearchQuery query, CancellationToken cancellation)
    {
        var found = await GuidelinesAsync(query.Text.Trim(), turn.Language, cancellation);
        var results = new List<SearchResult>();
        foreach (var guideline in found.Skip(query.Skip).Take(query.Count))
        {
            results.Add(Result(guideline, await OwnerAsync(guideline, turn.Now, cancellation), turn.Language));
        }

        var nothing = query.Skip == 0 ? GuidelineTexts.NothingFound : GuidelineTexts.NothingMore;
        return new(results, nothing.In(turn.Language));
    }

    /// <summary>First by their id, then by the beginnings of words in their titles, then by what answers the words as a question.</summary>
    private async Task<IEnumerable<Guideline>> GuidelinesAsync(string text, Language language, CancellationToken cancellation)
    {
        var all = await book.AllAsync(cancellation);
        if (text.Length == 0)
        {
            return all.Take(ShownUnasked);
        }

        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var byId = all.Where(guideline => guideline.Id.StartsWith(text, StringComparison.OrdinalIgnoreCase));
        var byTitle = all.Where(guideline => Begins(guideline.Dutch.Title, words) || Begins(guideline.English.Title, words));
        var byMeaning = (await book.IndexAsync(cancellation)).Ask(text, language).Ranking.Select(ranked => ranked.Guideline);
        return byId.Concat(byTitle).Concat(byMeaning).DistinctBy(guideline => guideline.Id, StringComparer.Ordinal);
    }

    private static bool Begins(string title, string[] words) =>
        Array.TrueForAll(words, word => $" {title}".Contains($" {word}", StringComparison.OrdinalIgnoreCase));

    /// <summary>The list shows one line of a title and two of a text, and a guideline's title needs two.</summary>
    private static SearchResult Result(Guideline guideline, string owner, Language language) => new(
        GuidelineCards.ToInsert(guideline, owner, language),
        $"{guideline.Id} · {GuidelineTexts.Kind(guideline.Kind).In(language)}",
        CardText.WithoutMacros(CardText.Excerpt(guideline.In(language).Title, LongestTitle)));

    private async Task<string> OwnerAsync(Guideline guideline, DateTimeOffset now, CancellationToken cancellation) =>
        (await mandates.CurrentAsync(cancellation)).OwnerOf(guideline.Owner, now) is { } owner
            ? $"{(await people.PersonAsync(owner, cancellation)).Name} ({guideline.Owner})"
            : guideline.Owner;
}
