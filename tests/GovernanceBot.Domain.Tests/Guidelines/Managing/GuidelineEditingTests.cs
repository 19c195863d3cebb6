using System.Collections.Immutable;
using GovernanceBot.Domain.Guidelines;
using GovernanceBot.Domain.Guidelines.Checking;
using GovernanceBot.Domain.Guidelines.Checking.Rules;
using GovernanceBot.Domain.Guidelines.Managing;
using GovernanceBot.Domain.People;
using GovernanceBot.Domain.Responsibilities;
using GovernanceBot.Domain.Tests.Responsibilities;

namespace GovernanceBot.Domain.Tests.Guidelines.Managing;

public sealed class GuidelineEditingTests
{
    private static readonly DateTimeOffset Now = new(2027, 11, 22, 9, 0, 0, TimeSpan.Zero);

    private static readonly Guid Form = new("5f0b9c9e-4a63-4a0e-9d5c-3d3f8f7f1f11");

    private static readonly GuidelineSet Set = new("", Allowlist.None, PostLimits.Default, [], [], []);

    private static readonly Guideline Old = new("G01", GuidelineKind.Do, AccountScope.All, "Privacy officer", [], Words("Oud"), Words("Old"));

    [Fact]
    public void A_change_is_the_next_version_with_who_and_when()
    {
        var version = Saves(Changed(), Staff.Anna, 1).ShouldBeOfType<EditOutcome<Guideline>.Changed>().Version;

        (version.Number, version.By, version.At, version.IsRetired).ShouldBe((2, Staff.Anna, Now, false));
        GuidelineFields.Between(Old, version.Content).Select(change => change.Field).ShouldBe([EditedField.DutchTitle, EditedField.DutchText]);
    }

    [Fact]
    public void The_same_change_twice_is_one_version() =>
        GuidelineEditing.Decide(Versioned.First(Changed(), Staff.Anna, Now, Form), new GuidelineEdit.Save(Changed(), Staff.Anna, 0, Form), Context())
            .ShouldBeOfType<EditOutcome<Guideline>.Unchanged>();

    [Fact]
    public void A_form_that_is_sent_again_with_other_words_changes_the_guideline_it_made_unless_somebody_else_did_meanwhile()
    {
        var made = Versioned.First(Old, Staff.Anna, Now, Form);
        var again = new GuidelineEdit.Save(Changed(), Staff.Anna, 0, Form);

        GuidelineEditing.Decide(made, again, Context()).ShouldBeOfType<EditOutcome<Guideline>.Changed>().Version.ShouldSatisfyAllConditions(
            version => version.Number.ShouldBe(2), version => version.Form.ShouldBe(Form));
        Refusal(GuidelineEditing.Decide(made.Next(Old with { Kind = GuidelineKind.Dont }, Staff.Dirk, Now), again, Context())).ShouldBe(new ChangedMeanwhile());
    }

    [Fact]
    public void A_new_guideline_replaces_no_other()
    {
        var other = new GuidelineEdit.Save(Changed(), Staff.Anna, 0, Guid.NewGuid());

        Refusal(GuidelineEditing.Decide(Versioned.First(Old, Staff.Anna, Now, Form), other, Context())).ShouldBe(new NumberTaken());
        Refusal(GuidelineEditing.Decide(Versioned.First(Old, Staff.Anna, Now), other with { Form = null }, Context())).ShouldBe(new NumberTaken());
    }

    [Fact]
    public void A_form_that_showed_an_earlier_version_is_refused() => Refusal(Saves(Changed(), Staff.Anna, 7)).ShouldBe(new ChangedMeanwhile());

    [Theory]
    [InlineData("anna", true)]
    [InlineData("dirk", true)]
    [InlineData("carla", true)]
    [InlineData("erik", false)]
    public void The_owner_a_deputy_and_an_administrator_may_change_it(string person, bool may) =>
        (Saves(Changed(), new PersonId(person), 1) is EditOutcome<Guideline>.Changed).ShouldBe(may);

    [Fact]
    public void An_owner_cannot_give_it_a_label_of_somebody_else() =>
        Refusal(Saves(Changed() with { Owner = "Directie" }, Staff.Anna, 1)).ShouldBe(new NotYourGuideline("Directie"));

