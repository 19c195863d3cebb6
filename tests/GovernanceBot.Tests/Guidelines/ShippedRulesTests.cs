using GovernanceBot.Domain.Guidelines.Checking;
using GovernanceBot.Domain.Guidelines.Checking.Rules;
using GovernanceBot.Guidelines.Rules;

namespace GovernanceBot.Tests.Guidelines;

public sealed class ShippedRulesTests
{
    private static readonly RuleBook Book = RuleFile.Shipped();

    public static TheoryData<string> Rules => [.. Book.Rules.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_judges_its_own_examples_right(string id)
    {
        var rule = Find(id);

        RuleExamples.Misjudged(rule, Book).ShouldBeEmpty();
        rule.Examples.Match.ShouldNotBeEmpty();
        rule.Examples.Clean.ShouldNotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_says_in_both_languages_what_to_do(string id)
    {
        var advice = Find(id).Advice.ShouldNotBeNull();

        advice.In(Domain.Language.Dutch).ShouldNotBe(advice.In(Domain.Language.English), StringComparer.Ordinal);
    }

    [Fact]
    public void Every_term_can_be_read() => Book.Problems().ShouldBeEmpty();

    [Fact]
    public void No_two_rules_share_an_id() => Book.Rules.Select(rule => rule.Id).ShouldBeUnique(StringComparer.Ordinal);

    [Theory]
    [InlineData(CheckCategory.Person)]
    [InlineData(CheckCategory.Confidential)]
    [InlineData(CheckCategory.AdDisclosure)]
    [InlineData(CheckCategory.Giveaway)]
    [InlineData(CheckCategory.Offensive)]
    [InlineData(CheckCategory.SensitiveTopic)]
    [InlineData(CheckCategory.SpecialData)]
    [InlineData(CheckCategory.UnverifiedClaim)]
    [InlineData(CheckCategory.Copyright)]
    [InlineData(CheckCategory.Competitor)]
    [InlineData(CheckCategory.Minors)]
    [InlineData(CheckCategory.Portrait)]
    public void Every_category_that_needs_judgement_has_a_rule(string category) =>
        Book.Rules.Select(rule => rule.Category).ShouldContain(category, StringComparer.Ordinal);

    [Fact]
    public void A_rule_survives_being_exported_and_imported()
    {
        foreach (var rule in Book.Rules)
        {
            var written = System.Text.Json.JsonSerializer.Serialize(RuleReading.FromDomain(rule), RuleFileContext.Default.RuleJson);
            var read = RuleReading.ToDomain(System.Text.Json.JsonSerializer.Deserialize(written, RuleFileContext.Default.RuleJson)!);

            System.Text.Json.JsonSerializer.Serialize(RuleReading.FromDomain(read), RuleFileContext.Default.RuleJson).ShouldBe(written);
            RuleExamples.Misjudged(read, Book).ShouldBeEmpty(rule.Id);
        }
    }

    private static JudgementRule Find(string id) => Book.Rules.Single(rule => string.Equals(rule.Id, id, StringComparison.Ordinal));

    [Fact]
    public void Rules_that_cannot_be_read_are_named() =>
        Should.Throw<InvalidDataException>(() => RuleFile.Read("""{"rules":[{"id":"x","category":"person","severity":"terrible"}]}"""));
}
