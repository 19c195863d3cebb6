using GovernanceBot.Cards;
using GovernanceBot.Domain.Guidelines;
using GovernanceBot.Domain.Guidelines.Answering;
using GovernanceBot.Domain.Responsibilities;
using GovernanceBot.People;
using GovernanceBot.Questions;
using GovernanceBot.Responsibilities;
using GovernanceBot.Teams;

namespace GovernanceBot.Guidelines.Asking;

/// <summary>Answers questions about what may be posted, and what is said back to an answer.</summary>
public sealed class AskHandlers(
    GuidelineBook book, Answers answers, MandateBook mandates, PeopleTable people, AskForm person, AnswerCounts counts)
{
    /// <summary>In UTF-16 units: about as much as one card can show in a text field.</summary>
    public const int LongestText = 10_000;

    private const int MostOffered = 3;

    private static readonly Command Question = new(["vraag", "vragen", "richtlijnen"], ["question", "ask", "guidelines"]);

    public void AddTo(Router router)
    {
        router.OnFreeText(FreeTextAsync);
        router.On(Question, Right.Everyone, (turn, _) => Task.FromResult<Reply>(new Reply.WithText(GuidelineTexts.HowToAsk.In(turn.Language))));
        router.On(GuidelineVerbs.AskExample, Right.Everyone, async (turn, _, cancellation) =>
            new Reply.Beside(await AskAsync(turn, GuidelineTexts.ExampleQuestion.In(turn.Language), cancellation)));
        router.On(GuidelineVerbs.Show, Right.Everyone, (turn, asked, cancellation) => ShowAsync(turn, asked, isMeant: false, cancellation));
        router.On(GuidelineVerbs.Meant, Right.Everyone, MeantAsync);
        router.On(GuidelineVerbs.Others, Right.Everyone, OthersAsync);
        router.On(GuidelineVerbs.Ask, Right.Everyone, (turn, asked, cancellation) => AskAsync(turn, asked.Text ?? "", cancellation));
    }

    /// <summary>What is no command and nothing that was pasted is a question.</summary>
    private Task<Reply> FreeTextAsync(Turn turn, CancellationToken cancellation) => turn.Text switch
    {
        "" => Task.FromResult<Reply>(new Reply.WithText(GuidelineTexts.HowToAsk.In(turn.Language))),
        { Length: > LongestText } => Task.FromResult<Reply>(new Reply.WithText(GuidelineTexts.QuestionTooLong.In(turn.Language))),
        var text => AskAsync(turn, text, cancellation),
    };

    private async Task<Reply> AskAsync(Turn turn, string question, CancellationToken cancellation)
    {
        var words = FollowUps.Carried(question);
        return await answers.AskAsync(question, turn.Language, cancellation) switch
        {
            Answer.Found found => await AnswerAsync(
                turn, found.Guideline, found.Ranking.Skip(1).Select(ranked => ranked.Guideline.Id), words, isMeant: false, cancellation),
            Answer.DidYouMean some => GuidelineCards.DidYouMean([.. some.Suggestions], await WithoutAnswerAsync(turn, words, null, cancellation), turn.Language),
            _ => await NotInThereAsync(turn, GuidelineTexts.NotInThere, words, null, cancellation),
        };
    }

    private async Task<Reply> MeantAsync(Turn turn, GuidelineRef asked, CancellationToken cancellation)
    {
        if (await book.FindAsync(asked.Guideline ?? "", cancellation) is { } guideline)
        {
            await counts.AddAsync(guideline.Id, cancellation);
        }

        return await ShowAsync(turn, asked, isMeant: true, cancellation);
    }

    private async Task<Reply> ShowAsync(Turn turn, GuidelineRef asked, bool isMeant, CancellationToken cancellation)
    {
        var (heard, words) = Heard(turn, asked.Question);
        return await book.FindAsync(asked.Guideline ?? "", cancellation) is { } guideline
            ? await AnswerAsync(heard, guideline, asked.Others ?? [], words, isMeant, cancellation)
            : new Reply.WithText(GuidelineTexts.Gone.In(heard.Language));
    }

    private async Task<Reply> OthersAsync(Turn turn, GuidelineRefs offered, CancellationToken cancellation)
    {
        var (heard, words) = Heard(turn, offered.Question);
        var guidelines = new List<Guideline>();
        foreach (var id in (offered.Guidelines ?? []).OfType<string>().Take(MostOffered))
        {
            if (await book.FindAsync(id, cancellation) is { } guideline)
            {
                guidelines.Add(guideline);
            }
        }

        var shown = await book.FindAsync(offered.Shown ?? "", cancellation);
        return guidelines.Count > 0
            ? GuidelineCards.DidYouMean(guidelines, await WithoutAnswerAsync(heard, words, shown, cancellation), heard.Language)
            : await NotInThereAsync(heard, GuidelineTexts.NotSure, words, shown, cancellation);
    }

    private async Task<Reply> AnswerAsync(
        Turn turn, Guideline guideline, IEnumerable<string> others, string? words, bool isMeant, CancellationToken cancellation)
    {
        var owner = await NameOfOwnerAsync(guideline, turn, cancellation) is { } name ? $"{name} ({guideline.Owner})" : guideline.Owner;
        var ask = await person.UnderAsync(turn, guideline, words, cancellation);
        return GuidelineCards.Answer(guideline, owner, [.. others.Take(MostOffered)], new(words, ask, IsMeant: isMeant), turn.Language);
    }

    /// <param name="title">Why there is no answer.</param>
    private async Task<Reply> NotInThereAsync(Turn turn, Text title, string? words, Guideline? shown, CancellationToken cancellation)
    {
        var coordinator = (await mandates.CurrentAsync(cancellation)).Coordinators(turn.Now) is [var first, ..]
            ? (await people.PersonAsync(first, cancellation)).Name
            : null;
        return GuidelineCards.NotInThere(title, coordinator, await WithoutAnswerAsync(turn, words, shown, cancellation), turn.Language);
    }

    private async Task<FollowUps> WithoutAnswerAsync(Turn turn, string? words, Guideline? shown, CancellationToken cancellation) =>
        new(words, await person.UnderAsync(turn, shown, words, cancellation), shown);

    /// <summary>The conversation stays in the language in which the question was asked.</summary>
    private static (Turn Turn, string? Words) Heard(Turn turn, string? question) => question is null
        ? (turn, null)
        : (turn with { Language = QuestionLanguage.Of(question) ?? turn.Language }, FollowUps.Carried(question));

    private async Task<string?> NameOfOwnerAsync(Guideline guideline, Turn turn, CancellationToken cancellation) =>
        (await mandates.CurrentAsync(cancellation)).OwnerOf(guideline.Owner, turn.Now) is { } owner
            ? (await people.PersonAsync(owner, cancellation)).Name
            : null;
}
