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
    private readonly Shorthands _shorthands;
    private readonly WordReader _reader;
    private readonly ConceptMatcher _matcher;
    private readonly GuidelineWeights _weights;
    private readonly Ranker _ranker;

    private GuidelineIndex(
        ImmutableArray<Guideline> guidelines, Shorthands shorthands, WordReader reader, ConceptMatcher matcher, GuidelineWeights weights)
    {
        _guidelines = guidelines;
        _shorthands = shorthands;
        _reader = reader;
        _matcher = matcher;
        _weights = weights;
        _ranker = new Ranker(weights);
    }

    /// <exception cref="ArgumentException">The lexicon contradicts itself: a concept twice, or an implied concept that it does not have.</exception>
    public static GuidelineIndex Build(IEnumerable<Guideline> guidelines, Lexicon lexicon)
    {
        ImmutableArray<Guideline> all = [.. guidelines];
        var vocabulary = new Vocabulary();
        var graph = new ConceptGraph(lexicon);
        var shorthands = new Shorthands(lexicon);
        var matcher = new ConceptMatcher(new PhraseBook(lexicon, shorthands, vocabulary));
        var pool = new WordPool();
        var folded = all.Select(guideline => GuidelineReader.Fold(guideline, pool)).ToList();
        vocabulary.AddAll(folded.SelectMany(guideline => guideline.Fields), pool);
        var words = new WordReader(vocabulary, lexicon.EverydayWords);
        var reader = new GuidelineReader(words, matcher, graph, lexicon, vocabulary.TermCount, pool);
        return new GuidelineIndex(all, shorthands, words, matcher, new GuidelineWeights(folded.ConvertAll(reader.Read), vocabulary.TermCount, graph));
    }

    /// <param name="question">Any text; what follows after <see cref="LongestQuestion"/> is not read.</param>
    /// <param name="language">The language of the asker, for words whose language the question itself does not tell.</param>
    public Answer Ask(string question, Language language)
    {
        var read = Read(question, language);
        var ranked = _ranker.Rank(read, MostRanked);
        return Outcome.Of(
            [.. ranked.Select(entry => new RankedGuideline(_guidelines[entry.Guideline], entry.Score))], Evidence.Of(read, ranked, _weights));
    }

    private ReadQuestion Read(string question, Language language)
    {
        var words = _shorthands.Words(question, LongestQuestion);
        var spoken = QuestionLanguage.Of(words) ?? language;
        var read = _reader.Read(words, spoken);
        return new ReadQuestion(read, _matcher.Match(read, spoken));
    }
}

internal sealed record ReadQuestion(ReadWord[] Words, List<ConceptMatch> Matches);
