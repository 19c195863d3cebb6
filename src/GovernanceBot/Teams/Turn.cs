using GovernanceBot.Domain;
using GovernanceBot.Domain.People;
using GovernanceBot.Teams.Files;

namespace GovernanceBot.Teams;

/// <summary>One thing a person did, and where.</summary>
/// <param name="Person">Who did it, by the authenticated identity.</param>
/// <param name="Language">The language of what they wrote where that is clear, else their own.</param>
/// <param name="Card">The message whose button was pressed; null for a message of their own.</param>
public sealed record Turn(
    Person Person,
    Language Language,
    Conversation Conversation,
    MessageReference? Card,
    string Text,
    DateTimeOffset Now)
{
    /// <summary>It happens in a dialog of the message extension, opened from a conversation in which the bot may not be able to speak.</summary>
    public bool InDialog { get; init; }

    /// <summary>Nobody else sees the answer.</summary>
    public bool IsPrivate => InDialog || Conversation.IsPersonal;

    /// <summary>The file that came with the message, in a personal chat.</summary>
    public SharedFile? File { get; init; }
}

/// <summary>Where a message can be sent.</summary>
/// <param name="BotId">The bot's own account there.</param>
public sealed record Conversation(string ServiceUrl, string Id, string BotId, bool IsPersonal);

/// <summary>A message that was sent, so that it can be changed in place.</summary>
public sealed record MessageReference(Conversation Conversation, string ActivityId);
