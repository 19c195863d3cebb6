using FsCheck;
using FsCheck.Fluent;
using GovernanceBot.Domain.Calendar;
using GovernanceBot.Domain.Drafts;
using GovernanceBot.Domain.People;
using GovernanceBot.Domain.Responsibilities;
using static GovernanceBot.Domain.Tests.Drafts.ADraft;
using static GovernanceBot.Domain.Tests.Responsibilities.TheMandates;
using static GovernanceBot.Domain.Tests.Staff;

namespace GovernanceBot.Domain.Tests.Drafts;

/// <summary>What holds whatever people click, in any order. The seeds are fixed: a run that fails fails again.</summary>
public sealed class DraftProperties
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20_260_302, 9_973);

    private static readonly PersonId[] Everybody = [Anna, Emma, Erik, Dirk, Sofie, Carla, Stranger];

    /// <summary>Tangled on purpose: the author holds every role, deputies stand in for each other, Emma has two mandates.</summary>
    private static readonly Mandates Tangled = Of(
        Editor(Anna, deputy: Emma),
        Editor(Emma, deputy: Dirk),
        Editor(Dirk, deputy: Anna),
        Held(Role.Spokesperson, Anna, deputy: Dirk),
        Held(Role.Spokesperson, Sofie, deputy: Anna),
        Held(Role.PrivacyOfficer, Emma, deputy: Erik),
        Coordinator(Anna),
        Coordinator(Carla));

    /// <summary>What they can become while a draft waits: some have lost a mandate, or a channel of it, and others have taken it over.</summary>
    private static readonly Mandates Changed = Of(
        Editor(Anna, Emma, Channel.X),
        Editor(Erik, deputy: Dirk),
        Editor(Emma, Erik, Channel.LinkedIn),
        Held(Role.Spokesperson, Dirk, deputy: Emma));

    private static readonly DraftStatus[] Final = [DraftStatus.Approved, DraftStatus.Rejected, DraftStatus.Withdrawn];

    [Fact]
    public void No_sequence_of_commands_breaks_the_rules_of_approval() =>
        Prop.ForAll(Sequences(), steps => WalkThrough(steps)).Check(Fixed);

    private static void WalkThrough((DraftCommand Command, int Minutes, Mandates Mandates)[] steps)
    {
        var (draft, now) = ((Draft?)null, Nine);
        foreach (var (command, minutes, mandates) in steps)
        {
            now = now.AddMinutes(minutes);
            var decision = draft.On(command, now, mandates);
            if (decision is Decision<Draft>.Changed { State: var next })
            {
                CheckStep(draft, next, decision, command);
                CheckState(next);
                CheckRepetition(next, command, now, mandates);
                CheckAsked(next, decision, now, mandates);
                draft = next;
            }
        }
    }

    private static void CheckStep(Draft? before, Draft after, Decision<Draft> decision, DraftCommand command)
    {
        if (before is not null && Final.Contains(before.Status) && !IsEditOfApproved(before, command))
        {
            after.Status.ShouldBe(before.Status);
            decision.Cards().ShouldBeEmpty();
        }

        if (command is DraftCommand.Resubmit { Version: var seen })
        {
            seen.ShouldBe(before!.Version.Number);
        }

        decision.Cards().Select(card => card.To).ShouldBeUnique();
        decision.Cards().All(card => card.Card == Draft.AuthorCard || card.To != Anna).ShouldBeTrue();
        if (command is not DraftCommand.SendAgain)
        {
            decision.Cards().All(card => card.Card == Draft.AuthorCard || !after.OutOfReach.Contains(card.To)).ShouldBeTrue();
        }
    }

    /// <summary>An approval is of an exact text: another text starts over.</summary>
    private static bool IsEditOfApproved(Draft before, DraftCommand command) =>
        before.Status == DraftStatus.Approved && command is DraftCommand.Resubmit;

    private static void CheckState(Draft draft)
    {
        draft.Approvals.All(a => a.Mandate.Person != Anna && a.Hash == draft.Version.Hash && a.Version == draft.Version.Number).ShouldBeTrue();
        draft.Route.All(stage => stage.Approvers.All(a => a.Person != Anna)).ShouldBeTrue();
        draft.Index.ShouldBeUnique();
        (draft.NextAlarm is not null).ShouldBe(draft.Status == DraftStatus.InReview);
        draft.Approvals.Length.ShouldBe(draft.Status == DraftStatus.Approved ? draft.Route.Length : draft.Stage, draft.Status.ToString());
        draft.Approvals.Zip(draft.Route).All(pair => pair.Second.Approvers.Any(a => a.Person == pair.First.Mandate.Person)).ShouldBeTrue();
    }

    /// <summary>Whoever gets a card to decide by can do so, and has not decided about these words before.</summary>
    private static void CheckAsked(Draft draft, Decision<Draft> decision, DateTimeOffset now, Mandates mandates)
    {
        foreach (var asked in decision.Cards().Where(card => card.Card == Draft.ReviewCard).Select(card => card.To))
        {
            draft.On(Reject(asked, "Nee", draft.Version.Number), now, mandates).ShouldChange();
            draft.Approvals.ShouldAllBe(approval => approval.Mandate.Person != asked);
        }
    }

    private static void CheckRepetition(Draft draft, DraftCommand command, DateTimeOffset now, Mandates mandates)
    {
        if (command is not DraftCommand.SendAgain)
        {
            draft.On(command, now, mandates).ShouldNotBeOfType<Decision<Draft>.Changed>();
        }
    }

    private static Arbitrary<(DraftCommand Command, int Minutes, Mandates Mandates)[]> Sequences()
    {
        var steps = from command in Commands()
                    from minutes in Gen.Elements(0, 0, 1, 10, 60)
                    from mandates in Gen.Elements(Tangled, Tangled, Tangled, Changed)
                    select (command, minutes, mandates);
        return (from rest in steps.ArrayOf()
                from roles in MustAgree()
                from second in Gen.SubListOf(Channel.X)
                let submission = ASubmission with { MustAgree = [.. roles], Channels = [Channel.LinkedIn, .. second] }
                select rest.Prepend((submission, 0, Tangled)).ToArray())
            .ToArbitrary();
    }

    private static Gen<Role[]> MustAgree() => Gen.SubListOf(Role.Spokesperson, Role.PrivacyOfficer).Select(roles => roles.ToArray());

    private static Gen<DraftCommand> Commands()
    {
        var person = Gen.Elements(Everybody);
        var version = Gen.Elements(1, 1, 2, 3);
        var reason = Gen.Elements("Korter", "Langer", " ");
        return Gen.OneOf(
            from who in person from number in version select Approve(who, number),
            from who in person from number in version select Approve(who, number),
            from who in person from number in version from why in reason select RequestChanges(who, why, number),
            from who in person from number in version from why in reason select Reject(who, why, number),
            from text in Gen.Elements("Kom!", "Kom luisteren!", "") from later in Gen.Elements(0, 0, 24) from roles in MustAgree()
            from number in version
            select (DraftCommand)(Edit(text, later == 0 ? null : PostAt.AddHours(later), roles) with { Version = number }),
            person.Select(who => (DraftCommand)new DraftCommand.Withdraw(who)),
            person.Select(Draft.WhenUndeliverable),
            person.Select(to => (DraftCommand)new DraftCommand.SendAgain(to)),
            Gen.Constant(Draft.WhenAlarmRings));
    }
}
