using System.Collections.Immutable;

namespace GovernanceBot.Domain.Guidelines.Answering;

/// <summary>
/// The guidelines of one organisation, ready to answer questions: words (BM25F, https://doi.org/10.1561/1500000019) and concepts together.
/// Immutable and safe to share; a change of the guidelines is a new index.
/// </summary>
public sealed class GuidelineIndex
{
    /// <summary>A question is read up to here, in UTF-16 units.</summary>
    public const int LongestQuestion = 1_500;

    private const int MostRanked = 10;

    private readonly ImmutableArray<Guideline> _guidelines;
    private readonly WordReader _reader;
    private readonly ConceptMatcher _matcher;
    private readonly Ranker _ranker;

    private GuidelineIndex(ImmutableArray<Guideline> guidelines, WordReader reader, ConceptMatcher matcher, Ranker ranker)
    {
        _guidelines = guidelines;
        _reader = reader;
        _matcher = matcher;
        _ranker = ranker;
    }

    /// <exception cref="ArgumentException">The lexicon contradicts itself: a concept twice, or an implied concept that it does not have.</exception>
    public static GuidelineIndex Build(IEnumerable<Guideline> guidelines, Lexicon lexicon)
    {
        ImmutableArray<Guideline> all = [.. guidelines];
        var vocabulary = new Vocabulary();
        var graph = new ConceptGraph(lexicon);
        var matcher = new ConceptMatcher(lexicon, vocabulary);
        GuidelineReader.Collect(all, vocabulary);
        var words = new WordReader(vocabulary, lexicon.EverydayWords);
        var reader = new GuidelineReader(vocabulary, words, matcher, graph, lexicon);
        var profiles = all.Select(reader.Read).ToList();
        return new GuidelineIndex(all, words, matcher, new Ranker(profiles, vocabulary.TermCount, graph));
    }

#if EXPLAIN
    internal (Evidence, string) Explain(string question, Language language, Lexicon lexicon)
    {
        var words = TextFolding.Words(question, LongestQuestion);
        var spoken = QuestionLanguage.Of(words) ?? language;
        var read = _reader.Read(words, spoken);
        var matches = _matcher.Match(read, spoken);
        var ranking = _ranker.Rank(new ReadQuestion(read, matches), MostRanked);
        return (ranking.Evidence, spoken + " " + string.Join(" ", read.Select(word => word.Text + (word.Weight == WordWeight.None ? "-" : word.Weight == WordWeight.Light ? "~" : word.Known ? "" : "?"))) + " => " + string.Join(" ", matches.Select(match => lexicon.Concepts[match.Concept].Id + ":" + match.Sureness.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture))));
    }
#endif

    /// <param name="question">Any text; what follows after <see cref="LongestQuestion"/> is not read.</param>
    /// <param name="language">The language of the asker, for words whose language the question itself does not tell.</param>
    public Answer Ask(string question, Language language)
    {
        var words = TextFolding.Words(question, LongestQuestion);
        var spoken = QuestionLanguage.Of(words) ?? language;
        var read = _reader.Read(words, spoken);
        var ranking = _ranker.Rank(new ReadQuestion(read, _matcher.Match(read, spoken)), MostRanked);
        return Outcome.Of([.. ranking.Ranked.Select(ranked => new RankedGuideline(_guidelines[ranked.Guideline], ranked.Score))], ranking.Evidence);
    }
}

internal sealed record ReadQuestion(IReadOnlyList<ReadWord> Words, IReadOnlyList<ConceptMatch> Matches);
