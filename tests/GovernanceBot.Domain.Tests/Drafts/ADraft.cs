using System.Collections.Immutable;
using GovernanceBot.Domain.Calendar;
using GovernanceBot.Domain.Drafts;
using GovernanceBot.Domain.People;
using GovernanceBot.Domain.Responsibilities;
using GovernanceBot.Domain.Tests.Responsibilities;
using static GovernanceBot.Domain.Tests.Staff;

namespace GovernanceBot.Domain.Tests.Drafts;

/// <summary>
/// A draft by Anna for LinkedIn, submitted at nine with eight hours to go. Emma edits every channel and Dirk is her deputy; Sofie speaks for the
/// organisation, Piet guards privacy and Carla coordinates.
/// </summary>
internal static class ADraft
{
    public static readonly DateTimeOffset Nine = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static readonly DateTimeOffset PostAt = Nine.AddHours(8);

    public static readonly Mandates UsualMandates = TheMandates.Of(
        TheMandates.Editor(Emma, deputy: Dirk),
        TheMandates.Held(Role.Spokesperson, Sofie),
        TheMandates.Held(Role.PrivacyOfficer, Piet),
        TheMandates.Coordinator(Carla));

    /// <summary>Where Anna is the only editor: nobody but the author could decide.</summary>
    public static readonly Mandates OnlyTheAuthor = TheMandates.Of(TheMandates.Editor(Anna), TheMandates.Coordinator(Carla));

    public static DraftCommand.Submit ASubmission { get; } =
        new("draft-1", Anna, "Kom naar de voorleesweek!", [Channel.LinkedIn], "jeugd", PostAt, null, []);

    public static Draft InReview { get; } = Submitted();

    public static Draft ChangesRequested { get; } = InReview.After(RequestChanges(Emma, "Korter graag"));

    public static Draft Approved { get; } = InReview.After(Approve(Emma));

    public static Draft Rejected { get; } = InReview.After(Reject(Emma, "Niet voor dit kanaal"));

    public static Draft Withdrawn { get; } = InReview.After(new DraftCommand.Withdraw(Anna));

    public static Draft Expired { get; } = InReview.After(new DraftCommand.Ring(), PostAt);

    public static Draft NobodyToApprove { get; } = Submitted(OnlyTheAuthor);

    public static Draft Submitted(Mandates? mandates = null, params Role[] mustAgree) =>
        ((Draft?)null).On(ASubmission with { MustAgree = [.. mustAgree] }, mandates: mandates).ShouldChange();

    /// <summary>For these channels, with these mandates.</summary>
    public static Draft For(ImmutableArray<Channel> channels, Mandates mandates) =>
        ((Draft?)null).On(ASubmission with { Channels = channels }, mandates: mandates).ShouldChange();

    /// <param name="at">At nine where nothing else is said.</param>
    public static Decision<Draft> On(this Draft? draft, DraftCommand command, DateTimeOffset? at = null, Mandates? mandates = null) =>
        Draft.Decide(draft, command, at ?? Nine, mandates ?? UsualMandates);

    public static Draft After(this Draft draft, DraftCommand command, DateTimeOffset? at = null, Mandates? mandates = null) =>
        draft.On(command, at, mandates).ShouldChange();

    public static DraftCommand Approve(PersonId by, int version = 1) => new DraftCommand.Approve(by, version);

    public static DraftCommand RequestChanges(PersonId by, string reason, int version = 1) => new DraftCommand.RequestChanges(by, version, reason);

    public static DraftCommand Reject(PersonId by, string reason, int version = 1) => new DraftCommand.Reject(by, version, reason);

    /// <returns>Of the first version.</returns>
    public static DraftCommand.Resubmit Edit(string text, DateTimeOffset? postAt = null, params Role[] mustAgree) =>
        new(Anna, 1, text, postAt, [.. mustAgree]);

    /// <summary>Who is asked, stage by stage: "emma, erik | sofie".</summary>
    public static string Asked(this Draft draft) =>
        string.Join(" | ", draft.Route.Select(stage => string.Join(", ", stage.Approvers.Select(a => a.Person))));
}
