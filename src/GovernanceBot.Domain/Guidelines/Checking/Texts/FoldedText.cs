namespace GovernanceBot.Domain.Guidelines.Checking.Texts;

/// <summary>
/// A text as checks compare it: lower case, without accents and invisible characters, with ordinary digits, dashes and spaces, look-alike
/// letters made Latin. Every character knows where it came from, so that a finding quotes the text as it was written.
/// </summary>
internal sealed class FoldedText
{
    private readonly char[] _characters;
    private readonly int[] _origins;

    public FoldedText(string original)
    {
        Original = original;
        _characters = new char[original.Length];
        _origins = new int[original.Length];
        for (var i = 0; i < original.Length;)
        {
            var folded = CharacterFolding.Fold(original, i, out var width);
            if (folded != CharacterFolding.Dropped)
            {
                _characters[Length] = folded;
                _origins[Length++] = i;
            }

            i += width;
        }
    }

    public string Original { get; }

    public int Length { get; private set; }

    public ReadOnlySpan<char> Characters => _characters.AsSpan(0, Length);

    public char this[int index] => (uint)index < (uint)Length ? _characters[index] : '\0';

    public char Written(int index) => Original[_origins[index]];

    /// <returns>The span in the original text of the folded characters from <paramref name="start"/> up to <paramref name="end"/>.</returns>
    public TextSpan Quote(int start, int end)
    {
        var first = _origins[start];
        var last = _origins[end - 1];
        last += char.IsHighSurrogate(Original[last]) && last + 1 < Original.Length && char.IsLowSurrogate(Original[last + 1]) ? 2 : 1;
        while (last < Original.Length && CharacterFolding.IsCombining(Original[last]))
        {
            last++;
        }

        return new TextSpan(first, last - first);
    }
}
