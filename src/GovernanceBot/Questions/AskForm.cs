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
    /// <returns>Null in a group, and where nobody is left to ask.</returns>
    public async Task<ShowCardAction?> UnderAsync(Turn turn, Guideline? about, string? words, CancellationToken cancellation)
    {
        if (!turn.Conversation.IsPersonal || await GoesToAsync(turn, about, cancellation) is not { } name)
        {
            return null;
        }

        var title = about is null ? QuestionTexts.AskCoordinator : QuestionTexts.AskOwner;
        var answer = new AskAnswer(questions.NewId(), about?.Id);
        return new(title.In(turn.Language), new AdaptiveCard([CardParts.Aside(name), Field(words, turn.Language)], [Send(answer, turn.Language)]));
    }

    /// <summary>What was filled in, once more, with what is wrong with it.</summary>
    internal async Task<Reply> AgainAsync(Turn turn, AskAnswer answer, Refusal why, CancellationToken cancellation)
    {
        var language = turn.Language;
        var about = await book.FindAsync(answer.Guideline ?? "", cancellation);
        List<CardElement> body =
        [
            CardParts.Heading((about is null ? QuestionTexts.AskCoordinator : QuestionTexts.AskOwner).In(language)),
            CardParts.Notice(QuestionTexts.Refused(why, "").In(language), ContainerStyle.Warning),
        ];
        if (await GoesToAsync(turn, about, cancellation) is { } name)
        {
            body.Add(new TextBlock(name));
        }

        body.Add(Field(answer.Text, language));
        body.AddRange(GuidelineCards.InShort(about, language));
        var id = why is NoSuchSubject ? questions.NewId() : answer.Question;
        return new Reply.WithCard(new(body, [Send(new(id, about?.Id), language)], language.Tag()), QuestionTexts.AskOwner.In(language));
    }

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
