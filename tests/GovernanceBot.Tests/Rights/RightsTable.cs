using GovernanceBot.Domain.Responsibilities;

namespace GovernanceBot.Tests.Rights;

/// <summary>Who may do what, as the design says. A verb or command that is registered has its line here; a new one is one line more.</summary>
/// <param name="Name">The verb, the first spelling of the command, or in brackets what has neither.</param>
/// <param name="On">What it is tried on.</param>
internal sealed record RightsLine(string Name, Right Right, Situation On, Who Allowed)
{
    public override string ToString() => $"{Name} ({On.Name})";
}

internal static class RightsTable
{
    private const Who GuidelineKeepers = Who.GuidelineOwner | Who.Administrator;
    private const Who PostSettlers = Who.Coordinator | Who.Deputy;

    public static readonly IReadOnlyList<RightsLine> Lines =
    [
        new("guideline.example", Right.Everyone, Situation.Nothing, Who.Everyone),
        new("guideline.show", Right.Everyone, Situation.Nothing, Who.Everyone),
        new("guideline.others", Right.Everyone, Situation.Nothing, Who.Everyone),
        new("guideline.ask", Right.Everyone, Situation.Nothing, Who.Everyone),
        new("guideline.meant", Right.Everyone, Situation.Nothing, Who.Everyone),
        new("question.askInOurChat", Right.Everyone, Situation.Nothing, Who.Everyone),
        new("question.ask", Right.Everyone, Situation.Nothing, Who.Everyone),
        new("question.withdraw", Right.TakePart, Situation.OpenQuestion, Who.Author),
        new("question.answer", Right.TakePart, Situation.OpenQuestion, Who.Coordinator),
        new("question.handOver", Right.TakePart, Situation.OpenQuestion, Who.Coordinator),
        new("question.close", Right.TakePart, Situation.OpenQuestion, Who.Coordinator),
        new("question.asGuideline", Right.KeepGuidelines, Situation.Nothing, GuidelineKeepers),
        new("question.asExample", Right.KeepGuidelines, Situation.Nothing, GuidelineKeepers),
        new("check.new", Right.Everyone, Situation.Nothing, Who.Everyone),
        new("check.run", Right.Everyone, Situation.Nothing, Who.Everyone),
        new("draft.new", Right.Everyone, Situation.Nothing, Who.Everyone),
        new("draft.submit", Right.Everyone, Situation.NewDraft, Who.Everyone),
        new("draft.submit", Right.Everyone, Situation.InReview, Who.None),
        new("draft.resubmit", Right.TakePart, Situation.InReview, Who.Author),
        new("draft.withdraw", Right.TakePart, Situation.InReview, Who.Author),
        new("draft.approve", Right.TakePart, Situation.InReview, Who.Editor),
        new("draft.approve", Right.TakePart, Situation.EditorsOwn, Who.Deputy),
        new("draft.approve", Right.TakePart, Situation.WithPersonalData, Who.PrivacyOfficer),
        new("draft.approve", Right.TakePart, Situation.Sensitive, Who.Spokesperson),
        new("draft.requestChanges", Right.TakePart, Situation.InReview, Who.Editor),
        new("draft.requestChanges", Right.TakePart, Situation.EditorsOwn, Who.Deputy),
        new("draft.reject", Right.TakePart, Situation.InReview, Who.Editor),
        new("draft.reject", Right.TakePart, Situation.EditorsOwn, Who.Deputy),
        new("post.posted", Right.TakePart, Situation.Planned, PostSettlers),
        new("post.snooze", Right.TakePart, Situation.Planned, PostSettlers),
        new("post.handOver", Right.TakePart, Situation.Planned, PostSettlers),
        new("post.skip", Right.TakePart, Situation.Planned, PostSettlers),
        new("guidelines.list", Right.KeepGuidelines, Situation.Nothing, GuidelineKeepers),
        new("guidelines.open", Right.KeepGuidelines, Situation.Nothing, GuidelineKeepers),
        new("guidelines.new", Right.KeepGuidelines, Situation.Nothing, GuidelineKeepers),
        new("guidelines.edit", Right.KeepGuidelines, Situation.Nothing, GuidelineKeepers),
        new("guidelines.save", Right.KeepGuidelines, Situation.Nothing, GuidelineKeepers),
        new("guidelines.retire", Right.KeepGuidelines, Situation.Nothing, GuidelineKeepers),
        new("guidelines.history", Right.KeepGuidelines, Situation.Nothing, GuidelineKeepers),
        new("guidelines.export", Right.KeepGuidelines, Situation.Nothing, GuidelineKeepers),
        new("guidelines.json", Right.KeepGuidelines, Situation.Nothing, GuidelineKeepers),
        new("rules.list", Right.KeepGuidelines, Situation.Nothing, GuidelineKeepers),
        new("rules.ofGuideline", Right.KeepGuidelines, Situation.Nothing, GuidelineKeepers),
        new("rules.open", Right.KeepGuidelines, Situation.Nothing, GuidelineKeepers),
        new("rules.save", Right.KeepGuidelines, Situation.Nothing, GuidelineKeepers),
        new("rules.switch", Right.KeepGuidelines, Situation.Nothing, GuidelineKeepers),
        new("rules.restore", Right.KeepGuidelines, Situation.Nothing, GuidelineKeepers),
        new("rules.remove", Right.KeepGuidelines, Situation.Nothing, GuidelineKeepers),
        new("rules.history", Right.KeepGuidelines, Situation.Nothing, GuidelineKeepers),
        new("words.list", Right.KeepGuidelines, Situation.Nothing, GuidelineKeepers),
        new("words.open", Right.KeepGuidelines, Situation.Nothing, GuidelineKeepers),
        new("words.save", Right.KeepGuidelines, Situation.Nothing, GuidelineKeepers),
        new("import.read", Right.Administer, Situation.Nothing, Who.Administrator),
        new("import.takeOver", Right.Administer, Situation.Nothing, Who.Administrator),
        new("import.drop", Right.Administer, Situation.Nothing, Who.Administrator),
        new("review.confirm", Right.TakePart, Situation.OwnedGuideline, GuidelineKeepers),
        new("review.retire", Right.TakePart, Situation.OwnedGuideline, GuidelineKeepers),

        new("help", Right.Everyone, Situation.Said, Who.Everyone),
        new("bedankt", Right.Everyone, Situation.Said, Who.Everyone),
        new("nederlands", Right.Everyone, Situation.Said, Who.Everyone),
        new("english", Right.Everyone, Situation.Said, Who.Everyone),
        new("vraag", Right.Everyone, Situation.Said, Who.Everyone),
        new("mijn vragen", Right.Everyone, Situation.Said, Who.Everyone),
        new("controleer", Right.Everyone, Situation.Said, Who.Everyone),
        new("checkPost", Right.Everyone, Situation.Opened, Who.Everyone),
        new("searchGuidelines", Right.Everyone, Situation.Searched, Who.Everyone),
        new("kalender", Right.Everyone, Situation.Said, Who.Everyone),
        new("concept", Right.Everyone, Situation.Said, Who.Everyone),
        new("goedkeuringen", Right.Everyone, Situation.Said, Who.Everyone),
        new("richtlijnen beheren", Right.KeepGuidelines, Situation.Said, GuidelineKeepers),
        new("richtlijnen exporteren", Right.KeepGuidelines, Situation.Said, GuidelineKeepers),
        new("controleregels", Right.KeepGuidelines, Situation.Said, GuidelineKeepers),
        new("woorden", Right.KeepGuidelines, Situation.Said, GuidelineKeepers),
        new("richtlijnen importeren", Right.Administer, Situation.Said, Who.Administrator),

        new("(file)", Right.Administer, Situation.File, Who.Administrator),
        new("(file consent)", Right.KeepGuidelines, Situation.FileOffer, GuidelineKeepers),
        new("(pasted guidelines)", Right.Administer, Situation.PastedGuidelines, Who.Administrator),
        new("(pasted post)", Right.Everyone, Situation.PastedPost, Who.Everyone),
        new("(pasted post to check)", Right.Everyone, Situation.PastedPostToCheck, Who.Everyone),
        new("(free text)", Right.Everyone, Situation.FreeText, Who.Everyone),
    ];
}
