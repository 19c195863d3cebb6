using System.Collections.Immutable;

namespace GovernanceBot.Domain.Guidelines.Answering;

/// <summary>The words people use for the things that guidelines are about, in both languages.</summary>
/// <param name="EverydayWords">Words that say nothing about the subject of a question ("snel", "maandag", "probably"), in either language.</param>
public sealed record Lexicon(ImmutableArray<Concept> Concepts, ImmutableArray<string> EverydayWords)
{
    public static Lexicon Empty { get; } = new([], []);

    public ImmutableArray<Shorthand> Shorthands { get; init; } = [];

    /// <summary>Adds what an organisation wrote down itself: a known id gains forms and implications, a new id is a new concept.</summary>
    public Lexicon With(IEnumerable<Concept> additions)
    {
        var concepts = Concepts.ToBuilder();
        foreach (var addition in additions)
        {
            var at = Enumerable.Range(0, concepts.Count).FirstOrDefault(number => HasId(concepts[number], addition.Id), -1);
            if (at < 0)
            {
                concepts.Add(addition);
            }
            else
            {
                concepts[at] = concepts[at].With(addition);
            }
        }

        return this with { Concepts = concepts.ToImmutable() };
    }

    private static bool HasId(Concept concept, string id) => string.Equals(concept.Id, id, StringComparison.OrdinalIgnoreCase);
}

/// <summary>One thing that questions and guidelines are about, and how people say it.</summary>
/// <param name="Dutch">Words and short phrases; the words of a phrase may stand apart and in any order.</param>
/// <param name="Implies">The concepts that are at stake too when this one is named.</param>
public sealed record Concept(
    string Id,
    ConceptKind Kind,
    ImmutableArray<string> Dutch,
    ImmutableArray<string> English,
    ImmutableArray<Implication> Implies)
{
    internal Concept With(Concept addition) => this with
    {
        Dutch = [.. Dutch.Union(addition.Dutch, StringComparer.OrdinalIgnoreCase)],
        English = [.. English.Union(addition.English, StringComparer.OrdinalIgnoreCase)],
        Implies = [.. Implies, .. addition.Implies],
    };
}

/// <summary>How a chat spells it ("mn", "vd") and the words it stands for ("mijn", "van de").</summary>
public sealed record Shorthand(string Spelling, ImmutableArray<string> Words);

/// <param name="Weight">How strongly, above 0 up to 1.</param>
public sealed record Implication(string Concept, double Weight);

public enum ConceptKind
{
    /// <summary>Something guidelines speak of.</summary>
    Subject,

    /// <summary>The public, online setting itself: a channel, a post, a comment. Naming it makes a question one about social media.</summary>
    Setting,

    /// <summary>Something guidelines do not speak of: opening hours, a printer, leave.</summary>
    Elsewhere,
}
