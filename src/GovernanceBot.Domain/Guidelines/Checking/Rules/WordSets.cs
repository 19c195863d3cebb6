namespace GovernanceBot.Domain.Guidelines.Checking.Rules;

/// <summary>What one word, beginning, ending, part or class of words answers to.</summary>
/// <param name="Sets">The sets that it is in and that some term asks for behind its first word.</param>
/// <param name="Entries">The entries of word lists that begin with one of them.</param>
/// <param name="Terms">The terms that begin with one of them.</param>
internal sealed record WordSets(int[] Sets, CompiledTerm[] Entries, CompiledTerm[] Terms)
{
    public static WordSets None { get; } = new([], [], []);

    // Says at once of most sets that they are not among these.
    private readonly ulong _mask = Sets.Aggregate(0ul, static (mask, set) => mask | (1ul << set));

    public bool Has(int set) => (_mask & (1ul << set)) != 0 && Sets.AsSpan().Contains(set);
}
