using GovernanceBot.Cards;
using GovernanceBot.Domain.Questions;
using GovernanceBot.Guidelines.Asking;

namespace GovernanceBot.Questions;

/// <summary>What the asker sees: who has the question and since when, and later the answer.</summary>
internal static class AskerCard
{
    public static AdaptiveCard Of(QuestionCard card, string? notice)
    {
        // The answer that the guidelines gave stays readable beside the one that is waited for.
        List<CardElement> body = [.. Status(card), .. card.Asked(QuestionTexts.YouAsked)];
        var full = card.Card(Title(card.Question), notice, [.. body, .. GuidelineCards.InShort(card.Guideline, card.Language)], Actions(card));
        return CardWriter.Fits(full) ? full : card.Card(Title(card.Question), notice, [.. body, .. GuidelineCards.InShort(card.Guideline, card.Language, withText: false)], Actions(card));
    }

    public static Text Title(OpenQuestion question) => question.Status switch
    {
        QuestionStatus.Waiting => QuestionTexts.OnItsWay,
        QuestionStatus.Answered => QuestionTexts.Answered,
        _ => QuestionTexts.NoAnswer,
    };

    private static IEnumerable<CardElement> Status(QuestionCard card)
    {
        var question = card.Question;
        return question.Status switch
        {
            QuestionStatus.Waiting when question.OutOfReach.Contains(question.With) => [card.Notice(QuestionTexts.NobodyReached, ContainerStyle.Attention)],
            QuestionStatus.Waiting => [card.Notice(QuestionTexts.IsWith(card.NameOf(question.With), card.Moment(question.Since)), ContainerStyle.Accent)],
            QuestionStatus.Answered => card.GivenAnswer(),
            QuestionStatus.Closed =>
                [card.Notice(QuestionTexts.ClosedBy(card.NameOf(question.Conclusion!.By), question.Conclusion.Text ?? ""), ContainerStyle.Warning)],
            _ => [card.Notice(QuestionTexts.WithdrawnByYou, ContainerStyle.Emphasis)],
        };
    }

    private static IReadOnlyList<CardAction> Actions(QuestionCard card) => card.Question.IsOpen
        ? [QuestionVerbs.Withdraw.Button(QuestionTexts.Withdraw.In(card.Language), new(card.Question.Id))]
        : [];
}
