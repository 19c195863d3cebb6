using System.Text.Json.Nodes;
using GovernanceBot.Cards;

namespace GovernanceBot.Teams.Extensions;

/// <summary>A card as a dialog needs it: there only Action.Submit sends anything, so the verb travels among the data
/// (https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/action-commands/respond-to-task-module-submit).</summary>
internal static class DialogCard
{
    public const string Verb = "verb";

    public static AdaptiveCard Of(AdaptiveCard card) =>
        card with { Body = [.. card.Body.Select(Element)], Actions = card.Actions is { } actions ? [.. actions.Select(Action)] : null };

    private static CardElement Element(CardElement element) => element switch
    {
        Container box => box with { Items = [.. box.Items.Select(Element)], SelectAction = box.SelectAction is { } action ? Action(action) : null },
        ActionSet set => set with { Actions = [.. set.Actions.Select(Action)] },
        _ => element,
    };

    private static CardAction Action(CardAction action) => action switch
    {
        ExecuteAction send => new SubmitAction(send.Title, WithVerb(send)) { Style = send.Style, AssociatedInputs = send.AssociatedInputs },
        ShowCardAction unfold => unfold with { Card = Of(unfold.Card) },
        _ => action,
    };

    private static JsonObject WithVerb(ExecuteAction send)
    {
        var data = send.Data.ToJson();
        data[Verb] = send.Verb;
        return data;
    }
}
