using GovernanceBot.Cards;
using GovernanceBot.Teams.Connector;

namespace GovernanceBot.Teams;

/// <summary>Sends what a turn gives back, where it has to be a message.</summary>
public sealed partial class Replies(ConnectorClient connector, ILogger<Replies> log)
{
    /// <returns>Whether it arrived.</returns>
    /// <remarks>However late: an answer that was found is sent.</remarks>
    public async Task<bool> SendAsync(Conversation conversation, Reply reply)
    {
        var delivery = await connector.ReplyAsync(conversation, Message(reply), CancellationToken.None);
        if (delivery is not Delivery.Delivered)
        {
            LogUnanswered(delivery);
        }

        return delivery is Delivery.Delivered;
    }

    /// <summary>What is to stand on its own is sent, and the rest of the answer is words: they leave the card as it is. What does not arrive takes
    /// its place after all.</summary>
    /// <param name="where">Null where there is no chat to send it to.</param>
    public async Task<Reply> AsideAsync(Turn turn, Conversation? where, Text said, Reply reply) => reply switch
    {
        Reply.Beside { Message: Reply.WithCard card } => where is not null && await SendAsync(where, card)
            ? new Reply.WithText(said.In(turn.Language))
            : card,
        Reply.Beside beside => beside.Message,
        _ => reply,
    };

    private static OutgoingMessage Message(Reply reply) => reply switch
    {
        Reply.WithCard card => OutgoingMessage.Of(card.Card, card.Summary),
        Reply.WithText text => OutgoingMessage.Of(text.Text),
        Reply.Beside beside => Message(beside.Message),
        Reply.WithFile file => OutgoingMessage.OfFile(file.Attachment),
        _ => throw new ArgumentOutOfRangeException(nameof(reply), reply, "No such reply."),
    };

    [LoggerMessage(Level = LogLevel.Warning, Message = "A reply did not arrive: {Delivery}.")]
    private partial void LogUnanswered(Delivery delivery);
}
