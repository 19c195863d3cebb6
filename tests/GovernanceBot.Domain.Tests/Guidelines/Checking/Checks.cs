using System.Collections.Immutable;
using GovernanceBot.Domain.Guidelines;
using GovernanceBot.Domain.Guidelines.Checking;
using GovernanceBot.Domain.Guidelines.Checking.Rules;

namespace GovernanceBot.Domain.Tests.Guidelines.Checking;

/// <summary>Checks posts against one guideline for one category.</summary>
internal static class Checks
{
    public static PostChecker For(string category, RuleBook? book = null, AccountScope scope = AccountScope.All) =>
        PostChecker.Build(SetFor(category, scope), book ?? RuleBook.Empty);

    public static ImmutableArray<Finding> Find(string category, string text, string platform = "linkedin", AccountKind account = AccountKind.Organisation) =>
        For(category).Check(new Post(platform, account, text, null, []));

    public static string[] Quotes(string category, string text) => [.. Find(category, text).Select(finding => finding.Span!.Value.Of(text))];

    public static GuidelineSet SetFor(string category, AccountScope scope = AccountScope.All)
    {
        var words = new GuidelineWords("Titel", "Tekst", "", []);
        var guideline = new Guideline("G1", GuidelineKind.Dont, scope, "Redactie", [category], words, words);
        var allowlist = Allowlist.None with { Phones = ["010-123 45 67"], Emails = ["Info@bieb.example"], Ibans = ["NL91ABNA0417164300"] };
        return new GuidelineSet("Bieb", allowlist, PostLimits.Default, ["bit.ly"], GuidelineSet.DefaultAdMarkers, [guideline]);
    }

    public static Post Post(string text, params ImmutableArray<Media> media) => new("facebook", AccountKind.Organisation, text, null, media);
}
