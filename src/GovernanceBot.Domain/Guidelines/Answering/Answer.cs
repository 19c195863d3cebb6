using System.Collections.Immutable;

namespace GovernanceBot.Domain.Guidelines.Answering;

/// <summary>What the guidelines say to a question.</summary>
/// <param name="Ranking">The guidelines that come nearest, best first, at most ten; may be empty.</param>
/// <param name="Score">From 0 to 1: the higher, the surer that guidelines can answer the question at all.</param>
public abstract record Answer(ImmutableArray<RankedGuideline> Ranking, double Score)
{
    /// <summary>The first of the ranking answers the question.</summary>
    public sealed record Found(ImmutableArray<RankedGuideline> Ranking, double Score) : Answer(Ranking, Score)
    {
        public Guideline Guideline => Ranking[0].Guideline;
    }

    /// <summary>One of these may answer it: three, or fewer where no more come near.</summary>
    public sealed record DidYouMean(ImmutableArray<RankedGuideline> Ranking, double Score) : Answer(Ranking, Score)
    {
        /// <summary>The share of the best score from which a guideline comes near.</summary>
        private const double Near = 0.35;

        public IEnumerable<Guideline> Suggestions =>
            Ranking.Take(3).TakeWhile(ranked => ranked.Score >= Near * Ranking[0].Score).Select(ranked => ranked.Guideline);
    }

    public sealed record NotInThere(ImmutableArray<RankedGuideline> Ranking, double Score) : Answer(Ranking, Score);
}

/// <param name="Score">Comparable within one answer only.</param>
public sealed record RankedGuideline(Guideline Guideline, double Score);
