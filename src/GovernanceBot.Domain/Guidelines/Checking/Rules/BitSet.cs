namespace GovernanceBot.Domain.Guidelines.Checking.Rules;

/// <summary>Numbers below a bound, each in or out.</summary>
internal readonly struct BitSet(int bound)
{
    private readonly ulong[] _bits = new ulong[(bound + 63) / 64];

    public bool CanHold(int number) => number < _bits.Length * 64;

    public bool Contains(int number) => (_bits[number >> 6] & (1ul << number)) != 0;

    /// <returns>Whether it was not in yet.</returns>
    public bool Add(int number)
    {
        ref var bits = ref _bits[number >> 6];
        var before = bits;
        bits |= 1ul << number;
        return bits != before;
    }

    public void Clear() => Array.Clear(_bits);
}
