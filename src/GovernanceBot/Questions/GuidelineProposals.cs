using GovernanceBot.Cards;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Guidelines;
using GovernanceBot.Domain.Guidelines.Managing;
using GovernanceBot.Domain.People;
using GovernanceBot.Domain.Questions;
using GovernanceBot.Domain.Responsibilities;

namespace GovernanceBot.Questions;

/// <summary>What an answered question can become, by the person who looks at it.</summary>
/// <param name="Owner">The label under which a new guideline would stand; null where this person may not add one.</param>
/// <param name="ExampleOf">The guideline that it can become an example of; null where there is none, or it is another owner's.</param>
internal sealed record GuidelineProposals(string? Owner, string? ExampleOf)
{
    public static GuidelineProposals None { get; } = new(null, null);

    /// <param name="guideline">The one it is about, as it is now.</param>
    public static GuidelineProposals For(OpenQuestion question, Guideline? guideline, PersonId viewer, DateTimeOffset now, Mandates mandates)
    {
        if (question.Status != QuestionStatus.Answered || viewer == question.Asker || !mandates.Grants(Right.KeepGuidelines, viewer, now))
        {
            return None;
        }

        var mayKeep = guideline is not null && mandates.MayKeep(viewer, guideline.Owner, now);
        return new(mayKeep ? guideline!.Owner : mandates.LabelsOf(viewer, now).FirstOrDefault() ?? "", mayKeep ? guideline!.Id : null);
    }

    public List<CardAction> Buttons(string question, Language language)
    {
        List<CardAction> actions = [];
        if (Owner is not null)
        {
            actions.Add(QuestionVerbs.AsGuideline.Button(QuestionTexts.MakeGuideline.In(language), new(question)));
        }

        if (ExampleOf is not null)
        {
            actions.Add(QuestionVerbs.AsExample.Button(QuestionTexts.AddAsExample(ExampleOf).In(language), new(question)));
        }

        return actions;
    }
}