    [Fact]
    public void What_was_retired_stays_retired()
    {
        var retired = Versioned.First(Old, null, Now).Next(Old, Staff.Anna, Now, "weg");

        Refusal(GuidelineEditing.Decide(retired, new GuidelineEdit.Save(Changed(), Staff.Anna, 2), Context())).ShouldBe(new RetiredMeanwhile());
        GuidelineEditing.Decide(retired, new GuidelineEdit.Retire("weg", Staff.Anna, 1), Context()).ShouldBeOfType<EditOutcome<Guideline>.Unchanged>();
    }

    [Fact]
    public void Retiring_needs_a_reason() =>
        Refusal(GuidelineEditing.Decide(Versioned.First(Old, null, Now), new GuidelineEdit.Retire(" ", Staff.Anna, 1), Context())).ShouldBe(new ReasonMissing());

    [Fact]
    public void A_coordinator_who_was_asked_to_review_it_may_confirm_and_retire_and_not_rewrite()
    {
        var context = Context(TheMandates.Coordinator(Staff.Erik)) with { WasAsked = true };
        var kept = Versioned.First(Old, null, Now);

        GuidelineEditing.Decide(kept, new GuidelineEdit.Confirm(new(2028, 11, 22), Staff.Erik, 1), context).ShouldBeOfType<EditOutcome<Guideline>.Changed>();
        GuidelineEditing.Decide(kept, new GuidelineEdit.Retire("weg", Staff.Erik, 1), context).ShouldBeOfType<EditOutcome<Guideline>.Changed>();
        Refusal(GuidelineEditing.Decide(kept, new GuidelineEdit.Save(Changed(), Staff.Erik, 1), context)).ShouldBe(new NotYourGuideline("Privacy officer"));
        Refusal(GuidelineEditing.Decide(kept, new GuidelineEdit.Confirm(new(2027, 11, 22), Staff.Anna, 1), context)).ShouldBe(new ReviewDatePassed());
    }

    [Fact]
    public void A_confirmation_that_was_carried_out_is_done_also_when_it_is_pressed_again()
    {
        var asked = Context(TheMandates.Coordinator(Staff.Erik)) with { WasAsked = true };
        var confirm = new GuidelineEdit.Confirm(new(2028, 11, 22), Staff.Erik, 1);
        var done = GuidelineEditing.Decide(Versioned.First(Old, null, Now), confirm, asked).ShouldBeOfType<EditOutcome<Guideline>.Changed>().Version;

        GuidelineEditing.Decide(done, confirm, Context()).ShouldBeOfType<EditOutcome<Guideline>.Unchanged>().Now.ShouldBe(done);
        Refusal(GuidelineEditing.Decide(done, confirm with { By = Staff.Emma }, Context())).ShouldBe(new NotYourGuideline("Privacy officer"));
        Refusal(GuidelineEditing.Decide(done, confirm with { ReviewOn = new(2029, 1, 1) }, Context())).ShouldBe(new NotYourGuideline("Privacy officer"));
        Refusal(GuidelineEditing.Decide(done, confirm with { Base = 2 }, Context())).ShouldBe(new NotYourGuideline("Privacy officer"));
    }

    [Fact]
    public void Who_was_asked_as_coordinator_and_is_none_any_more_decides_nothing() =>
        Refusal(GuidelineEditing.Decide(
            Versioned.First(Old, null, Now), new GuidelineEdit.Retire("weg", Staff.Erik, 1), Context() with { WasAsked = true }))
            .ShouldBe(new NotYourGuideline("Privacy officer"));

    [Fact]
    public void Examples_are_held_against_the_detectors_of_the_checks_and_the_own_rules()
    {
        var rule = new JudgementRule("G01-1", CheckCategory.Person, Severity.Low)
        {
            Terms = new() { Any = ["poppenkast"] },
            Examples = new([new("Dit is poppenkast.", []), new("Dit niet.", [])], []),
        };
        var guideline = Changed() with
        {
            Checks = [CheckCategory.Phone],
            Examples = new(["Bel 06-21345678", "Wat een poppenkast", "Niets bijzonders"], ["Bel de balie", "Bel 06-87654321"]),
            Rules = [rule],
        };

        var wrong = Refusal(Saves(guideline, Staff.Anna, 1)).ShouldBeOfType<ExamplesMisjudged>().Examples;

        wrong.ShouldBe([new("Niets bijzonders", true, null), new("Bel 06-87654321", false, null), new("Dit niet.", true, "G01-1")]);
    }

