namespace GovernanceBot.Domain.Guidelines.Answering;

/// <summary>Rules out at little cost most of the phrases of which a text lacks a word; terms that share a bit are taken for one another.</summary>
internal readonly ref struct TermFilter(Span<ulong> bits)
{
    public const int Size = 16;

    private const int Mask = (Size * 64) - 1;

    private readonly Span<ulong> _bits = bits;

    public void Add(ReadOnlySpan<ReadWord> words)
    {
        foreach (var word in words)
        {
            foreach (var reading in word.Readings)
            {
                _bits[(reading.Term & Mask) / 64] |= 1UL << (reading.Term % 64);
            }
        }
    }

    public bool MayHave(int term) => (_bits[(term & Mask) / 64] & (1UL << (term % 64))) != 0;
}
