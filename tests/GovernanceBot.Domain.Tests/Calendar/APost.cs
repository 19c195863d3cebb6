using GovernanceBot.Domain.Calendar;
using GovernanceBot.Domain.People;
using GovernanceBot.Domain.Responsibilities;
using GovernanceBot.Domain.Tests.Responsibilities;
using static GovernanceBot.Domain.Tests.Staff;

namespace GovernanceBot.Domain.Tests.Calendar;

/// <summary>A post in the calendar for which Emma is reminded; Dirk stands in for her, Carla coordinates the whole calendar.</summary>
internal static class APost
{
    public static readonly DateTimeOffset PostAt = new(2026, 3, 2, 17, 0, 0, TimeSpan.Zero);

    public static readonly Mandates UsualMandates = TheMandates.Of(
        TheMandates.Coordinator(Emma, deputy: Dirk) with { Until = new(2026, 12, 31) },
        TheMandates.Coordinator(Carla));

    public static PlannedPost Planned { get; } = PlannedPost.At(
        "post-1", "Voorleesweek", "Kom je ook luisteren?", [Channel.Instagram], "jeugd", ContentKind.Informative, PostAt, Emma);

    public static PlannedPost Due { get; } = Planned.After(new PlannedPostCommand.Ring());

    public static PlannedPost Snoozed { get; } = Due.After(Snooze(Emma, TimeSpan.FromHours(2)));

    public static PlannedPost Posted { get; } = Due.After(new PlannedPostCommand.MarkPosted(Emma, "https://example.org/1"));

    public static PlannedPost Skipped { get; } = Due.After(new PlannedPostCommand.Skip(Emma, "Het gaat niet door."));

    /// <param name="at">At the posting time where nothing else is said.</param>
    public static Decision<PlannedPost> On(this PlannedPost? post, PlannedPostCommand command, DateTimeOffset? at = null, Mandates? mandates = null) =>
        PlannedPost.Decide(post, command, at ?? PostAt, mandates ?? UsualMandates);

    public static PlannedPost After(this PlannedPost post, PlannedPostCommand command, DateTimeOffset? at = null) =>
        post.On(command, at).ShouldChange();

    /// <param name="seen">As the card showed the post; null where nothing had been done with it yet.</param>
    public static PlannedPostCommand HandOver(PersonId by, PersonId to, PlannedPost? seen = null) =>
        new PlannedPostCommand.HandOver(by, to, seen?.Settled?.At);

    /// <inheritdoc cref="HandOver" path="/param"/>
    public static PlannedPostCommand Snooze(PersonId by, TimeSpan wait, PlannedPost? seen = null) =>
        new PlannedPostCommand.Snooze(by, wait, seen?.Settled?.At);
}