    [Fact]
    public void A_rule_of_another_guideline_lends_its_name_to_nobody()
    {
        var guideline = Changed() with { Rules = [new JudgementRule("taken", "person", Severity.Low) { Terms = new() { Any = ["woord"] } }] };

        Refusal(Saves(guideline, Staff.Anna, 1)).ShouldBe(new RuleIdTaken("taken"));
        Refusal(Saves(guideline with { Rules = [new JudgementRule("own", "person", Severity.Low)] }, Staff.Anna, 1)).ShouldBe(new RuleWithoutTerms("own"));
    }

    [Fact]
    public void Too_much_text_is_refused_before_it_is_kept()
    {
        Refusal(Saves(Changed() with { Dutch = Words(new string('a', 201)) }, Staff.Anna, 1)).ShouldBe(new FieldTooLong(EditedField.DutchTitle, 200));
        Refusal(Saves(Changed() with { Examples = new([], [new string('a', 16_000)]) }, Staff.Anna, 1)).ShouldBe(new TooMuchText());
    }

    [Fact]
    public void A_released_rule_follows_the_release_until_somebody_touches_it()
    {
        var first = new JudgementRule("r", "person", Severity.Low) { Terms = new() { Any = ["een"] } };
        var next = first with { Terms = new() { Any = ["een", "twee"] } };
        var seeded = RuleEditing.Follow(null, first, Now)!;

        seeded.By.ShouldBeNull();
        RuleEditing.Follow(seeded, first, Now).ShouldBeNull();
        RuleEditing.Follow(seeded, next, Now)!.Content.ShouldBe(next);
        RuleEditing.Follow(seeded, null, Now)!.IsRetired.ShouldBeTrue();
        RuleEditing.Follow(seeded.Next(first, Staff.Anna, Now), next, Now).ShouldBeNull();
    }

    [Fact]
    public void A_plan_adds_changes_and_retires_and_leaves_alone_what_was_refused()
    {
        var kept = new[] { Versioned.First(Old, null, Now), Versioned.First(Old with { Id = "G02" }, null, Now), Versioned.First(Old with { Id = "G03" }, null, Now) };

        var plan = ImportPlan.Of(
            kept, [Old with { Owner = "Directie", Id = "g01" }, Old with { Id = "G04" }], new HashSet<string>(StringComparer.Ordinal) { "G03" }, Staff.Anna, "weg", Now);

        plan.Changed.ShouldHaveSingleItem().Content.Id.ShouldBe("G01");
        plan.Added.ShouldHaveSingleItem().Content.Id.ShouldBe("G04");
        plan.Retired.ShouldHaveSingleItem().ShouldSatisfyAllConditions(version => version.Content.Id.ShouldBe("G02"), version => version.RetiredFor.ShouldBe("weg"));
    }

    private static EditOutcome<Guideline> Saves(Guideline guideline, PersonId by, int seen) =>
        GuidelineEditing.Decide(Versioned.First(Old, null, Now), new GuidelineEdit.Save(guideline, by, seen), Context());

    private static Refusal Refusal(EditOutcome<Guideline> outcome) => outcome.ShouldBeOfType<EditOutcome<Guideline>.Refused>().Why;

    private static Guideline Changed() => Old with { Dutch = Words("Nieuw") };

    private static GuidelineWords Words(string word) => new(word, $"{word} staat hier.", "", []);

    private static EditContext Context(params Responsibility[] others) => new(
        Set,
        RuleBook.Empty,
        TheMandates.Of([TheMandates.Held(Role.GuidelineOwner, Staff.Anna, Staff.Dirk) with { Owns = ["Privacy officer"] }, .. others]) with { Administrators = [Staff.Carla] },
        Now,
        ["taken"]);
}
