using GovernanceBot.Cards;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Guidelines;
using GovernanceBot.Domain.People;
using GovernanceBot.Domain.Questions;

namespace GovernanceBot.Questions;

/// <summary>What the two cards of a question have in common.</summary>
/// <param name="Guideline">What the question is about, as it reads now; null where nothing was found or it is gone.</param>
/// <param name="IsNewest">Whether its buttons stand here, and not on a copy further down.</param>
internal sealed record QuestionCard(
    OpenQuestion Question, Guideline? Guideline, bool IsNewest, Func<PersonId, string> NameOf, Wording Wording, Language Language)
{
    public string Asker => NameOf(Question.Asker);

    public AdaptiveCard Card(Text title, string? notice, IEnumerable<CardElement> body, IReadOnlyList<CardAction> actions)
    {
        List<CardElement> all = [CardParts.Heading(title.In(Language))];
        if (notice is not null)
        {
            all.Add(CardParts.Notice(notice, ContainerStyle.Warning));
        }

        all.AddRange(body);
        if (!IsNewest)
        {
            all.Add(CardParts.Aside(QuestionTexts.NewerCardBelow.In(Language)));
        }

        return new(all, IsNewest && actions.Count > 0 ? actions : null, Language.Tag());
    }

    public IEnumerable<CardElement> Asked(Text label) => [CardParts.Label(label.In(Language)), CardParts.Quote(Question.Text)];

    public IEnumerable<CardElement> GivenAnswer() => Question is { Status: QuestionStatus.Answered, Conclusion: { Text: { } text } given }
        ? [CardParts.Label(QuestionTexts.AnsweredBy(NameOf(given.By), Moment(given.At)).In(Language)), CardParts.Quote(text)]
        : [];

    public Container Notice(Text text, ContainerStyle style) => CardParts.Notice(text.In(Language), style);

    public string Moment(DateTimeOffset at) => Wording.ShortMoment(at, Language);
}
