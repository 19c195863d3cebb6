using FsCheck;
using FsCheck.Fluent;
using GovernanceBot.Domain.People;
using GovernanceBot.Domain.Questions;
using GovernanceBot.Domain.Responsibilities;
using static GovernanceBot.Domain.Tests.Questions.AQuestion;
using static GovernanceBot.Domain.Tests.Responsibilities.TheMandates;
using static GovernanceBot.Domain.Tests.Staff;

namespace GovernanceBot.Domain.Tests.Questions;

/// <summary>What holds whatever people click, in any order. The seeds are fixed: a run that fails fails again.</summary>
public sealed class QuestionProperties
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20_260_302, 9_973);

    private static readonly PersonId[] Everybody = [Anna, Piet, Dirk, Carla, Erik, Stranger];

    /// <summary>Tangled on purpose: the asker coordinates too, and deputies stand in for each other.</summary>
    private static readonly Mandates Tangled = Of(
        Held(Role.GuidelineOwner, Piet, deputy: Anna) with { Owns = ["Privacy officer"] },
        Held(Role.GuidelineOwner, Piet, deputy: Dirk),
        Coordinator(Anna, deputy: Piet),
        Coordinator(Carla, deputy: Anna));

    [Fact]
    public void No_sequence_of_commands_loses_a_question() => Prop.ForAll(Sequences(), steps => WalkThrough(steps)).Check(Fixed);

    private static void WalkThrough((QuestionCommand Command, int Hours)[] steps)
    {
        var (question, now) = ((OpenQuestion?)null, Ten);
        foreach (var (command, hours) in steps)
        {
            now = now.AddHours(hours);
            var decision = question.On(command, now, Tangled);
            if (decision is Decision<OpenQuestion>.Changed { State: var next })
            {
                CheckState(next, now);
                CheckStep(question, next, decision, command);
                if (command is not QuestionCommand.SendAgain)
                {
                    next.On(command, now, Tangled).ShouldNotBeOfType<Decision<OpenQuestion>.Changed>();
                }

                question = next;
            }
        }
    }

    private static void CheckState(OpenQuestion question, DateTimeOffset now)
    {
        (question.NextAlarm is not null).ShouldBe(question.IsOpen);
        question.With.ShouldNotBe(Anna);
        question.Had.ShouldBeUnique();
        question.Had.ShouldContain(question.With);
        question.Index.ShouldBeUnique();
        (question.Conclusion is null).ShouldBe(question.IsOpen);
        if (question.NextAlarm is { } alarm)
        {
            alarm.ShouldBeLessThan(now.AddDays(21));
        }
    }

    private static void CheckStep(OpenQuestion? before, OpenQuestion after, Decision<OpenQuestion> decision, QuestionCommand command)
    {
        decision.Cards().Length.ShouldBeLessThan(2);
        decision.Cards().All(card => (card.To == Anna) == (card.Card == OpenQuestion.AskerCard)).ShouldBeTrue();
        if (before is { IsOpen: false })
        {
            (after with { OutOfReach = before.OutOfReach }).ShouldBe(before);
        }

        if (command is QuestionCommand.Ring)
        {
            after.NextAlarm.ShouldNotBeNull().ShouldBeGreaterThan(before!.NextAlarm!.Value);
        }
    }

    private static Arbitrary<(QuestionCommand Command, int Hours)[]> Sequences()
    {
        var steps = from command in Commands() from hours in Gen.Elements(0, 0, 1, 24, 24, 200) select (command, hours);
        return steps.ArrayOf().Select(rest => rest.Prepend((Asked, 0)).ToArray()).ToArbitrary();
    }

    private static Gen<QuestionCommand> Commands()
    {
        var person = Gen.Elements(Everybody);
        return Gen.OneOf(
            from who in person from text in Gen.Elements("Ja", " ", "Nee") from late in Gen.Elements(false, false, true)
            select late ? Answer(who, text) : OpenQuestion.WhenAlarmRings,
            from who in person from to in person select HandOver(who, to),
            from who in person from why in Gen.Elements("Klaar", " ", "") from late in Gen.Elements(false, false, true)
            select late ? Close(who, why) : OpenQuestion.WhenAlarmRings,
            person.Select(OpenQuestion.WhenUndeliverable),
            person.Select(OpenQuestion.WhenUndeliverable),
            person.Select(who => (QuestionCommand)new QuestionCommand.SendAgain(who)),
            from who in person from late in Gen.Elements(false, true) select late ? new QuestionCommand.Withdraw(who) : OpenQuestion.WhenAlarmRings,
            Gen.Constant(OpenQuestion.WhenAlarmRings));
    }
}
