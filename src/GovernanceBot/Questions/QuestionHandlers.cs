using GovernanceBot.Clockwork;
using GovernanceBot.Domain;
using GovernanceBot.Domain.People;
using GovernanceBot.Domain.Questions;
using GovernanceBot.Domain.Responsibilities;
using GovernanceBot.Guidelines;
using GovernanceBot.People;
using GovernanceBot.Responsibilities;
using GovernanceBot.Teams;

namespace GovernanceBot.Questions;

/// <summary>Asking a person, and what they and the asker do with the question.</summary>
public sealed class QuestionHandlers(
    QuestionStore questions, ReadIndex index, GuidelineBook book, MandateBook mandates, PeopleTable people, AskForm form, QuestionRendering rendering)
{
    /// <summary>So many cards of each kind at once are no flood.</summary>
    private const int MostSentAgain = 5;

    private static readonly Command Mine = new(
        ["mijn vragen", "open vragen", "openstaande vragen", "vragen aan mij"],
        ["my questions", "open questions", "questions for me"]);

    public void AddTo(Router router)
    {
        router.On(Mine, Right.Everyone, SendAgainAsync);
        router.On(QuestionVerbs.AskInOurChat, Right.Everyone, async (turn, asked, cancellation) =>
            new Reply.Beside(await form.CardAsync(turn, asked, cancellation)) { InOurChat = true });
        router.On(QuestionVerbs.Ask, Right.Everyone, AskAsync);
        router.On(QuestionVerbs.Withdraw, Right.TakePart, (turn, answer, cancellation) =>
            TellAsync(turn, new(answer.Question), new QuestionCommand.Withdraw(turn.Person.Id), cancellation));
        router.On(QuestionVerbs.Answer, Right.TakePart, (turn, answer, cancellation) =>
            TellAsync(turn, answer, new QuestionCommand.Answer(turn.Person.Id, answer.Text ?? ""), cancellation));
        router.On(QuestionVerbs.HandOver, Right.TakePart, HandOverAsync);
        router.On(QuestionVerbs.Close, Right.TakePart, (turn, answer, cancellation) =>
            TellAsync(turn, answer, new QuestionCommand.Close(turn.Person.Id, answer.Reason ?? ""), cancellation));
    }

    private async Task<Reply> AskAsync(Turn turn, AskAnswer answer, CancellationToken cancellation)
    {
        if (!turn.Conversation.IsPersonal)
        {
            return new Reply.WithText(QuestionTexts.OnlyInPersonalChat.In(turn.Language));
        }

        var about = AskForm.About(await book.FindAsync(answer.Guideline ?? "", cancellation));
        var command = new QuestionCommand.Ask(answer.Question ?? "", turn.Person.Id, answer.Text ?? "", about);
        var shownIn = turn.Card is { } card ? new ShownCard(turn.Person.Id, OpenQuestion.AskerCard, card) : null;
        return await questions.TellAsync(command.Question, command, cancellation, shownIn) switch
        {
            Outcome<OpenQuestion>.Refused { Now: null } refused => await form.AgainAsync(turn, answer, refused.Why, cancellation),
            Outcome<OpenQuestion>.Refused refused => await ShowAsync(turn, refused.Now, new(refused.Why), cancellation),
            var outcome => await ShowAsync(turn, outcome.State, null, cancellation),
        };
    }

    private async Task<Reply> HandOverAsync(Turn turn, OwnerAnswer answer, CancellationToken cancellation)
    {
        if (answer.To is { } colleague && await people.FindAsync(colleague, cancellation) is not null)
        {
            return await TellAsync(turn, answer, new QuestionCommand.HandOver(turn.Person.Id, colleague, answer.Since), cancellation);
        }

        var kept = await questions.FindAsync(answer.Question ?? "", cancellation);
        return await ShowAsync(turn, kept?.State, new(new NoSuchColleague(), answer.Text), cancellation);
    }

    private async Task<Reply> SendAgainAsync(Turn turn, CancellationToken cancellation)
    {
        if (!turn.Conversation.IsPersonal)
        {
            return new Reply.WithText(QuestionTexts.OnlyInPersonalChat.In(turn.Language));
        }

        var asked = await SendAgainAsync(OpenQuestion.AskedBy(turn.Person.Id), turn.Person.Id, cancellation);
        var toAnswer = await SendAgainAsync(OpenQuestion.WaitingFor(turn.Person.Id), turn.Person.Id, cancellation);
        return new Reply.WithText((asked + toAnswer == 0 ? QuestionTexts.NoneOpen : QuestionTexts.Waiting(asked, toAnswer)).In(turn.Language));
    }

    private async Task<int> SendAgainAsync(string list, PersonId to, CancellationToken cancellation)
    {
        var sent = 0;
        await foreach (var id in index.UnderAsync(list, null, cancellation))
        {
            if (sent < MostSentAgain && await questions.TellAsync(id, new QuestionCommand.SendAgain(to), cancellation) is Outcome<OpenQuestion>.Done)
            {
                sent++;
            }
        }

        return sent;
    }

    private async Task<Reply> TellAsync(Turn turn, OwnerAnswer answer, QuestionCommand command, CancellationToken cancellation) =>
        await questions.TellAsync(answer.Question ?? "", command, cancellation) switch
        {
            Outcome<OpenQuestion>.Refused refused => await ShowAsync(turn, refused.Now, new(refused.Why, answer.Text), cancellation),
            var outcome => await ShowAsync(turn, outcome.State, null, cancellation),
        };

    /// <summary>Who has no part in the question gets the words only; everybody else the card as it is now.</summary>
    private async Task<Reply> ShowAsync(Turn turn, OpenQuestion? question, RefusedPress? refused, CancellationToken cancellation)
    {
        var person = turn.Person.Id;
        if (question is null || !(question.Involves(person) || question.MayBeAnsweredBy(person, turn.Now, await mandates.CurrentAsync(cancellation))))
        {
            var with = question is null ? "" : (await people.PersonAsync(question.With, cancellation)).Name;
            return new Reply.WithText((refused is null ? QuestionTexts.Gone : QuestionTexts.Refused(refused.Why, with)).In(turn.Language));
        }

        var card = person == question.Asker ? OpenQuestion.AskerCard : OpenQuestion.OwnerCard;
        var rendered = await rendering.RenderAsync(question, new(card, turn.Person, IsNewest: true), turn.Language, refused, cancellation);
        return new Reply.WithCard(rendered.Card, rendered.Summary);
    }
}
