using System.Collections.Immutable;
using GovernanceBot.Domain.Calendar;
using GovernanceBot.Domain.Responsibilities;

namespace GovernanceBot.Domain.Guidelines.Managing;

/// <summary>Decides on changes of guidelines. The version on the form is what is replaced: whatever came in between is never overwritten unseen.</summary>
public static class GuidelineEditing
{
    /// <summary>In UTF-16 units, as are the other two.</summary>
    public const int LongestTitle = 200;

    public const int LongestText = 4_000;

    public const int LongestOwner = 200;

    /// <summary>All fields together, in <see cref="GuidelineFields.Cost"/>: what one row and one card can hold.</summary>
    public const int MostText = 16_000;

    /// <param name="old">Null for a new guideline.</param>
    public static EditOutcome<Guideline> Decide(Versioned<Guideline>? old, GuidelineEdit edit, EditContext context) => (old, edit) switch
    {
        (null, GuidelineEdit.Save { Base: 0 } save) => Add(save, context),
        (null, _) => Refuse(new NoSuchSubject()),
        ({ Form: var form }, GuidelineEdit.Save { Base: 0 } save) when form is null || form != save.Form => Refuse(new NumberTaken()),
        ({ IsRetired: true }, GuidelineEdit.Retire retire) when retire.Base == old.Number - 1 && old.By == retire.By => new EditOutcome<Guideline>.Unchanged(old),
        ({ IsRetired: true }, _) => Refuse(new RetiredMeanwhile()),
        (_, GuidelineEdit.Confirm confirm) when WasConfirmed(old, confirm) => new EditOutcome<Guideline>.Unchanged(old),
        _ when !MayChange(old.Content, edit, context) => Refuse(new NotYourGuideline(old.Content.Owner)),
        // The same form again: it goes on from the version that it made.
        (_, GuidelineEdit.Save { Base: 0 } again) => Save(old, again with { Base = 1 }, context),
        (_, GuidelineEdit.Save save) => Save(old, save, context),
        (_, GuidelineEdit.Confirm confirm) => Confirm(old, confirm, context),
        (_, GuidelineEdit.Retire retire) => Retire(old, retire, context),
        _ => throw new ArgumentOutOfRangeException(nameof(edit), edit, "No such edit."),
    };

    /// <summary>Changing the words needs the guideline's owner; saying whether it still holds also a coordinator who was asked in the owner's place.</summary>
    private static bool MayChange(Guideline guideline, GuidelineEdit edit, EditContext context) =>
        context.Mandates.MayKeep(edit.By, guideline.Owner, context.Now)
        || (context.WasAsked && edit is not GuidelineEdit.Save && context.Mandates.Coordinators(context.Now).Contains(edit.By));

    /// <summary>By this very press, before: a coordinator loses the right to it as soon as it is carried out.</summary>
    private static bool WasConfirmed(Versioned<Guideline> old, GuidelineEdit.Confirm confirm) =>
        old.Content.ReviewOn == confirm.ReviewOn && confirm.Base == old.Number - 1 && old.By == confirm.By;

    private static EditOutcome<Guideline> Add(GuidelineEdit.Save save, EditContext context) =>
        !context.Mandates.MayKeep(save.By, save.Guideline.Owner, context.Now)
            ? Refuse(new NotYourGuideline(save.Guideline.Owner))
            : Problem(null, save.Guideline, context) is { } why
                ? Refuse(why)
                : new EditOutcome<Guideline>.Changed(Versioned.First(save.Guideline, save.By, context.Now, save.Form));

    private static EditOutcome<Guideline> Save(Versioned<Guideline> old, GuidelineEdit.Save save, EditContext context)
    {
        if (GuidelineFields.Between(old.Content, save.Guideline).IsEmpty)
        {
            return new EditOutcome<Guideline>.Unchanged(old);
        }

        if (old.Number != save.Base)
        {
            return Refuse(new ChangedMeanwhile());
        }

        if (!context.Mandates.MayKeep(save.By, save.Guideline.Owner, context.Now))
        {
            return Refuse(new NotYourGuideline(save.Guideline.Owner));
        }

        return Problem(old.Content, save.Guideline, context) is { } why
            ? Refuse(why)
            : new EditOutcome<Guideline>.Changed(old.Next(save.Guideline, save.By, context.Now));
    }

    private static EditOutcome<Guideline> Confirm(Versioned<Guideline> old, GuidelineEdit.Confirm confirm, EditContext context) =>
        old.Content.ReviewOn == confirm.ReviewOn ? new EditOutcome<Guideline>.Unchanged(old)
        : old.Number != confirm.Base ? Refuse(new ChangedMeanwhile())
        : confirm.ReviewOn <= Today(context) ? Refuse(new ReviewDatePassed())
        : new EditOutcome<Guideline>.Changed(old.Next(old.Content with { ReviewOn = confirm.ReviewOn }, confirm.By, context.Now));

    private static EditOutcome<Guideline> Retire(Versioned<Guideline> old, GuidelineEdit.Retire retire, EditContext context) =>
        old.Number != retire.Base ? Refuse(new ChangedMeanwhile())
        : Reason.From(retire.Reason) is not { } reason ? Refuse(new ReasonMissing())
        : new EditOutcome<Guideline>.Changed(old.Next(old.Content, retire.By, context.Now, reason));

    /// <returns>What keeps this guideline from being saved; null where nothing does.</returns>
    public static Refusal? Problem(Guideline? old, Guideline guideline, EditContext context) =>
        WordsProblem(guideline)
        ?? (guideline.ReviewOn is { } review && review != old?.ReviewOn && review <= Today(context) ? new ReviewDatePassed() : null)
        ?? guideline.Rules.Select(rule => RuleEditing.Problem(rule, context.Book, context.Others)).OfType<Refusal>().FirstOrDefault()
        ?? (Refusal?)RepeatedRule(guideline)
        ?? (ExampleJudge.Misjudged(guideline, context.Set, context.Book) is { IsEmpty: false } wrong ? new ExamplesMisjudged(wrong) : null);

    private static Refusal? WordsProblem(Guideline guideline)
    {
        (EditedField Field, string Text, int Most, bool Required)[] fields =
        [
            (EditedField.Owner, guideline.Owner, LongestOwner, true),
            (EditedField.DutchTitle, guideline.Dutch.Title, LongestTitle, true),
            (EditedField.DutchText, guideline.Dutch.Text, LongestText, true),
            (EditedField.DutchExample, guideline.Dutch.Example, LongestText, false),
            (EditedField.EnglishTitle, guideline.English.Title, LongestTitle, true),
            (EditedField.EnglishText, guideline.English.Text, LongestText, true),
            (EditedField.EnglishExample, guideline.English.Example, LongestText, false),
        ];
        foreach (var (field, text, most, required) in fields)
        {
            if (required && string.IsNullOrWhiteSpace(text))
            {
                return new FieldMissing(field);
            }

            if (text.Length > most)
            {
                return new FieldTooLong(field, most);
            }
        }

        return GuidelineFields.Cost(GuidelineFields.Of(guideline)) > MostText ? new TooMuchText() : null;
    }

    private static RuleIdTaken? RepeatedRule(Guideline guideline) =>
        guideline.Rules.GroupBy(rule => rule.Id, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1) is { } twice
            ? new RuleIdTaken(twice.Key)
            : null;

    private static DateOnly Today(EditContext context) => OrganisationTime.Date(context.Now, context.Mandates.Zone);

    private static EditOutcome<Guideline> Refuse(Refusal why) => new EditOutcome<Guideline>.Refused(why);
}
