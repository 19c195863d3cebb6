using System.Text.Json;
using GovernanceBot.People;
using GovernanceBot.Teams.Connector;
using GovernanceBot.Teams.Extensions;
using GovernanceBot.Teams.Files;

namespace GovernanceBot.Teams;

/// <summary>Answers activities: the edge at which a turn begins and ends.</summary>
public sealed partial class ActivityHandler(
    TurnReader turns, Router router, Welcome welcome, PeopleTable people, ConnectorClient connector, ILogger<ActivityHandler> log)
{
    public Task<IResult> HandleAsync(Activity activity, CancellationToken cancellation) => activity switch
    {
        { Type: "message" } => MessageAsync(activity, cancellation),
        { Type: "invoke", Name: "adaptiveCard/action" } => CardActionAsync(activity, cancellation),
        { Type: "invoke", Name: var name } when ExtensionInvoke.IsKnown(name) => ExtensionAsync(activity, cancellation),
        { Type: "invoke", Name: FileConsentAnswer.InvokeName } => FileConsentAsync(activity, cancellation),
        { Type: "invoke" } => Task.FromResult(Results.StatusCode(StatusCodes.Status501NotImplemented)),
        { Type: "installationUpdate", Action: "add" } => InstalledAsync(activity, welcomeAgain: true, cancellation),
        { Type: "installationUpdate", Action: "add-upgrade" } => UpgradedAsync(activity, cancellation),
        { Type: "installationUpdate", Action: "remove" or "remove-upgrade" } => RemovedAsync(activity, cancellation),
        { Type: "conversationUpdate", MembersAdded: { } added } when added.Any(m => m is { Id: { } id } && id == activity.Recipient?.Id) =>
            InstalledAsync(activity, welcomeAgain: false, cancellation),

        // The connector also delivers typing, reactions and whatever comes new; all that is asked is that they are received.
        _ => Task.FromResult(Results.Ok()),
    };

    private async Task<IResult> MessageAsync(Activity activity, CancellationToken cancellation)
    {
        if (await turns.ReadAsync(activity, cancellation) is not { } turn)
        {
            return Results.BadRequest();
        }

        await RememberAsync(turn, cancellation);
        await SendAsync(turn.Conversation, await AnswerAsync(turn, () => router.SayAsync(turn, cancellation)), cancellation);
        return Results.Ok();
    }

    private async Task<IResult> CardActionAsync(Activity activity, CancellationToken cancellation)
    {
        if (ReadAction(activity.Value) is not { Verb: { Length: > 0 } verb } action || await turns.ReadAsync(activity, cancellation) is not { } turn)
        {
            return Results.BadRequest();
        }

        await RememberAsync(turn, cancellation);
        var data = action.Data ?? JsonDocument.Parse("{}").RootElement;
        var reply = await AnswerAsync(turn, async () =>
            await router.PressAsync(turn, verb, data, cancellation) ?? new Reply.WithText(TeamsTexts.UnknownButton.In(turn.Language)));
        var response = await RespondAsync(turn, reply, cancellation);
        return Results.Json(response, Wire.Json.InvokeResponse);
    }

    /// <summary>The conversation is where the person happens to be, with anybody: it is never remembered, and nothing is sent there.</summary>
    private async Task<IResult> ExtensionAsync(Activity activity, CancellationToken cancellation)
    {
        if (ExtensionInvoke.Read(activity) is not { } invoke || await turns.ReadAsync(activity, cancellation) is not { } turn)
        {
            return Results.BadRequest();
        }

        var asked = turn with { InDialog = true, Card = null };
        var reply = await AnswerAsync(asked, () => invoke.AskAsync(router, asked, cancellation));
        return Results.Json(invoke.Answer(await MovedToChatAsync(asked, reply, cancellation), turn.Language), Wire.Json.ExtensionResponse);
    }

    /// <summary>Its answer shows nothing, so what there is to say follows as a message.</summary>
    private async Task<IResult> FileConsentAsync(Activity activity, CancellationToken cancellation)
    {
        if (ReadConsent(activity.Value) is not { } answer || await turns.ReadAsync(activity, cancellation) is not { Conversation.IsPersonal: true } turn)
        {
            return Results.BadRequest();
        }

        await SendAsync(turn.Conversation, await AnswerAsync(turn, () => router.ConsentAsync(turn, answer, cancellation)), cancellation);
        return Results.Ok();
    }

    /// <summary>Teams tells an installation twice, in two kinds of activity and in no order: it gets one welcome.</summary>
    private async Task<IResult> InstalledAsync(Activity activity, bool welcomeAgain, CancellationToken cancellation)
    {
        if (await turns.ReadAsync(activity, cancellation) is not { Conversation.IsPersonal: true } turn)
        {
            return Results.Ok();
        }

        await RememberAsync(turn, cancellation);
        if (await people.TryWelcomeAsync(turn.Person.Id, turn.Now, welcomeAgain, cancellation))
        {
            await SendAsync(turn.Conversation, welcome.For(turn), cancellation);
        }

        return Results.Ok();
    }

    /// <summary>Whoever had the app has its next version: the conversation may have another address, and a second welcome says nothing.</summary>
    private async Task<IResult> UpgradedAsync(Activity activity, CancellationToken cancellation)
    {
        if (await turns.ReadAsync(activity, cancellation) is { } turn)
        {
            await RememberAsync(turn, cancellation);
        }

        return Results.Ok();
    }

    private async Task<IResult> RemovedAsync(Activity activity, CancellationToken cancellation)
    {
        if (TurnReader.Identity(activity.From) is { } person && TurnReader.Conversation(activity) is { IsPersonal: true })
        {
            await people.ForgetConversationAsync(person, cancellation);
        }

        return Results.Ok();
    }

    private Task RememberAsync(Turn turn, CancellationToken cancellation) =>
        turn.Conversation.IsPersonal ? people.RememberAsync(turn.Person.Id, turn.Conversation, cancellation) : Task.CompletedTask;

    /// <summary>The one place where what is broken is logged; the person gets a reference to quote.</summary>
    private async Task<Reply> AnswerAsync(Turn turn, Func<Task<Reply>> answer)
    {
        try
        {
            return await answer();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            var reference = Guid.NewGuid().ToString("N")[..8];
            LogFailed(failure, reference);
            return new Reply.WithText(TeamsTexts.Apology(reference).In(turn.Language));
        }
    }

    private async Task<InvokeResponse> RespondAsync(Turn turn, Reply reply, CancellationToken cancellation) => reply switch
    {
        Reply.WithCard card => InvokeResponse.Of(card.Card),
        Reply.WithText text => InvokeResponse.Of(text.Text),

        // An answer in words leaves the card as it is. What does not arrive as a message takes its place after all.
        Reply.Beside { Message: Reply.WithCard message } => await SendAsync(turn.Conversation, message, cancellation)
            ? InvokeResponse.Of(TeamsTexts.SeeBelow.In(turn.Language))
            : InvokeResponse.Of(message.Card),
        Reply.Beside beside => await RespondAsync(turn, beside.Message, cancellation),
        _ => throw new ArgumentOutOfRangeException(nameof(reply), reply, "No such reply."),
    };

    /// <summary>What is to stand on its own goes from a dialog to the chat with the bot, where the person has one.</summary>
    private async Task<Reply> MovedToChatAsync(Turn turn, Reply reply, CancellationToken cancellation) =>
        reply is Reply.Beside { Message: Reply.WithCard message }
        && await people.ConversationAsync(turn.Person.Id, cancellation) is { } chat
        && await SendAsync(chat, message, cancellation)
            ? new Reply.WithText(TeamsTexts.SeeOurChat.In(turn.Language))
            : reply;

    private async Task<bool> SendAsync(Conversation conversation, Reply reply, CancellationToken cancellation)
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
        var delivery = await connector.SendAsync(conversation, message, cancellation);
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
