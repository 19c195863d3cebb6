using GovernanceBot.Domain.Guidelines.Checking;
using GovernanceBot.Domain.Guidelines.Checking.Rules;

namespace GovernanceBot.Domain.Tests.Guidelines.Checking;

/// <summary>What a term matches, and how far its gaps reach.</summary>
public sealed class RuleTermTests
{
    [Theory]
    [InlineData("never again ...2", "We said never again.", true)]
    [InlineData("never again ...2", "We said never again to him. Well.", true)]
    [InlineData("never ...2 again", "We said never, and never once again.", true)]
    [InlineData("never ...2 again", "We said never. Once again.", false)]
    [InlineData("never ...2 again", "Never would we go there again.", false)]
    public void A_gap_stays_in_its_sentence_and_asks_for_nothing_at_the_end(string term, string text, bool matches)
    {
        var rule = new JudgementRule("r", "own", Severity.Low) { Terms = new() { Any = [term] } };

        var findings = Checks.For("own", RuleBook.Empty with { Rules = [rule] }).Check(Checks.Post(text));

        findings.Any().ShouldBe(matches);
    }

    [Theory]
    [InlineData("vertrou\u0001welijk")]
    [InlineData("vertrou\u007Fwelijk")]
    [InlineData("vertrou\u0090welijk")]
    [InlineData("vertrou\u200Bwelijk")]
    [InlineData("vertrou\uFE0Fwelijk")]
    [InlineData("vertrou\U000E0100welijk")]
    [InlineData("vertrou\U000E0041welijk")]
    public void A_word_is_read_as_it_is_seen(string text)
    {
        var rule = new JudgementRule("r", "own", Severity.Low) { Terms = new() { Any = ["vertrouwelijk"] } };

        var findings = Checks.For("own", RuleBook.Empty with { Rules = [rule] }).Check(Checks.Post(text));

        findings.ShouldHaveSingleItem().Span!.Value.Of(text).ShouldBe(text);
    }
}
