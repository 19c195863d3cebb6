using System.Text.Json;
using GovernanceBot.Cards;
using GovernanceBot.People;
using GovernanceBot.Teams.Connector;
using GovernanceBot.Teams.Extensions;
using GovernanceBot.Teams.Files;

namespace GovernanceBot.Teams;

/// <summary>Answers activities: the edge at which a turn begins and ends.</summary>
public sealed partial class ActivityHandler(
    TurnReader turns, Router router, Welcome welcome, PeopleTable people, ConnectorClient connector, ILogger<ActivityHandler> log)
{
    /// <param name="cancellation">Ends the search for an answer; that one cannot be found in time is then said.</param>
    public Task<IResult> HandleAsync(Activity activity, CancellationToken cancellation) => activity switch
    {
        { Type: "message" } => MessageAsync(activity, cancellation),
        { Type: "invoke", Name: "adaptiveCard/action" } => CardActionAsync(activity, cancellation),
        { Type: "invoke", Name: var name } when ExtensionInvoke.IsKnown(name) => ExtensionAsync(activity, cancellation),
        { Type: "invoke", Name: FileConsentAnswer.InvokeName } => FileConsentAsync(activity, cancellation),
        { Type: "invoke" } => Task.FromResult(Results.NotFound()),
        { Type: "installationUpdate", Action: "add" } => ReceiveAsync(() => InstalledAsync(activity, welcomeAgain: true, cancellation)),
        { Type: "installationUpdate", Action: "add-upgrade" } => ReceiveAsync(() => UpgradedAsync(activity, cancellation)),
        { Type: "installationUpdate", Action: "remove" or "remove-upgrade" } => ReceiveAsync(() => RemovedAsync(activity, cancellation)),
        { Type: "conversationUpdate", MembersAdded: { } added } when added.Any(m => m is { Id: { } id } && id == activity.Recipient?.Id) =>
            ReceiveAsync(() => InstalledAsync(activity, welcomeAgain: false, cancellation)),

        // The connector also delivers typing, reactions and whatever comes new; all that is asked is that they are received.
        _ => Task.FromResult(Results.Ok()),
    };

    private async Task<IResult> MessageAsync(Activity activity, CancellationToken cancellation)
    {
        if (TurnReader.Conversation(activity) is not { } conversation || TurnReader.Identity(activity.From) is null)
        {
            return Results.BadRequest();
        }

        var reply = await AnswerAsync(activity, turn => router.SayAsync(turn, cancellation), cancellation);
        await SendAsync(conversation, reply);
        return Results.Ok();
    }

    private async Task<IResult> CardActionAsync(Activity activity, CancellationToken cancellation)
    {
        if (ReadAction(activity.Value) is not { Verb: { Length: > 0 } verb } action
            || TurnReader.Conversation(activity) is null
            || TurnReader.Identity(activity.From) is null)
        {
            return Results.BadRequest();
        }

        var data = action.Data ?? JsonDocument.Parse("{}").RootElement;
        var reply = await AnswerAsync(
            activity,
            async turn => await AsideAsync(
                turn,
                turn.Conversation,
                TeamsTexts.SeeBelow,
                await router.PressAsync(turn, verb, data, cancellation) ?? new Reply.WithText(TeamsTexts.UnknownButton.In(turn.Language))),
            cancellation);
        var response = reply switch
        {
            Reply.WithCard card => InvokeResponse.Of(card.Card),
            Reply.WithText text => InvokeResponse.Of(text.Text),
            _ => throw new ArgumentOutOfRangeException(nameof(activity), reply, "No such reply."),
        };
        return Results.Json(response, Wire.Json.InvokeResponse);
    }

    /// <summary>The conversation is where the person happens to be, with anybody: it is never remembered, and nothing is sent there.</summary>
    private async Task<IResult> ExtensionAsync(Activity activity, CancellationToken cancellation)
    {
        if (ExtensionInvoke.Read(activity) is not { } invoke || TurnReader.Conversation(activity) is null || TurnReader.Identity(activity.From) is null)
        {
            return Results.BadRequest();
        }

        var language = TurnReader.LanguageOf(activity);
        var reply = await AnswerAsync(
            activity,
            async turn =>
            {
                language = turn.Language;
                var asked = turn with { InDialog = true, Card = null };
                var chat = await people.ConversationAsync(turn.Person.Id, cancellation);
                return await AsideAsync(asked, chat, TeamsTexts.SeeOurChat, await invoke.AskAsync(router, asked, cancellation));
            },
            cancellation);
        return Results.Json(invoke.Answer(reply, language), Wire.Json.ExtensionResponse);
    }

    /// <summary>Its answer shows nothing, so what there is to say follows as a message.</summary>
    private async Task<IResult> FileConsentAsync(Activity activity, CancellationToken cancellation)
    {
        if (ReadConsent(activity.Value) is not { } answer
            || TurnReader.Conversation(activity) is not { IsPersonal: true } conversation
            || TurnReader.Identity(activity.From) is null)
        {
            return Results.BadRequest();
        }

        await SendAsync(conversation, await AnswerAsync(activity, turn => router.ConsentAsync(turn, answer, cancellation), cancellation));
        return Results.Ok();
    }

    /// <summary>Teams tells an installation twice, in two kinds of activity and in no order: it gets one welcome.</summary>
    private async Task<IResult> InstalledAsync(Activity activity, bool welcomeAgain, CancellationToken cancellation)
    {
        if (await turns.ReadAsync(activity, cancellation) is not { Conversation.IsPersonal: true } turn)
        {
            return Results.Ok();
        }

        if (await people.TryWelcomeAsync(turn.Person.Id, turn.Conversation, turn.Now, welcomeAgain, cancellation))
        {
            await SendAsync(turn.Conversation, welcome.For(turn));
        }

        return Results.Ok();
    }

    /// <summary>Whoever had the app has its next version: the conversation may have another address, and a second welcome says nothing.</summary>
    private async Task<IResult> UpgradedAsync(Activity activity, CancellationToken cancellation)
    {
        if (await turns.ReadAsync(activity, cancellation) is { Conversation.IsPersonal: true } turn)
        {
            await people.RememberAsync(turn.Person.Id, turn.Conversation, cancellation);
        }

        return Results.Ok();
    }

    private async Task<IResult> RemovedAsync(Activity activity, CancellationToken cancellation)
    {
        if (TurnReader.Identity(activity.From) is { } person && TurnReader.Conversation(activity) is { IsPersonal: true } conversation)
        {
            await people.ForgetConversationAsync(person, conversation, cancellation);
        }

        return Results.Ok();
    }

    /// <summary>One of the two places where what is broken is logged; the person gets a reference to quote, also where not even the turn could be
    /// read.</summary>
    private async Task<Reply> AnswerAsync(Activity activity, Func<Turn, Task<Reply>> answer, CancellationToken cancellation)
    {
        var language = TurnReader.LanguageOf(activity);
        try
        {
            var turn = await turns.ReadAsync(activity, cancellation) ?? throw new InvalidOperationException("The activity names nobody or no place.");
            language = turn.Language;
            if (turn.Conversation.IsPersonal && !ExtensionInvoke.IsKnown(activity.Name))
            {
                await people.HeardFromAsync(turn.Person.Id, turn.Conversation, cancellation);
            }

            return await answer(turn);
        }
#pragma warning disable CA1031 // Whatever it is, somebody waits for an answer.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return new Reply.WithText(TeamsTexts.Apology(LogFailed(failure)).In(language));
        }
    }

    /// <summary>What is to stand on its own is sent, and the rest of the answer is words: they leave the card as it is. What does not arrive takes
    /// its place after all.</summary>
    /// <param name="where">Null where there is no chat to send it to.</param>
    private async Task<Reply> AsideAsync(Turn turn, Conversation? where, Text said, Reply reply) => reply switch
    {
        Reply.Beside { Message: Reply.WithCard card } => where is not null && await SendAsync(where, card)
            ? new Reply.WithText(said.In(turn.Language))
            : card,
        Reply.Beside beside => beside.Message,
        _ => reply,
    };

    /// <summary>The other one: nobody waits for an answer, and the connector delivers once more what it is told to bring later.</summary>
    private async Task<IResult> ReceiveAsync(Func<Task<IResult>> receive)
    {
        try
        {
            return await receive();
        }
#pragma warning disable CA1031 // As above.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            LogFailed(failure);
            return new Busy();
        }
    }

    private string LogFailed(Exception failure)
    {
        var reference = Guid.NewGuid().ToString("N")[..8];
        LogFailed(failure, reference);
        return reference;
    }

    /// <remarks>However late: an answer that was found is sent.</remarks>
    private async Task<bool> SendAsync(Conversation conversation, Reply reply)
    {
        var message = reply switch
        {
            Reply.WithCard card => OutgoingMessage.Of(card.Card, card.Summary),
            Reply.WithText text => OutgoingMessage.Of(text.Text),
            Reply.Beside { Message: Reply.WithCard card } => OutgoingMessage.Of(card.Card, card.Summary),
            Reply.Beside { Message: Reply.WithText text } => OutgoingMessage.Of(text.Text),
            Reply.WithFile file => OutgoingMessage.OfFile(file.Attachment),
            _ => throw new ArgumentOutOfRangeException(nameof(reply), reply, "No such reply."),
        };
        var delivery = await connector.ReplyAsync(conversation, message, CancellationToken.None);
        if (delivery is not Delivery.Delivered)
        {
            LogUnanswered(delivery);
        }

        return delivery is Delivery.Delivered;
    }

    private static FileConsentAnswer? ReadConsent(JsonElement? value)
    {
        try
        {
            return value is { ValueKind: JsonValueKind.Object } present ? present.Deserialize(Wire.Json.FileConsentAnswer) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static CardActionInvocation? ReadAction(JsonElement? value)
    {
        try
        {
            return value is { ValueKind: JsonValueKind.Object } present ? present.Deserialize(Wire.Json.CardActionValue)?.Action : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A turn failed, reference {Reference}.")]
    private partial void LogFailed(Exception failure, string reference);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A reply did not arrive: {Delivery}.")]
    private partial void LogUnanswered(Delivery delivery);
}
