namespace GovernanceBot.Teams;

/// <param name="Text">What was typed so far; empty where nothing was.</param>
/// <param name="Skip">How many results the person has already.</param>
/// <param name="Count">How many more may come, at most <see cref="MostAtOnce"/>.</param>
public sealed record SearchQuery(string Text, int Skip, int Count)
{
    /// <summary>What Teams asks for.</summary>
    public const int MostAtOnce = 25;
}
