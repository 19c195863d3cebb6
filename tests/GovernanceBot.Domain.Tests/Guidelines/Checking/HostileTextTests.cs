using System.Globalization;
using GovernanceBot.Domain.Guidelines;
using GovernanceBot.Domain.Guidelines.Checking;
using GovernanceBot.Domain.Guidelines.Checking.Lengths;
using GovernanceBot.Domain.Guidelines.Checking.Rules;

namespace GovernanceBot.Domain.Tests.Guidelines.Checking;

public sealed class HostileTextTests
{
    private const int Long = 100_000;

    private static readonly string[] Categories =
    [
        CheckCategory.Phone, CheckCategory.Email, CheckCategory.Iban, CheckCategory.Bsn, CheckCategory.Plate, CheckCategory.Length, CheckCategory.Hashtags,
        CheckCategory.AltText, CheckCategory.Shortener, CheckCategory.Shouting, "own",
    ];

    public static TheoryData<string> Texts =>
    [
        "a", "0", "06-", "é.", "a_b.com.", "#", "#a", "@", "a@", "a@b.", "http://", "(", "(a", "NL91", "A-", "!", "KOM ", "\u202E", "\u200B0", "\uD800", "\uDC00 ", "😀", "👨‍👩‍", "1️⃣", "[*_`](", "🇳",
        "e\u0301", "\u0301", "мama ", "win een ", "? ", "\n", "https://bieb.nl/((", "bit.ly/", "0 ", "1.", "i̇", "\uFFFE",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_hundred_thousand_characters_of_anything_are_checked(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, Long / part.Length));
        var checker = PostChecker.Build(EverythingWith(Hostile), RuleBook.Empty);

        // No timing is asserted: the limit tells a hang from a slow machine.
        foreach (var platform in (string[])["x", "mastodon"])
        {
            var check = Task.Run(() => checker.Check(new Post(platform, AccountKind.Organisation, text, null, [])), TestContext.Current.CancellationToken);
            var findings = await check.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
            findings.ShouldAllBe(finding => finding.Span == null || (finding.Span.Value.Start >= 0 && finding.Span.Value.End <= text.Length));
        }
    }

    [Fact]
    public void Terms_that_cannot_be_read_are_named_and_never_match()
    {
        var rule = new JudgementRule("r", "own", Severity.Low) { Terms = new() { Any = ["/(a+/", "(a", "ab*", "<colour>", "@nothing", "... a", " "] } };

        RuleBook.Empty.ProblemsOf(rule).Select(problem => problem.Reason).ShouldBe(
        [
            TermProblemReason.InvalidExpression, TermProblemReason.UnbalancedBrackets, TermProblemReason.WildcardTooShort, TermProblemReason.UnknownClass,
            TermProblemReason.UnknownList, TermProblemReason.NoFirstWord, TermProblemReason.Empty,
        ]);
        PostChecker.Build(EverythingWith(rule), RuleBook.Empty).Check(Checks.Post("(a abc a nothing")).ShouldBeEmpty();
    }

    [Fact]
    public void Graphemes_are_counted_as_dotnet_does()
    {
        foreach (var text in (string[])["", "a", "e\u0301", "👨‍👩‍👧‍👦🇳🇱", "\uD800x\uDC00", "नमस्ते", "\r\n\n", "각\u1100"])
        {
            PostLength.Graphemes(text).ShouldBe(new StringInfo(text).LengthInTextElements);
        }
    }

    private static JudgementRule Hostile => new("evil", "own", Severity.Low)
    {
        Terms = new()
        {
            Any = ["/(a+)+$/", "/(a|aa)*b/", "/((.*)*)*x/", "win ...12 <word> ...12 <word> ...12 een", "<word> [a|b] [a|b] [a|b] <number>"],
            Near = [["<word>"], ["<number>"], ["a"]],
        },
    };

    private static GuidelineSet EverythingWith(JudgementRule rule)
    {
        var set = Checks.SetFor("phone");
        return set with { Guidelines = [set.Guidelines[0] with { Checks = [.. Categories], Rules = [rule] }] };
    }
}
