using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using GovernanceBot.Domain;
using GovernanceBot.Domain.Guidelines;
using GovernanceBot.Domain.Guidelines.Checking;
using GovernanceBot.Guidelines.Rules;

namespace GovernanceBot.Benchmarks;

/// <summary>Bound on one core, warm: a post of 300 characters against all rules within 50 µs, without allocating more than 20 KB.</summary>
[MemoryDiagnoser]
[MinColumn]
[MedianColumn]
public class CheckingBenchmarks
{
    private const string Clean =
        "Zaterdag opent onze nieuwe leeszaal aan de haven! Kom kijken, drink koffie met je buren en ontdek 2.000 nieuwe romans. De wethouder knipt om 14.00 uur " +
        "het lint door en daarna leest Saskia Noort voor. Bel voor vragen 010-123 45 67 of kijk op https://www.bieb.example/agenda. Tot dan! #bieb #lezen 📚☕";

    private const string Flagged =
        "WIN NU SNEL JOUW BOEKENPAKKET!!! Tag twee vrienden en maak kans. Onze trouwe bezoeker mevrouw De Vries ligt met een hernia in het ziekenhuis, app haar op " +
        "06-24681357 of mail els.devries@gmail.com. Wij zijn de beste bibliotheek van Nederland. Meer op bit.ly/winnen en wat een idioten daar bij het stadhuis.";

    private readonly PostChecker _checker = PostChecker.Build(EverythingChecked(), RuleFile.Shipped());
    private readonly Post _clean = new("facebook", AccountKind.Organisation, Clean, Language.Dutch, []);
    private readonly Post _flagged = new("facebook", AccountKind.Organisation, Flagged, Language.Dutch, []);

    [Benchmark]
    public ImmutableArray<Finding> CleanPost() => _checker.Check(_clean);

    [Benchmark]
    public ImmutableArray<Finding> FlaggedPost() => _checker.Check(_flagged);

    private static GuidelineSet EverythingChecked()
    {
        var words = new GuidelineWords("Titel", "Tekst", "", []);
        ImmutableArray<string> categories =
        [
            "phone", "email", "iban", "bsn", "plate", "length", "hashtags", "alt-text", "shortener", "shouting",
            .. RuleFile.Shipped().Rules.Select(rule => rule.Category).Distinct(StringComparer.Ordinal),
        ];
        var guideline = new Guideline("G1", GuidelineKind.Dont, AccountScope.All, "Redactie", categories, words, words);
        return new GuidelineSet("", Allowlist.None with { Phones = ["010-123 45 67"] }, PostLimits.Default, GuidelineSet.DefaultShorteners, GuidelineSet.DefaultAdMarkers, [guideline]);
    }
}
