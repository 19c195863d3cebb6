using System.Collections.Frozen;

namespace GovernanceBot.Domain.Guidelines.Answering;

/// <summary>How a question is put, apart from what it is about. Guidelines answer "may we", "must I" and "what if", not "how many" and "where".</summary>
/// <param name="AsksForFact">It opens with how many, where, when, who, which, what is.</param>
/// <param name="AsksForSkill">It asks how the asker does something.</param>
/// <param name="SpeaksForOrganisation">It says we, us or our.</param>
internal sealed record QuestionFrame(bool AsksForFact, bool AsksForSkill, bool SpeaksForOrganisation)
{
    private const int Opening = 4;

    private static readonly FrozenSet<string> Rule = Set("mag mogen moet moeten kan kunnen may can must should allowed toegestaan verplicht");
    private static readonly FrozenSet<string> Fact = Set("hoeveel waar wanneer wie welk welke who where when which");
    private static readonly FrozenSet<string> How = Set("hoe how wat what");
    private static readonly FrozenSet<string> Measure = Set("laat lang oud groot hoog ver duur is zijn kost kosten many much long old far big tall time are was were");
    private static readonly FrozenSet<string> Self = Set("ik i");
    private static readonly FrozenSet<string> Together = Set("we wij ons onze us our");

    public static QuestionFrame Of(IReadOnlyList<string> words)
    {
        var opening = words.Take(Opening).ToList();
        var asksForRule = opening.Exists(Rule.Contains);
        var measured = opening.Count > 1 && How.Contains(opening[0]) && Measure.Contains(opening[1]);
        var asksForFact = !asksForRule && opening.Count > 0 && (Fact.Contains(opening[0]) || measured);
        var asksForSkill = !asksForRule && !asksForFact && opening.Count > 0 && opening[0] is "hoe" or "how" && opening.Exists(Self.Contains);
        return new QuestionFrame(asksForFact, asksForSkill, words.Any(Together.Contains));
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
