using GovernanceBot.Cards;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Guidelines;
using GovernanceBot.Domain.Questions;
using GovernanceBot.Guidelines;
using GovernanceBot.Guidelines.Asking;
using GovernanceBot.People;
using GovernanceBot.Responsibilities;
using GovernanceBot.Teams;

namespace GovernanceBot.Questions;

/// <summary>With which a question goes to a person: folded under an answer, or on a card of its own when something was wrong with it.</summary>
public sealed class AskForm(QuestionStore questions, GuidelineBook book, MandateBook mandates, PeopleTable people)
{
    /// <param name="about">The guideline that was shown; null where none was found.</param>
    /// <param name="words">The question as it was asked, to start from.</param>
    /// <returns>Null where nobody is left to ask.</returns>
    public async Task<CardAction?> UnderAsync(Turn turn, Guideline? about, string? words, CancellationToken cancellation)
    {
        if (await GoesToAsync(turn, about, cancellation) is not { } name)
        {
            return null;
        }

        var title = Title(about).In(turn.Language);
        return turn.Conversation.IsPersonal
            ? new ShowCardAction(title, new AdaptiveCard([CardParts.Aside(name), Field(words, turn.Language)], [Send(new(questions.NewId(), about?.Id), turn.Language)]))
            : QuestionVerbs.AskInOurChat.Button(title, new(about?.Id, words));
    }

    /// <summary>On a card of its own.</summary>
    internal Task<Reply.WithCard> CardAsync(Turn turn, AskStart asked, CancellationToken cancellation) =>
        CardAsync(turn, new(questions.NewId(), asked.Guideline, asked.Words), null, cancellation);

    /// <summary>What was filled in, once more, with what is wrong with it.</summary>
    internal Task<Reply.WithCard> AgainAsync(Turn turn, AskAnswer answer, Refusal why, CancellationToken cancellation) =>
        CardAsync(turn, why is NoSuchSubject ? answer with { Question = questions.NewId() } : answer, why, cancellation);

    private async Task<Reply.WithCard> CardAsync(Turn turn, AskAnswer answer, Refusal? why, CancellationToken cancellation)
    {
        var language = turn.Language;
        var about = await book.FindAsync(answer.Guideline ?? "", cancellation);
        var title = Title(about).In(language);
        List<CardElement> body = [CardParts.Heading(title)];
        if (why is not null)
        {
            body.Add(CardParts.Notice(QuestionTexts.Refused(why, "").In(language), ContainerStyle.Warning));
        }

        if (await GoesToAsync(turn, about, cancellation) is { } name)
        {
            body.Add(new TextBlock(name));
        }

        body.Add(Field(answer.Text, language));
        body.AddRange(GuidelineCards.InShort(about, language));
        return new(new(body, [Send(new(answer.Question, about?.Id), language)], language.Tag()), title);
    }

    private static Text Title(Guideline? about) => about is null ? QuestionTexts.AskCoordinator : QuestionTexts.AskOwner;

    private async Task<string?> GoesToAsync(Turn turn, Guideline? about, CancellationToken cancellation) =>
        OpenQuestion.FirstToAsk(turn.Person.Id, About(about), turn.Now, await mandates.CurrentAsync(cancellation)) is { } person
            ? QuestionTexts.GoesTo((await people.PersonAsync(person, cancellation)).Name).In(turn.Language)
            : null;

    internal static AskedAbout? About(Guideline? guideline) => guideline is null ? null : new(guideline.Id, guideline.Owner);

    private static TextInput Field(string? words, Language language) => new("text", QuestionTexts.YourQuestionFor.In(language))
    {
        Value = words is null ? null : CardText.Excerpt(words, OpenQuestion.LongestText),
        IsMultiline = true,
        IsRequired = true,
        ErrorMessage = QuestionTexts.QuestionNeeded.In(language),
        MaxLength = OpenQuestion.LongestText,
    };

    private static ExecuteAction Send(AskAnswer answer, Language language) =>
        QuestionVerbs.Ask.Button(QuestionTexts.Send.In(language), answer) with { Style = ActionStyle.Positive };
}
