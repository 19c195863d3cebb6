using System.Collections.Immutable;
using GovernanceBot.Domain.Guidelines.Checking.Detectors;
using GovernanceBot.Domain.Guidelines.Checking.Rules;
using GovernanceBot.Domain.Guidelines.Checking.Texts;

namespace GovernanceBot.Domain.Guidelines.Checking;

/// <summary>
/// Checks posts against an organisation's guidelines. A category is looked at where a guideline names it in its checks and covers the post's
/// kind of account; without such a guideline nothing is found. Built once for a set, used by many threads.
/// </summary>
public sealed class PostChecker
{
    private readonly IDetector[] _detectors;
    private readonly RuleEngine _rules;
    private readonly string?[] _owners;
    private readonly Citations _citations;
    private readonly ImmutableDictionary<string, DetectorWords> _words;

    private PostChecker(GuidelineSet set, RuleBook book)
    {
        _citations = new Citations(set.Guidelines);
        _words = book.Detectors;
        _detectors =
        [
            .. AllDetectors(set).Where(detector => _citations.Knows(detector.Category)),
        ];

        // A rule of the organisation itself rests on the guideline that it came with; the shipped ones on whichever names their category.
        var own = set.Guidelines.SelectMany(guideline => guideline.Rules.Select(rule => (rule, owner: (string?)guideline.Id)));
        var shipped = book.Rules.Where(rule => _citations.Knows(rule.Category)).Select(rule => (rule, owner: (string?)null));
        var both = own.Concat(shipped).ToArray();
        _owners = [.. both.Select(pair => pair.owner)];
        _rules = new RuleEngine(both.Select(pair => pair.rule), book.WithWords(RuleBook.AdMarkers, set.AdMarkers).Words);
    }

    public static PostChecker Build(GuidelineSet set, RuleBook book) => new(set, book);

    /// <returns>The findings, worst first and in the order of the text.</returns>
    public ImmutableArray<Finding> Check(Post post)
    {
        var reading = new PostReading(post);
        var findings = new List<Finding>();
        Detect(reading, findings);
        Judge(reading, findings);
        findings.Sort(static (left, right) => left.Severity != right.Severity
            ? left.Severity.CompareTo(right.Severity)
            : (left.Span?.Start ?? int.MaxValue).CompareTo(right.Span?.Start ?? int.MaxValue));
        return [.. findings];
    }

    /// <returns>What a check of this post looks at, whatever it finds.</returns>
    public CheckCoverage CoverageOf(Post post)
    {
        var detected = _detectors
            .Where(detector => Concerns(detector, post.Account) && detector.LooksAt(post))
            .Select(detector => (detector.Category, Guideline: _citations.For(detector.Category, post.Account)));
        var judged = _rules.For(post).Select(rule => (_rules[rule].Category, Guideline: _owners[rule] ?? _citations.For(_rules[rule].Category, post.Account)));
        var looked = detected.Concat(judged).Where(pair => pair.Guideline is not null).ToList();
        return new(
            [.. looked.Select(pair => pair.Category).Distinct(StringComparer.OrdinalIgnoreCase)],
            [.. looked.Select(pair => pair.Guideline!).Distinct(StringComparer.Ordinal)]);
    }

    private static bool Concerns(IDetector detector, AccountKind account) => !detector.OrganisationOnly || account == AccountKind.Organisation;

    private static IDetector[] AllDetectors(GuidelineSet set) =>
    [
        new PhoneDetector(set.Allowlist),
        new EmailDetector(set.Allowlist.Emails),
        new IbanDetector(set.Allowlist.Ibans),
        new BsnDetector(),
        new PlateDetector(),
        new LengthDetector(set.Limits),
        new HashtagsDetector(set.Limits),
        new AltTextDetector(),
        new ShortenerDetector(set.Shorteners),
        new ShoutingDetector(set.Limits.Emoji),
    ];

    private void Detect(PostReading reading, List<Finding> findings)
    {
        var account = reading.Post.Account;
        var spans = new List<TextSpan?>();
        foreach (var detector in _detectors)
        {
            if (!Concerns(detector, account) || _citations.For(detector.Category, account) is not { } guideline)
            {
                continue;
            }

            detector.Find(reading, spans);
            foreach (var span in spans)
            {
                var said = _words.GetValueOrDefault(detector.Category);
                findings.Add(new(detector.Category, guideline, said?.Severity ?? Severity.Medium, span, said?.Advice));
            }

            spans.Clear();
        }
    }

    private void Judge(PostReading reading, List<Finding> findings)
    {
        var hits = new List<RuleHit>();
        _rules.Find(reading.Post, reading.Text, reading.Links, hits);
        foreach (var hit in hits)
        {
            var rule = _rules[hit.Rule];
            var guideline = _owners[hit.Rule] ?? _citations.For(rule.Category, reading.Post.Account);
            if (guideline is not null && !IsSaid(findings, rule.Category, hit.Span) && !IsNamed(reading.Post.Text, rule, hit.Span))
            {
                findings.Add(new(rule.Category, guideline, rule.Severity, hit.Span, rule.Advice));
            }
        }
    }

    // A quoted poem is copied, whatever it is called.
    private static bool IsNamed(string text, JudgementRule rule, TextSpan? span) =>
        span is { } words && rule.Category != CheckCategory.Copyright && Titles.Cover(text, words);

    // Two rules of one category that see the same words are one remark; so is anything beside a remark on the post as a whole.
    private static bool IsSaid(List<Finding> findings, string category, TextSpan? span)
    {
        foreach (var finding in findings)
        {
            if (string.Equals(finding.Category, category, StringComparison.Ordinal)
                && (span is not { } one || finding.Span is not { } other || one.Overlaps(other)))
            {
                return true;
            }
        }

        return false;
    }
}
