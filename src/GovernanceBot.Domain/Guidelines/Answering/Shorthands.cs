using System.Collections.Frozen;

namespace GovernanceBot.Domain.Guidelines.Answering;

/// <summary>Reads chat spellings as the words they stand for, in questions and in the forms of the lexicon alike.</summary>
internal sealed class Shorthands(Lexicon lexicon)
{
    private readonly FrozenDictionary<string, Shorthand> _bySpelling =
        lexicon.Shorthands.ToFrozenDictionary(shorthand => shorthand.Spelling, StringComparer.Ordinal);

    public List<string> Words(string text, int longest)
    {
        var words = TextFolding.Words(text, longest);
        return words.Exists(_bySpelling.ContainsKey)
            ? [.. words.SelectMany(word => _bySpelling.TryGetValue(word, out var shorthand) ? shorthand.Words : [word])]
            : words;
    }
}
