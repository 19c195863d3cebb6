using System.Collections.Immutable;
using GovernanceBot.Cards;
using GovernanceBot.Domain;
using GovernanceBot.Domain.People;
using GovernanceBot.Domain.Questions;
using GovernanceBot.People;

namespace GovernanceBot.Questions;

/// <summary>What the person sees who is asked: the question, who asks, what it is about, and a field for the answer.</summary>
/// <param name="MayAnswer">Whether it is with this person, or they coordinate.</param>
/// <param name="MayClose">Whether they coordinate.</param>
/// <param name="Why">Why it came to this person; null where it is no longer with them.</param>
/// <param name="Helped">How often askers said that the guideline answered their question.</param>
/// <param name="Typed">What stood in the field when a button was pressed that could not do what was asked: it must not be lost.</param>
/// <param name="Colleagues">Whom it can be passed on to.</param>
/// <param name="Proposals">What the guidelines could learn from it.</param>
internal sealed record OwnerCard(
    QuestionCard Card, bool MayAnswer, bool MayClose, Text? Why, long Helped, string? Typed, ImmutableArray<Person> Colleagues, GuidelineProposals Proposals)
{
    private OpenQuestion Question => Card.Question;

    private Language Language => Card.Language;

    private bool IsWithViewer => Question.IsOpen && Why is not null;

    private bool IsToAnswer => Question.IsOpen && MayAnswer && Card.IsNewest;

    public AdaptiveCard Of(string? notice)
    {
        var title = IsWithViewer ? QuestionTexts.QuestionFor(Card.Asker) : QuestionTexts.QuestionFrom(Card.Asker);
        return Card.Card(
            title, notice, [.. Status(), .. Card.Asked(QuestionTexts.Question), Facts(), .. Card.GivenAnswer(), .. Heard(), .. Field()], Actions());
    }

    private IEnumerable<CardElement> Status() => Question.Status switch
    {
        QuestionStatus.Waiting when !IsWithViewer => [Card.Notice(QuestionTexts.NowWith(Card.NameOf(Question.With)), ContainerStyle.Emphasis)],
        QuestionStatus.Withdrawn => [Card.Notice(QuestionTexts.Withdrawn(Card.Asker), ContainerStyle.Emphasis)],
        QuestionStatus.Closed =>
            [Card.Notice(QuestionTexts.ClosedWithout(Card.NameOf(Question.Conclusion!.By), Question.Conclusion.Text ?? ""), ContainerStyle.Emphasis)],
        _ => [],
    };

    private FactSet Facts()
    {
        List<Fact> facts =
        [
            new(QuestionTexts.From.In(Language), Card.Asker),
            new(QuestionTexts.AskedAt.In(Language), Card.Moment(Question.AskedAt)),
            new(QuestionTexts.About.In(Language), About()),
        ];
        if (Helped > 0)
        {
            facts.Add(new(QuestionTexts.SoFar.In(Language), QuestionTexts.Helped(Helped).In(Language)));
        }

        if (IsToAnswer && Why is { } why)
        {
            facts.Add(new(QuestionTexts.WhyYou.In(Language), why.In(Language)));
        }

        return new(facts);
    }

    private string About() => (Question.About, Card.Guideline) switch
    {
        (null, _) => QuestionTexts.NoGuideline.In(Language),
        (var about, null) => about.Guideline,
        (_, var guideline) => $"{guideline.Id}, {guideline.In(Language).Title}",
    };

    private IEnumerable<CardElement> Heard()
    {
        if (Question.Status == QuestionStatus.Answered)
        {
            yield return Question.OutOfReach.Contains(Question.Asker)
                ? Card.Notice(QuestionTexts.AskerNotReached(Card.Asker), ContainerStyle.Attention)
                : CardParts.Aside(QuestionTexts.AskerHears(Card.Asker).In(Language));
        }
    }

    /// <summary>Not required on the card itself: passing on must work while it is empty.</summary>
    private IEnumerable<CardElement> Field()
    {
        var typed = string.IsNullOrWhiteSpace(Typed) ? null : CardText.Excerpt(Typed, OpenQuestion.LongestAnswer);
        if (IsToAnswer)
        {
            yield return new TextInput("text", QuestionTexts.YourAnswer.In(Language)) { Value = typed, IsMultiline = true, MaxLength = OpenQuestion.LongestAnswer };
        }
        else if (typed is not null)
        {
            yield return CardParts.Label(QuestionTexts.YouWrote.In(Language));
            yield return CardParts.Quote(typed);
        }
    }

    private List<CardAction> Actions()
    {
        if (!IsToAnswer)
        {
            return Proposals.Buttons(Question.Id, Language);
        }

        List<CardAction> actions =
        [
            QuestionVerbs.Answer.Button(QuestionTexts.Answer.In(Language), new(Question.Id)) with { Style = ActionStyle.Positive },
            Unfold(
                QuestionTexts.HandOver,
                ColleagueChoice.Input("to", QuestionTexts.HandOverTo, Colleagues, Language),
                QuestionVerbs.HandOver.Button(QuestionTexts.PassOn.In(Language), new(Question.Id, Question.Since))),
        ];
        if (MayClose)
        {
            actions.Add(Unfold(
                QuestionTexts.Close,
                new TextInput("reason", QuestionTexts.WhyClose.In(Language))
                {
                    IsRequired = true,
                    ErrorMessage = QuestionTexts.ReasonNeeded.In(Language),
                    MaxLength = Reason.Longest,
                },
                QuestionVerbs.Close.Button(QuestionTexts.CloseIt.In(Language), new(Question.Id)) with { Style = ActionStyle.Destructive }));
        }

        return actions;
    }

    private ShowCardAction Unfold(Text title, CardElement input, CardAction send) => new(title.In(Language), new AdaptiveCard([input], [send]));
}
