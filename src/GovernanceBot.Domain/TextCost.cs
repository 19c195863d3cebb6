namespace GovernanceBot.Domain;

/// <summary>What a text costs where it is kept and shown, measured in letters.</summary>
public static class TextCost
{
    /// <summary>Half of an emoji is written with six characters, as an escape.</summary>
    private const int HalfOfAnEmoji = 6;

    public static int Of(string text) => text.Sum(unit => char.IsSurrogate(unit) ? HalfOfAnEmoji : 1);
}
