using System.Diagnostics;
using System.Globalization;
using System.Text;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Guidelines;
using GovernanceBot.Domain.Guidelines.Checking;
using GovernanceBot.Domain.Guidelines.Checking.Lengths;
using GovernanceBot.Domain.Guidelines.Checking.Rules;
using GovernanceBot.Local;

namespace GovernanceBot.Tests.Guidelines;

/// <summary>Compares with twitter-text itself, on texts put together from what counts differently.</summary>
public sealed class XLengthTests
{
    private const int Texts = 6_000;

    private static readonly string[] Parts =
    [
        "a", "Z", "9", "é", "e\u0301", "ß", "ñ", "я", "中", "。", "한", "ب", "ก", "#", "@", "＃", "$", "&", "-", "_", ".", "..", ",", ":", ";", "/", "//", "?", "!", "(", ")", "((", "))",
        " ", "  ", "\n", "\t", "\u00A0", "\u3000", "\u200B", "\u200D", "\u200E", "\u202E", "\uFE0F", "\uFE0E", "\uFEFF", "\uFFFE", "\uD83D", "\uDE00", "'", "\"", "“", "–", "—", "…", "•",
        "😀", "👍", "👍🏽", "❤", "❤️", "☺", "👨‍👩‍👧‍👦", "👩🏻‍🔬", "🏳️‍🌈", "🏴‍☠️", "🇳🇱", "🇳", "🇽🇽", "1️⃣", "#️⃣", "©", "©️", "™", "🤷‍♀️", "🏋️‍♂️", "🏋🏿‍♀️", "🧑‍🚀", "🥰", "🪐", "🫠", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "⛹", "🕵️",
        "http://", "https://", "HTTPS://", "www.", "example", "bieb", "co", "nl", "com", "org", "uk", "example.com", "bieb.nl", "www.bieb.nl/agenda", "https://bieb.nl", "t.co/abc", "https://t.co/abcdef",
        "https://t.co/abc?x=1", "http://t.co/" + "a0123456789012345678901234567890123456789x", "xn--", "xn--p1ai", "münchen.de", "пример.рф", "例え.jp", "a_b.com", "a-b.com", "-a.com", ".com", "com.", "foo.bar.museum", "me.shop",
        ":8080", "/path", "/pad_(haken)", "/a(b(c)d)e", "/é", "/да", "/@user/", "?q=1&b=2", "?", "#deel", "#1", "#een", "#één_twee", "C#", "name@mail.com", "@user@server.nl", "1.5", "a.b", "v2.0.nl", "node.js", "asp.net", "U.S.A", "g.co",
    ];

    [Fact]
    public async Task Length_and_hashtags_are_those_of_twitter_text()
    {
        Assert.SkipUnless(NodeTools.Unavailable is null, NodeTools.Unavailable ?? "");
        await NodeTools.EnsureInstalledAsync(TextWriter.Null, TestContext.Current.CancellationToken);
        var texts = MakeUp();

        var answers = await AskAsync(texts, TestContext.Current.CancellationToken);

        var wrong = texts.Zip(answers).Where(pair => !string.Equals(Measure(pair.First), pair.Second, StringComparison.Ordinal))
            .Select(pair => $"{Escape(pair.First)}: {Measure(pair.First)}, not {pair.Second}").ToList();
        wrong.ShouldBeEmpty($"{wrong.Count} of {texts.Count}");
    }

    private static string Measure(string text)
    {
        var length = PostLength.On("x", text);
        var hashtags = Enumerable.Range(0, text.Count(character => character is '#' or '＃') + 1).First(most => !HasMoreHashtagsThan(most, text));
        return string.Create(CultureInfo.InvariantCulture, $"{length} {hashtags}");
    }

    private static bool HasMoreHashtagsThan(int most, string text)
    {
        var words = new GuidelineWords("t", "t", "", []);
        var guideline = new Guideline("G1", GuidelineKind.Do, AccountScope.All, "", [CheckCategory.Hashtags], words, words);
        var limits = PostLimits.Default with { Hashtags = PostLimits.Default.Hashtags.SetItem("x", most) };
        var checker = PostChecker.Build(new GuidelineSet("", Allowlist.None, limits, [], [], [guideline]), RuleBook.Empty);
        return !checker.Check(new Post("x", AccountKind.Organisation, text, Language.Dutch, [])).IsEmpty;
    }

    private static List<string> MakeUp()
    {
        // Fixed, so that a failure can be looked at again.
        var random = new Random(20_261_121);
        return [.. Enumerable.Range(0, Texts).Select(_ => string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => Parts[random.Next(Parts.Length)])))];
    }

    private static async Task<string[]> AskAsync(IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        var oracle = Path.Combine(AppContext.BaseDirectory, "Guidelines", "Oracles", "x-length.cjs");
        var start = new ProcessStartInfo("node", [oracle, NodeTools.Script("twitter-text")]) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false };
        using var node = Process.Start(start)!;
        var output = node.StandardOutput.ReadToEndAsync(cancellationToken);
        foreach (var text in texts)
        {
            await node.StandardInput.WriteLineAsync(Escape(text).AsMemory(), cancellationToken);
        }

        node.StandardInput.Close();
        return (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    // A JSON string in ASCII: halves of surrogate pairs would not survive UTF-8.
    private static string Escape(string text)
    {
        var json = new StringBuilder("\"");
        foreach (var character in text)
        {
            json.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
        }

        return json.Append('"').ToString();
    }
}
