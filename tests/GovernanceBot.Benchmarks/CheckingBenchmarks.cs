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
    // Several in turn: over one text a processor learns every branch by heart and shows a figure that no post in practice has.
    private static readonly ImmutableArray<Post> CleanPosts =
    [
        Dutch(
            "Zaterdag opent onze nieuwe leeszaal aan de haven! Kom kijken, drink koffie met je buren en ontdek 2.000 nieuwe romans. De wethouder knipt om 14.00 uur " +
            "het lint door en daarna leest Saskia Noort voor. Bel voor vragen 010-123 45 67 of kijk op https://www.bieb.example/agenda. Tot dan! #bieb #lezen 📚☕"),
        Dutch(
            "Heb je een brief van de gemeente gekregen waar je niet uitkomt? Loop dinsdag tussen tien en twaalf binnen bij het spreekuur in het buurthuis. Een medewerker " +
            "leest met je mee en belt zo nodig even voor je. Je hoeft geen afspraak te maken en het kost niets. Neem de brief mee en een kop koffie staat klaar voor je."),
        English(
            "Our repair morning is back on Saturday. Bring a lamp, a toaster or that chair with three legs, and one of our volunteers will have a look at it with you. " +
            "Doors open at ten, there is tea and cake, and children can build a robot from old parts. Everything is explained at https://www.example.org/repair in detail."),
        Dutch(
            "Terugblik op de open avond van gisteren: ruim 300 bezoekers, elf proeflessen en een uitverkochte voorstelling van de theaterklas. Dank aan alle docenten en " +
            "leerlingen die meehielpen. Kon je er niet bij zijn? Op woensdag 14 februari is er nog een rondleiding om 19.30 uur. Aanmelden gaat via de website van de school."),
        English(
            "We are looking for a colleague who enjoys numbers and people in equal measure. Four days a week, a desk with a view of the park, and a team that eats lunch " +
            "together. You will look after the budget of three branches and explain it to the rest of us. Apply before 1 March; Joanna in personnel answers all questions."),
        Dutch(
            "De werkzaamheden aan de Kerkstraat duren een week langer dan gepland, omdat er een oude waterleiding is gevonden. Fietsers en voetgangers kunnen er wel langs. " +
            "Winkels blijven bereikbaar vanaf het plein en de bus rijdt om via de Molenweg. Bekijk de kaart met omleidingen op onze website of bel 14 010 voor meer uitleg."),
    ];

    private static readonly ImmutableArray<Post> FlaggedPosts =
    [
        Dutch(
            "WIN NU SNEL JOUW BOEKENPAKKET!!! Tag twee vrienden en maak kans. Onze trouwe bezoeker mevrouw De Vries ligt met een hernia in het ziekenhuis, app haar op " +
            "06-24681357 of mail els.devries@gmail.com. Wij zijn de beste bibliotheek van Nederland. Meer op bit.ly/winnen en wat een idioten daar bij het stadhuis."),
        English(
            "Our colleague Joanna is off sick with a burnout again, so please be patient at the desk. The new opening times are not public yet, but between us: we close on " +
            "Sundays from May. Found this lovely cartoon on Pinterest, enjoy! Nine out of ten members prefer us to the library in Leeds, where everything is falling apart."),
        Dutch(
            "Ik kreeg deze koptelefoon gratis van de fabrikant en hij is geweldig, iedereen moet hem kopen. Stem trouwens volgende week op een partij die wel van boeken houdt. " +
            "Wat stem jij? Laat het hieronder weten! Het wachtwoord van de wifi is zomer2026 en wie het deelt met drie vrienden maakt kans op een cadeaubon van vijftig euro."),
        English(
            "WE ARE SO VERY HAPPY TODAY!!! Share this post and tag three friends to win a weekend away. Mrs Taylor from number 14 still owes us forty pounds, you know who you " +
            "are. What idiots they are at the council. Write to peter.jones@example.com or call +44 20 7946 0958 and we promise that you will never be ill again in your life."),
    ];

    private readonly PostChecker _checker = PostChecker.Build(EverythingChecked(), RuleFile.Shipped());
    private int _next;

    [Benchmark]
    public ImmutableArray<Finding> CleanPost() => _checker.Check(CleanPosts[_next++ % CleanPosts.Length]);

    [Benchmark]
    public ImmutableArray<Finding> FlaggedPost() => _checker.Check(FlaggedPosts[_next++ % FlaggedPosts.Length]);

    private static Post Dutch(string text) => new("facebook", AccountKind.Organisation, text, Language.Dutch, []);

    private static Post English(string text) => new("facebook", AccountKind.Organisation, text, Language.English, []);

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
