using System.Collections.Immutable;
using GovernanceBot.Domain.Guidelines;
using GovernanceBot.Domain.Guidelines.Answering;

namespace GovernanceBot.Domain.Tests.Guidelines.Answering;

/// <summary>Six guidelines and a small lexicon, as an organisation could have them.</summary>
internal static class Library
{
    public static ImmutableArray<Guideline> Guidelines { get; } =
    [
        Make("portrait", "Vraag toestemming voor een foto van bezoekers", "Wie herkenbaar is, geeft vooraf toestemming.",
            "Ask consent for a photo of visitors", "Whoever is recognisable agrees beforehand."),
        Make("children", "Toon kinderen alleen met toestemming van hun ouders", "Een ouder tekent het formulier.",
            "Show children only with their parents' consent", "A parent signs the form."),
        Make("trolls", "Reageer één keer op een trol", "Blijf rustig en wijs op de huisregels.",
            "Answer a troll once", "Stay calm and point to the house rules."),
        Make("links", "Gebruik geen verkorte links", "Laat zien waar een link heen gaat.",
            "Don't use shortened links", "Show where a link leads."),
        Make("alt", "Geef elke afbeelding een alttekst", "Beschrijf wat er te zien is.",
            "Give every image an alt text", "Describe what can be seen."),
        Make("complaints", "Volg bij klachten de klachtenregeling", "Bedank voor de klacht en geef haar door.",
            "Follow the complaints procedure", "Give thanks for the complaint and pass it on."),
    ];

    public static Lexicon Lexicon { get; } = new(
        [
            Of("instagram", ConceptKind.Setting, "instagram, insta", "instagram, insta"),
            Of("comment", ConceptKind.Setting, "reactie, onder een bericht", "comment"),
            Of("consent", ConceptKind.Subject, "toestemming, wil dat niet", "consent, does not want that"),
            Of("minors", ConceptKind.Subject, "kind, kinderen, zoon, dochter", "child, children, son, daughter", new Implication("consent", 0.5)),
            Of("abuse", ConceptKind.Subject, "uitschelden, scheldt uit, trol", "insults us, troll"),
            Of("printer", ConceptKind.Elsewhere, "printer, toner", "printer, toner"),
        ],
        ["mooie", "maken", "maak", "nice", "make"]);

    public static GuidelineIndex Index { get; } = GuidelineIndex.Build(Guidelines, Lexicon);

    public static Concept Of(string id, ConceptKind kind, string dutch, string english, params ReadOnlySpan<Implication> implies) =>
        new(id, kind, [.. dutch.Split(", ")], [.. english.Split(", ")], [.. implies]);

    public static string BestFor(string question, Language language = Language.Dutch) =>
        Index.Ask(question, language).Ranking.FirstOrDefault()?.Guideline.Id ?? "none";

    private static Guideline Make(string id, string title, string text, string englishTitle, string englishText) => new(
        id, GuidelineKind.Do, AccountScope.All, "Redactie", [], new GuidelineWords(title, text, "", []), new GuidelineWords(englishTitle, englishText, "", []));
}
