using GovernanceBot.Cards;

namespace GovernanceBot.Teams;

/// <summary>What a turn gives back: to a message a message, to a pressed button the card's next state or a line of text.</summary>
public abstract record Reply
{
    /// <param name="Summary">What the notification shows.</param>
    public sealed record WithCard(AdaptiveCard Card, string Summary) : Reply;

    public sealed record WithText(string Text) : Reply;

    /// <summary>To a pressed button: the card stays as it is, and this follows as a message of its own. To a message it is just the answer.</summary>
    public sealed record Beside(Reply Message) : Reply
    {
        /// <summary>It follows in the chat of this person and the bot, wherever the button was pressed: it concerns nobody else.</summary>
        public bool InOurChat { get; init; }
    }

    /// <summary>To a search: what can be inserted, best first.</summary>
    /// <param name="Otherwise">What to say where nothing was found.</param>
    public sealed record WithResults(IReadOnlyList<SearchResult> Found, string Otherwise) : Reply;

    /// <summary>Only to a message: a button is answered with a card.</summary>
    /// <param name="Attachment">A card about a file, of Teams' own kind.</param>
    public sealed record WithFile(object Attachment) : Reply;
}

/// <param name="Card">What is inserted: everybody in the conversation sees it, and nobody but the inserter could press its buttons.</param>
/// <param name="Title">How the list of results names it.</param>
/// <param name="Subtitle">What the list says below that.</param>
public sealed record SearchResult(AdaptiveCard Card, string Title, string Subtitle);
