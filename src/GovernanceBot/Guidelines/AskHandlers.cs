using GovernanceBot.Cards;
using GovernanceBot.Domain.Guidelines;
using GovernanceBot.Domain.Guidelines.Answering;
using GovernanceBot.Domain.Responsibilities;
using GovernanceBot.Drafts;
using GovernanceBot.People;
using GovernanceBot.Responsibilities;
using GovernanceBot.Teams;

namespace GovernanceBot.Guidelines;

/// <summary>Answers questions about what may be posted.</summary>
public sealed class AskHandlers(GuidelineBook book, Answers answers, MandateBook mandates, PeopleTable people, DraftForm form)
{
    /// <summary>In UTF-16 units: about as much as one card can show in a text field.</summary>
    private const int LongestText = 10_000;

    private static readonly Command Question = new(["vraag", "vragen", "richtlijnen"], ["question", "ask", "guidelines"]);

    public void AddTo(Router router)
    {
        router.OnFreeText(FreeTextAsync);
        router.On(Question, Right.Everyone, (turn, _) => Task.FromResult<Reply>(new Reply.WithText(GuidelineTexts.HowToAsk.In(turn.Language))));
        router.On(GuidelineVerbs.AskExample, Right.Everyone, (turn, _, cancellation) => AskAsync(turn, GuidelineTexts.ExampleQuestion.In(turn.Language), cancellation));
        router.On(GuidelineVerbs.Show, Right.Everyone, ShowAsync);
        router.On(GuidelineVerbs.Others, Right.Everyone, OthersAsync);
        router.On(GuidelineVerbs.Ask, Right.Everyone, (turn, asked, cancellation) => AskAsync(turn, asked.Text ?? "", cancellation));
    }

    /// <summary>What is no command is a question, or a post that somebody pasted; then both readings are offered.</summary>
    private Task<Reply> FreeTextAsync(Turn turn, CancellationToken cancellation) => turn.Text switch
    {
        "" => Task.FromResult<Reply>(new Reply.WithText(GuidelineTexts.HowToAsk.In(turn.Language))),
        { Length: > LongestText } => Task.FromResult<Reply>(new Reply.WithText(GuidelineTexts.QuestionTooLong.In(turn.Language))),
        var text when turn.Conversation.IsPersonal && PastedPost.IsLikely(text) => form.ForPastedAsync(turn with { Language = turn.Person.Language }, cancellation),
        var text => AskAsync(turn, text, cancellation),
    };

    private async Task<Reply> AskAsync(Turn turn, string question, CancellationToken cancellation)
    {
        return await answers.AskAsync(question, turn.Language, cancellation) switch
        {
            Answer.Found found => await AnswerAsync(turn, found.Guideline, found.Ranking.Skip(1).Select(ranked => ranked.Guideline.Id), cancellation),
            Answer.DidYouMean some => GuidelineCards.DidYouMean([.. some.Suggestions], turn.Language),
            _ => await NotInThereAsync(turn, GuidelineTexts.NotInThere, cancellation),
        };
    }

    private async Task<Reply> ShowAsync(Turn turn, GuidelineRef asked, CancellationToken cancellation) =>
        await book.FindAsync(asked.Guideline ?? "", cancellation) is { } guideline
            ? await AnswerAsync(turn, guideline, asked.Others ?? [], cancellation)
            : new Reply.WithText(GuidelineTexts.Gone.In(turn.Language));

    private async Task<Reply> OthersAsync(Turn turn, GuidelineRefs offered, CancellationToken cancellation)
    {
        var guidelines = new List<Guideline>();
        foreach (var id in (offered.Guidelines ?? []).OfType<string>().Take(3))
        {
            if (await book.FindAsync(id, cancellation) is { } guideline)
            {
                guidelines.Add(guideline);
            }
        }

        return guidelines.Count > 0
            ? GuidelineCards.DidYouMean(guidelines, turn.Language)
            : await NotInThereAsync(turn, GuidelineTexts.NotSure, cancellation);
    }

    private async Task<Reply> AnswerAsync(Turn turn, Guideline guideline, IEnumerable<string> next, CancellationToken cancellation)
    {
        var owner = await NameOfOwnerAsync(guideline, turn.Now, cancellation) is { } name ? $"{name} ({guideline.Owner})" : guideline.Owner;
        return GuidelineCards.Answer(guideline, owner, [.. next.Take(3)], turn.Language);
    }

    /// <param name="title">Why there is no answer.</param>
    private async Task<Reply> NotInThereAsync(Turn turn, Text title, CancellationToken cancellation)
    {
        var coordinator = (await mandates.CurrentAsync(cancellation)).Coordinators(turn.Now) is [var first, ..]
            ? (await people.PersonAsync(first, cancellation)).Name
            : null;
        return GuidelineCards.NotInThere(title, coordinator, turn.Language);
    }

    private async Task<string?> NameOfOwnerAsync(Guideline guideline, DateTimeOffset now, CancellationToken cancellation) =>
        (await mandates.CurrentAsync(cancellation)).OwnerOf(guideline.Owner, now) is { } owner
            ? (await people.PersonAsync(owner, cancellation)).Name
            : null;
}
