using GovernanceBot.Domain.Guidelines.Answering;
using GovernanceBot.Domain.Questions;
using GovernanceBot.Domain.Responsibilities;
using GovernanceBot.Guidelines;
using GovernanceBot.Guidelines.Managing;
using GovernanceBot.Responsibilities;
using GovernanceBot.Teams;

namespace GovernanceBot.Questions;

/// <summary>Makes guidelines learn: a question with its answer, in the form with which guidelines are changed.</summary>
public sealed class ProposalHandlers(QuestionStore questions, GuidelineBook book, GuidelineForm form, MandateBook mandates)
{
    public void AddTo(Router router)
    {
        router.On(QuestionVerbs.AsGuideline, Right.KeepGuidelines, (turn, asked, cancellation) => ProposeAsync(turn, asked, asExample: false, cancellation));
        router.On(QuestionVerbs.AsExample, Right.KeepGuidelines, (turn, asked, cancellation) => ProposeAsync(turn, asked, asExample: true, cancellation));
    }

    /// <summary>Only who had a part in the question sees its words.</summary>
    private async Task<Reply> ProposeAsync(Turn turn, QuestionRef asked, bool asExample, CancellationToken cancellation)
    {
        var (person, current) = (turn.Person.Id, await mandates.CurrentAsync(cancellation));
        if (await questions.FindAsync(asked.Question ?? "", cancellation) is not { State: { Conclusion.Text: { } answer } question }
            || !(question.Involves(person) || question.MayBeAnsweredBy(person, turn.Now, current)))
        {
            return new Reply.WithText(QuestionTexts.Gone.In(turn.Language));
        }

        var guideline = question.About is { } about ? await book.FindAsync(about.Guideline, cancellation) : null;
        var possible = GuidelineProposals.For(question, guideline, person, turn.Now, current);
        if (possible.Owner is not { } owner || (asExample && possible.ExampleOf is null))
        {
            return new Reply.WithText(GuidelineTexts.Gone.In(turn.Language));
        }

        var language = QuestionLanguage.Of($"{question.Text} {answer}") ?? turn.Language;
        return await form.ProposeAsync(turn, new(question.Text, answer, owner, language, asExample ? possible.ExampleOf : null), cancellation);
    }
}
