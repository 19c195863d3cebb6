using GovernanceBot.Cards;

namespace GovernanceBot.Teams;

/// <summary>What a turn gives back: to a message a message, to a pressed button the card's next state or a line of text.</summary>
public abstract record Reply
{
    /// <param name="Summary">What the notification shows.</param>
    public sealed record WithCard(AdaptiveCard Card, string Summary) : Reply;

    public sealed record WithText(string Text) : Reply;

    /// <summary>Only to a message: a button is answered with a card.</summary>
    /// <param name="Attachment">A card about a file, of Teams' own kind.</param>
    public sealed record WithFile(object Attachment) : Reply;
}
