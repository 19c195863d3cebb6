using GovernanceBot.Cards;
using GovernanceBot.Clockwork;
using GovernanceBot.Domain;
using GovernanceBot.Domain.People;
using GovernanceBot.Domain.Questions;
using GovernanceBot.Domain.Responsibilities;
using GovernanceBot.Guidelines;
using GovernanceBot.Guidelines.Asking;
using GovernanceBot.People;
using GovernanceBot.Responsibilities;

namespace GovernanceBot.Questions;

/// <summary>Puts together what a question's cards have to say at this moment.</summary>
public sealed class QuestionRendering(
    PeopleTable people, GuidelineBook book, MandateBook mandates, AnswerCounts counts, Wording wording, TimeProvider clock)
{
    public SubjectKind<OpenQuestion, QuestionCommand> Kind => new(
        OpenQuestion.IdPrefix,
        () => QuestionRow.Json.OpenQuestion,
        () => QuestionRow.Json.QuestionCommand,
        (question, copy, cancellation) => RenderAsync(question, copy, copy.Viewer.Language, null, cancellation));

    /// <param name="refused">What was pressed in vain; null where nothing was.</param>
    internal async Task<RenderedCard> RenderAsync(
        OpenQuestion question, CardCopy copy, Language language, RefusedPress? refused, CancellationToken cancellation)
    {
        var nameOf = await people.NamesAsync(cancellation);
        var guideline = question.About is { } about ? await book.FindAsync(about.Guideline, cancellation) : null;
        var card = new QuestionCard(question, guideline, copy.IsNewest, nameOf, wording, language);
        var notice = refused is null ? null : QuestionTexts.Refused(refused.Why, nameOf(question.With)).In(language);
        if (copy.Card == OpenQuestion.AskerCard)
        {
            var summary = question is { Status: QuestionStatus.Answered, Conclusion.By: var by } ? QuestionTexts.HasAnswered(nameOf(by)) : AskerCard.Title(question);
            return new(AskerCard.Of(card, notice), summary.In(language));
        }

        var (now, viewer, current) = (clock.GetUtcNow(), copy.Viewer.Id, await mandates.CurrentAsync(cancellation));
        var owner = new OwnerCard(
            card,
            question.MayBeAnsweredBy(viewer, now, current),
            current.Coordinators(now).Contains(viewer),
            viewer == question.With ? Why(question, now, current, nameOf) : null,
            guideline is null ? 0 : await counts.OfAsync(guideline.Id, cancellation),
            refused?.Typed,
            ColleagueChoice.Among(await people.AllAsync(cancellation), question.With, question.Asker),
            GuidelineProposals.For(question, guideline, viewer, now, current));
        return new(owner.Of(notice), QuestionTexts.QuestionFor(nameOf(question.Asker)).In(language));
    }

    private static Text? Why(OpenQuestion question, DateTimeOffset now, Mandates mandates, Func<PersonId, string> nameOf)
    {
        var owner = question.About is { } about ? mandates.OwnerOf(about.Owner, now) : null;
        return question switch
        {
            { PassedBy: { } giver } => QuestionTexts.PassedOnBy(nameOf(giver)),
            { With: var with } when with == owner => QuestionTexts.YouOwn(question.About!.Owner),
            { With: var with } when owner is { } person && mandates.DeputiesOf(person, Role.GuidelineOwner, now).Contains(with) =>
                QuestionTexts.YouStandInFor(nameOf(person)),
            { With: var with } when mandates.Coordinators(now).Contains(with) => QuestionTexts.YouCoordinate,
            _ => QuestionTexts.CoordinatorStandIn,
        };
    }
}

/// <param name="Typed">What stood in the field for the answer.</param>
internal sealed record RefusedPress(Refusal Why, string? Typed = null);
