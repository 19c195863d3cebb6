namespace GovernanceBot.Domain.Guidelines.Checking.Rules;

/// <summary>What the walk over one text writes down. A thread uses it again: making it anew costs more than the walk over a post.</summary>
internal sealed class MatchWork
{
    // A hostile text leaves no more than this behind.
    private const int MostKept = 16_384;

    [ThreadStatic]
    private static MatchWork? Kept;

    private int[] _wordStarts = [];
    private int[] _starts = [];
    private BitSet _seen = new(0);

    /// <summary>What the words answer to; what one word answers to lies between the start of the next word in the text and its own.</summary>
    public List<WordSets> Words { get; } = [];

    public int[] WordStarts => _wordStarts;

    /// <summary>Where the entries of word lists match that have several words; likewise.</summary>
    public List<SetMatch> Sets { get; } = [];

    public int[] Starts => _starts;

    /// <summary>The sets that match further on in the text.</summary>
    public BitSet Seen => _seen;

    public static MatchWork Take(int words, int sets)
    {
        var work = Kept ?? new MatchWork();
        Kept = null;
        work.Words.Clear();
        work.Sets.Clear();
        if (work._starts.Length <= words)
        {
            work._starts = new int[words + 1];
            work._wordStarts = new int[words + 1];
        }

        work._starts[words] = 0;
        work._wordStarts[words] = 0;
        if (work._seen.CanHold(sets - 1))
        {
            work._seen.Clear();
        }
        else
        {
            work._seen = new BitSet(sets);
        }

        work._seen.Add(TermCompilation.Always);
        return work;
    }

    public void Return()
    {
        if (Sets.Capacity <= MostKept && Words.Capacity <= MostKept && _starts.Length <= MostKept)
        {
            Kept = this;
        }
    }
}

/// <param name="Set">The set of a word list.</param>
/// <param name="End">The token behind the entry that matched.</param>
internal readonly record struct SetMatch(int Set, int End);
