namespace GovernanceBot.Domain.Guidelines.Checking.Rules;

/// <summary>What one word, beginning, ending, part or class of words answers to.</summary>
/// <param name="Sets">The sets that it is in.</param>
/// <param name="Entries">The entries of word lists that begin with one of them.</param>
/// <param name="Terms">The terms that begin with one of them.</param>
internal sealed record WordSets(int[] Sets, CompiledTerm[] Entries, CompiledTerm[] Terms)
{
    public static WordSets None { get; } = new([], [], []);

    public bool Has(int set) => Sets.AsSpan().Contains(set);
}
