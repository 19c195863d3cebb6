using System.Text.Json;
using GovernanceBot.People;
using GovernanceBot.Teams.Extensions;
using GovernanceBot.Teams.Files;

namespace GovernanceBot.Teams;

/// <summary>Answers activities: the edge at which a turn begins and ends.</summary>
public sealed partial class ActivityHandler(
    TurnReader turns, Router router, Installations installations, PeopleTable people, Replies replies, ILogger<ActivityHandler> log)
{
    private static readonly JsonElement NoData = JsonElement.Parse("{}");

    /// <param name="cancellation">Ends the search for an answer; that one cannot be found in time is then said.</param>
    public Task<IResult> HandleAsync(Activity activity, CancellationToken cancellation) => (activity, TurnReader.Sender(activity)) switch
    {
        ({ Type: "message" or "invoke" }, null) => Task.FromResult(Results.BadRequest()),
        ({ Type: "message" }, { } sender) => MessageAsync(activity, sender, cancellation),
        ({ Type: "invoke", Name: "adaptiveCard/action" }, { } sender) => CardActionAsync(activity, sender, cancellation),
        ({ Type: "invoke", Name: FileConsentAnswer.InvokeName }, { } sender) => FileConsentAsync(activity, sender, cancellation),
        ({ Type: "invoke", Name: var name }, { } sender) when ExtensionInvoke.IsKnown(name) => ExtensionAsync(activity, sender, cancellation),
        ({ Type: "invoke" }, _) => Task.FromResult(Results.NotFound()),
        ({ Type: "installationUpdate", Action: "add" }, { } sender) =>
            ReceiveAsync(() => installations.AddedAsync(activity, sender, again: true, cancellation)),
        ({ Type: "installationUpdate", Action: "add-upgrade" }, { } sender) => ReceiveAsync(() => installations.UpgradedAsync(sender, cancellation)),
        ({ Type: "installationUpdate", Action: "remove" or "remove-upgrade" }, { } sender) =>
            ReceiveAsync(() => installations.RemovedAsync(sender, cancellation)),
        ({ Type: "conversationUpdate", MembersAdded: { } added }, { } sender) when added.Any(m => m is { Id: { } id } && id == activity.Recipient?.Id) =>
            ReceiveAsync(() => installations.AddedAsync(activity, sender, again: false, cancellation)),

        // The connector also delivers typing, reactions and whatever comes new; all that is asked is that they are received.
        _ => Task.FromResult(Results.Empty),
    };

    private async Task<IResult> MessageAsync(Activity activity, Sender sender, CancellationToken cancellation)
    {
        await replies.SendAsync(sender.Conversation, await AnswerAsync(activity, sender, turn => router.SayAsync(turn, cancellation), cancellation));
        return Results.Empty;
    }

    private async Task<IResult> CardActionAsync(Activity activity, Sender sender, CancellationToken cancellation)
    {
        if (Wire.Json.CardActionValue.Read(activity.Value) is not { Action: { Verb: { Length: > 0 } verb } action })
        {
            return Results.BadRequest();
        }

        var reply = await AnswerAsync(
            activity,
            sender,
            async turn => await replies.AsideAsync(turn, await router.PressAsync(turn, verb, action.Data ?? NoData, cancellation), cancellation),
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
    private async Task<IResult> ExtensionAsync(Activity activity, Sender sender, CancellationToken cancellation)
    {
        if (ExtensionInvoke.Read(activity) is not { } invoke)
        {
            return Results.BadRequest();
        }

        var language = TurnReader.LanguageOf(activity);
        var reply = await AnswerAsync(
            activity,
            sender,
            async turn =>
            {
                language = turn.Language;
                var asked = turn with { InDialog = true, Card = null };
                return await replies.AsideAsync(asked, await invoke.AskAsync(router, asked, cancellation), cancellation);
            },
            cancellation);
        return Results.Json(invoke.Answer(reply, language), Wire.Json.ExtensionResponse);
    }

    /// <summary>Its answer shows nothing, so what there is to say follows as a message.</summary>
    private async Task<IResult> FileConsentAsync(Activity activity, Sender sender, CancellationToken cancellation)
    {
        if (Wire.Json.FileConsentAnswer.Read(activity.Value) is not { } answer || !sender.Conversation.IsPersonal)
        {
            return Results.BadRequest();
        }

        await replies.SendAsync(sender.Conversation, await AnswerAsync(activity, sender, turn => router.ConsentAsync(turn, answer, cancellation), cancellation));
        return Results.Empty;
    }

    /// <summary>One of the two places where what is broken is logged; the person gets a reference to quote, also where not even the turn could be
    /// read.</summary>
    private async Task<Reply> AnswerAsync(Activity activity, Sender sender, Func<Turn, Task<Reply>> answer, CancellationToken cancellation)
    {
        Turn? turn = null;
        try
        {
            turn = await turns.ReadAsync(activity, sender, cancellation);
            if (sender.Conversation.IsPersonal && !ExtensionInvoke.IsKnown(activity.Name))
            {
                await people.HeardFromAsync(sender.Person, sender.Conversation, cancellation);
            }

            return await answer(turn);
        }
#pragma warning disable CA1031 // Whatever it is, somebody waits for an answer.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return new Reply.WithText(TeamsTexts.Apology(LogFailed(failure)).In(turn?.Language ?? TurnReader.LanguageOf(activity)));
        }
    }

    /// <summary>The other one: nobody waits for an answer, and the connector delivers once more what it is told to bring later.</summary>
    private async Task<IResult> ReceiveAsync(Func<Task> receive)
    {
        try
        {
            await receive();
            return Results.Empty;
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

    [LoggerMessage(Level = LogLevel.Error, Message = "A turn failed, reference {Reference}.")]
    private partial void LogFailed(Exception failure, string reference);
}
