using System.Collections.Immutable;
using GovernanceBot.Domain.Guidelines.Checking;
using GovernanceBot.Domain.Guidelines.Checking.Rules;

namespace GovernanceBot.Domain.Tests.Guidelines.Checking;

/// <summary>What a play or a book is called is not what the post says.</summary>
public sealed class TitleTests
{
    [Theory]
    [InlineData("On Friday: 'Idiots in the Attic', a comedy.")]
    [InlineData("Vrijdag spelen we “Idiots!” in de grote zaal.")]
    [InlineData("Wij lazen \"De idiots van 1984\", en jij?")]
    public void A_quoted_title_is_no_remark(string text) => Find("own", text).ShouldBeEmpty();

    [Theory]
    [InlineData("What idiots, we said 'Goodbye' to them.")]
    [InlineData("Our neighbours' friends are idiots, that's it.")]
    [InlineData("He wrote 'you idiots' on our wall.")]
    [InlineData("We zeiden: 'Wij zijn nu echt helemaal klaar met al die idiots hier bij ons op het plein'.")]
    [InlineData("'Never close a quotation, idiots")]
    public void What_is_said_is_one(string text) => Find("own", text).ShouldHaveSingleItem();

    [Fact]
    public void A_poem_is_copied_whatever_it_is_called() => Find(CheckCategory.Copyright, "Here it is: 'All Idiots'.").ShouldHaveSingleItem();

    private static ImmutableArray<Finding> Find(string category, string text)
    {
        var rule = new JudgementRule("r", category, Severity.Low) { Terms = new() { Any = ["idiots"] } };
        return Checks.For(category, RuleBook.Empty with { Rules = [rule] }).Check(Checks.Post(text));
    }
}
