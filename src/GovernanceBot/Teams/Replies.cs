using GovernanceBot.People;
using GovernanceBot.Teams.Connector;

namespace GovernanceBot.Teams;

/// <summary>Sends what a turn gives back, where it has to be a message.</summary>
public sealed partial class Replies(ConnectorClient connector, PeopleTable people, ILogger<Replies> log)
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

    /// <summary>What is to stand on its own is sent, and the rest of the answer is words: they leave the card as it is. A card that does not arrive
    /// takes its place after all, unless it is for nobody else to see.</summary>
    public async Task<Reply> AsideAsync(Turn turn, Reply reply, CancellationToken cancellation)
    {
        if (reply is not Reply.Beside { Message: Reply.WithCard or Reply.WithFile } beside)
        {
            return reply is Reply.Beside { Message: var words } ? words : reply;
        }

        var ours = turn.InDialog || beside.InOurChat;
        var where = ours ? await people.ConversationAsync(turn.Person.Id, cancellation) : turn.Conversation;
        if (where is not null && await SendAsync(where, beside.Message))
        {
            var said = turn.InDialog ? TeamsTexts.SeeOurChat : ours ? TeamsTexts.GoOnInOurChat : TeamsTexts.SeeBelow;
            return new Reply.WithText(said.In(turn.Language));
        }

        return beside is { InOurChat: false, Message: Reply.WithCard card } ? card : new Reply.WithText(TeamsTexts.NotSent.In(turn.Language));
    }

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
