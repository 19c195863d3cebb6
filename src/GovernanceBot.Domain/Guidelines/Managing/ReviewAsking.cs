using System.Collections.Immutable;
using GovernanceBot.Domain.Calendar;
using GovernanceBot.Domain.People;
using GovernanceBot.Domain.Responsibilities;

namespace GovernanceBot.Domain.Guidelines.Managing;

/// <summary>Whom a review is put to, by the responsibilities of that moment: an owner who left is not waited for, and a new one is asked before a coordinator.</summary>
internal static class ReviewAsking
{
    private static readonly TimeSpan Patience = TimeSpan.FromDays(7);
    private static readonly TimeSpan CoordinatorPatience = TimeSpan.FromDays(28);

    public static Decision<GuidelineReview> Ring(GuidelineReview review, DateTimeOffset now, Mandates mandates)
    {
        var keepers = ReachableKeepers(review, now, mandates);
        var isStillTheirs = review.AskedOf is [.., var last] && keepers.Contains(last);

        // By the next round whoever was out of reach may be back.
        var anew = review with { OutOfReach = [] };
        return review.Stage switch
        {
            ReviewStage.Asked when isStillTheirs => Remind(review, now, mandates),
            ReviewStage.Reminded when isStillTheirs => Escalate(anew, now, mandates),
            ReviewStage.WithCoordinator when keepers.Any(review.AskedOf.Contains) => Escalate(anew, now, mandates),
            _ => Ask(anew, now, mandates),
        };
    }

    public static Decision<GuidelineReview> PassOn(GuidelineReview review, PersonId lost, DateTimeOffset now, Mandates mandates)
    {
        var told = review with { OutOfReach = review.OutOfReach.Add(lost) };
        return review.AskedOf is not [.., var last] || last != lost ? GuidelineReview.Change(told)
            : review.Stage == ReviewStage.WithCoordinator ? Escalate(told, now, mandates)
            : Ask(told, now, mandates);
    }

    /// <summary>The owner, or whoever stands in when the owner cannot be reached.</summary>
    private static Decision<GuidelineReview> Ask(GuidelineReview review, DateTimeOffset now, Mandates mandates) =>
        ReachableKeepers(review, now, mandates) is [var owner, ..]
            ? Send(review with { Stage = ReviewStage.Asked, AskAt = Later(Patience, now, mandates) }, owner)
            : Escalate(review, now, mandates);

    private static Decision<GuidelineReview> Remind(GuidelineReview review, DateTimeOffset now, Mandates mandates) =>
        Send(review with { Stage = ReviewStage.Reminded, AskAt = Later(Patience, now, mandates) }, review.AskedOf[^1]);

    /// <summary>They take turns: whoever was never asked comes first, then whoever was asked longest ago.</summary>
    private static Decision<GuidelineReview> Escalate(GuidelineReview review, DateTimeOffset now, Mandates mandates)
    {
        var escalated = review with { Stage = ReviewStage.WithCoordinator };
        ImmutableArray<PersonId> turns =
        [
            .. mandates.Coordinators(now).Concat(mandates.Administrators)
                .Where(person => !review.OutOfReach.Contains(person))
                .OrderBy(person => review.AskedOf.IndexOf(person)),
        ];

        // With nobody at all it is tried again in a week: whoever becomes coordinator meanwhile gets it.
        return turns is [var next, ..]
            ? Send(escalated with { AskAt = Later(CoordinatorPatience, now, mandates) }, next)
            : GuidelineReview.Change(escalated with { AskAt = Later(Patience, now, mandates) });
    }

    private static ImmutableArray<PersonId> ReachableKeepers(GuidelineReview review, DateTimeOffset now, Mandates mandates)
    {
        var owners = mandates.Held(Role.GuidelineOwner, now).Where(held => held.Owns.Contains(review.Owner, StringComparer.OrdinalIgnoreCase)).ToList();
        var keepers = owners.Select(held => held.Person).Concat(owners.Select(held => held.Deputy).OfType<PersonId>());
        return [.. keepers.Distinct().Where(person => !review.OutOfReach.Contains(person))];
    }

    private static Decision<GuidelineReview> Send(GuidelineReview review, PersonId to) => GuidelineReview.Change(
        review with { AskedOf = review.AskedOf.Remove(to).Add(to) }, new Effect.SendCard(to, GuidelineReview.Card));

    private static DateTimeOffset Later(TimeSpan wait, DateTimeOffset now, Mandates mandates) =>
        WorkingMorning.Of(OrganisationTime.Date(now + wait, mandates.Zone), 0, now, mandates.Zone);
}
