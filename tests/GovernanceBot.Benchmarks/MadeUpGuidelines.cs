using System.Collections.Immutable;
using GovernanceBot.Domain.Guidelines;
using GovernanceBot.Domain.Guidelines.Answering;
using GovernanceBot.Guidelines.Words;

namespace GovernanceBot.Benchmarks;

/// <summary>As many guidelines as asked for, always the same, with the words of the lexicon in sentences of the usual length.</summary>
internal static class MadeUpGuidelines
{
    private const int TextForms = 20;
    private const int ExampleForms = 10;
    private const int TagForms = 6;

    public static IEnumerable<Guideline> Take(int number)
    {
        var concepts = LexiconFile.ReadShipped().Concepts.Where(concept => concept.Kind != ConceptKind.Elsewhere).ToImmutableArray();
        // Fixed, so that two runs compare.
        var random = new Random(20_261_121);
        return [.. Enumerable.Range(0, number).Select(at => new Guideline(
            $"G{at}", GuidelineKind.Do, AccountScope.All, "Owner", [], Words(random, concepts, concept => concept.Dutch), Words(random, concepts, concept => concept.English)))];
    }

    private static GuidelineWords Words(Random random, ImmutableArray<Concept> concepts, Func<Concept, ImmutableArray<string>> forms)
    {
        IEnumerable<string> Some(int number) => Enumerable.Range(0, number).Select(_ =>
        {
            var of = forms(concepts[random.Next(concepts.Length)]);
            return of.IsEmpty ? "word" : of[random.Next(of.Length)];
        });

        return new GuidelineWords(
            string.Join(' ', Some(4)), string.Join(" de ", Some(TextForms)), string.Join(" the ", Some(ExampleForms)), [.. Some(TagForms)]);
    }
}
