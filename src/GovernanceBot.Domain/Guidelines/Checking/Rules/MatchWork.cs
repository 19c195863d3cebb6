namespace GovernanceBot.Domain.Guidelines.Checking.Rules;

/// <summary>What the walk over one text writes down. A thread uses it again: making it anew costs more than the walk over a post.</summary>
internal sealed class MatchWork
{
    // A hostile text leaves no more than this behind.
    private const int MostKept = 16_384;

    [ThreadStatic]
    private static MatchWork? Kept;

    private int[] _starts = [];
    private BitSet _seen = new(0);

    public List<SetMatch> Sets { get; } = [];

    /// <summary>What matches at a word lies between its own start and that of the word before it in the walk.</summary>
    public int[] Starts => _starts;

    /// <summary>The sets that match further on in the text.</summary>
    public BitSet Seen => _seen;

    public static MatchWork Take(int words, int sets)
    {
        var work = Kept ?? new MatchWork();
        Kept = null;
        work.Sets.Clear();
        work._starts = work._starts.Length > words ? work._starts : new int[words + 1];
        work._starts[words] = 0;
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
        if (Sets.Capacity <= MostKept && _starts.Length <= MostKept)
        {
            Kept = this;
        }
    }
}
