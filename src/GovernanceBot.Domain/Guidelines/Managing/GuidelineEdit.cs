using System.Collections.Immutable;
using GovernanceBot.Domain.Guidelines.Checking.Rules;
using GovernanceBot.Domain.People;

namespace GovernanceBot.Domain.Guidelines.Managing;

/// <summary>What a person wants to do with a guideline.</summary>
/// <param name="Base">The number of the version that they saw; 0 for a new guideline.</param>
public abstract record GuidelineEdit(PersonId By, int Base)
{
    /// <param name="Form">The id that the form of a new guideline was given when it was shown: a form sent twice is one guideline.</param>
    public sealed record Save(Guideline Guideline, PersonId By, int Base, Guid? Form = null) : GuidelineEdit(By, Base);

    /// <summary>It still holds, and is looked at again on this day.</summary>
    public sealed record Confirm(DateOnly ReviewOn, PersonId By, int Base) : GuidelineEdit(By, Base);

    public sealed record Retire(string? Reason, PersonId By, int Base) : GuidelineEdit(By, Base);
}

/// <summary>What a decision on an edit rests on besides the guideline itself.</summary>
/// <param name="Others">The ids of the rules of other guidelines and of the product, which a rule may not take.</param>
/// <param name="WasAsked">Whether this person was asked to look at the guideline, by a reminder that came to them for want of its owner.</param>
public sealed record EditContext(
    GuidelineSet Set, RuleBook Book, Responsibilities.Mandates Mandates, DateTimeOffset Now, ImmutableHashSet<string> Others, bool WasAsked = false);

/// <summary>Somebody else answers for guidelines with this owner.</summary>
public sealed record NotYourGuideline(string Owner) : Refusal;

/// <summary>Another version was saved since the form was opened.</summary>
public sealed record ChangedMeanwhile : Refusal;

/// <summary>Another new guideline got this number first.</summary>
public sealed record NumberTaken : Refusal;

/// <summary>The guideline, rule or word is not there any more.</summary>
public sealed record RetiredMeanwhile : Refusal;

public sealed record FieldMissing(EditedField Field) : Refusal;

/// <param name="Most">In UTF-16 units.</param>
public sealed record FieldTooLong(EditedField Field, int Most) : Refusal;

/// <summary>All fields together are more than can be kept in one piece.</summary>
public sealed record TooMuchText : Refusal;

public sealed record ExamplesMisjudged(ImmutableArray<WrongExample> Examples) : Refusal;

public sealed record TermsUnreadable(ImmutableArray<TermProblem> Problems) : Refusal;

/// <summary>A rule without terms and without media would never speak.</summary>
public sealed record RuleWithoutTerms(string Rule) : Refusal;

/// <summary>Another rule has this id already.</summary>
public sealed record RuleIdTaken(string Rule) : Refusal;

public sealed record ReviewDatePassed : Refusal;
